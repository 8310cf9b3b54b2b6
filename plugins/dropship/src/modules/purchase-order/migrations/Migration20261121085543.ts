import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121085543 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "unfulfillable_line" drop constraint if exists "unfulfillable_line_order_line_item_id_part_unique";`);
    this.addSql(`create table if not exists "purchase_order_return" ("id" text not null, "kind" text check ("kind" in ('rto', 'customer_return')) not null, "source_id" text not null, "purchase_order_line_id" text not null, "quantity" integer not null, "returned_at" timestamptz not null, "purchase_order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_return_pkey" primary key ("id"), constraint purchase_order_return_quantity_positive check (quantity > 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_return_purchase_order_id" ON "purchase_order_return" ("purchase_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_return_deleted_at" ON "purchase_order_return" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_purchase_order_return_source_unique" ON "purchase_order_return" ("source_id", "purchase_order_line_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "purchase_order_return" add constraint "purchase_order_return_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "purchase_order" add column if not exists "note" text null, add column if not exists "revision" integer not null default 1, add column if not exists "answer_alarm_at" timestamptz null, add column if not exists "dispatch_alarm_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_status_dispatch_by" ON "purchase_order" ("status", "dispatch_by") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_created_at" ON "purchase_order" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "purchase_order_line" add column if not exists "refused_at" timestamptz null, add column if not exists "refusal_reason" text null;`);

    this.addSql(`drop index if exists "IDX_unfulfillable_line_order_line_item_id_unique";`);

    this.addSql(`alter table if exists "unfulfillable_line" add column if not exists "part" integer not null default 1, add column if not exists "refund_amount" numeric null, add column if not exists "shopper_told_at" timestamptz null, add column if not exists "resolution" text check ("resolution" in ('refunded', 'rerouted', 'dismissed')) null, add column if not exists "resolved_by" text null, add column if not exists "raw_refund_amount" jsonb null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_unfulfillable_line_order_line_item_id_part_unique" ON "unfulfillable_line" ("order_line_item_id", "part") WHERE deleted_at IS NULL AND resolved_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "purchase_order_return" cascade;`);

    this.addSql(`drop index if exists "IDX_purchase_order_status_dispatch_by";`);
    this.addSql(`drop index if exists "IDX_purchase_order_created_at";`);
    this.addSql(`alter table if exists "purchase_order" drop column if exists "note", drop column if exists "revision", drop column if exists "answer_alarm_at", drop column if exists "dispatch_alarm_at";`);

    this.addSql(`alter table if exists "purchase_order_line" drop column if exists "refused_at", drop column if exists "refusal_reason";`);

    this.addSql(`drop index if exists "IDX_unfulfillable_line_order_line_item_id_part_unique";`);
    this.addSql(`alter table if exists "unfulfillable_line" drop column if exists "part", drop column if exists "refund_amount", drop column if exists "shopper_told_at", drop column if exists "resolution", drop column if exists "resolved_by", drop column if exists "raw_refund_amount";`);

    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_unfulfillable_line_order_line_item_id_unique" ON "unfulfillable_line" ("order_line_item_id") WHERE deleted_at IS NULL AND resolved_at IS NULL;`);
  }

}
