import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120205244 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "unfulfillable_line" drop constraint if exists "unfulfillable_line_order_line_item_id_unique";`
    )
    this.addSql(
      `alter table if exists "purchase_order_line" drop constraint if exists "purchase_order_line_live_unique";`
    )
    this.addSql(
      `alter table if exists "purchase_order_dispatch" drop constraint if exists "purchase_order_dispatch_purchase_order_id_round_unique";`
    )
    this.addSql(
      `alter table if exists "purchase_order" drop constraint if exists "purchase_order_live_unique";`
    )
    this.addSql(
      `alter table if exists "purchase_order" drop constraint if exists "purchase_order_number_unique";`
    )
    this.addSql(
      `create table if not exists "purchase_order" ("id" text not null, "number" text not null, "sequence" integer not null, "order_id" text not null, "order_number" text not null, "supplier_id" text not null, "attempt" integer not null default 1, "previous_id" text null, "status" text check ("status" in ('draft', 'sent', 'accepted', 'ready', 'picked_up', 'delivered', 'rejected', 'expired', 'cancelled')) not null default 'draft', "channel" text not null, "payment_method" text check ("payment_method" in ('cod', 'prepaid')) not null, "ship_to" jsonb not null, "currency_code" text not null default 'inr', "cost_total" numeric not null, "supplier_reference" text null, "refusal_reason" text null, "parcel" jsonb null, "answer_minutes" integer not null, "dispatch_hours" integer not null, "answer_by" timestamptz null, "dispatch_by" timestamptz null, "released_at" timestamptz null, "moved_at" timestamptz null, "sent_at" timestamptz null, "accepted_at" timestamptz null, "ready_at" timestamptz null, "picked_up_at" timestamptz null, "delivered_at" timestamptz null, "closed_at" timestamptz null, "raw_cost_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_deleted_at" ON "purchase_order" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_purchase_order_number_unique" ON "purchase_order" ("number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_purchase_order_live_unique" ON "purchase_order" ("order_id", "supplier_id", "attempt") WHERE deleted_at IS NULL AND status NOT IN ('rejected', 'expired', 'cancelled');`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_order_id" ON "purchase_order" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_supplier_id_status" ON "purchase_order" ("supplier_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_status_answer_by" ON "purchase_order" ("status", "answer_by") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "purchase_order_dispatch" ("id" text not null, "round" integer not null, "channel" text not null, "status" text check ("status" in ('intended', 'in_flight', 'sent', 'failed', 'skipped')) not null default 'intended', "external_id" text null, "message_status" text null, "attempts" integer not null default 0, "last_error" text null, "started_at" timestamptz null, "finished_at" timestamptz null, "link_expires_at" timestamptz null, "link_used_at" timestamptz null, "purchase_order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_dispatch_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_dispatch_purchase_order_id" ON "purchase_order_dispatch" ("purchase_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_dispatch_deleted_at" ON "purchase_order_dispatch" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_purchase_order_dispatch_purchase_order_id_round_unique" ON "purchase_order_dispatch" ("purchase_order_id", "round") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_dispatch_external_id" ON "purchase_order_dispatch" ("external_id") WHERE deleted_at IS NULL AND external_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "purchase_order_line" ("id" text not null, "order_line_item_id" text not null, "part" integer not null default 1, "variant_id" text not null, "sku" text null, "supplier_sku" text not null, "title" text not null, "variant_title" text null, "thumbnail" text null, "quantity" integer not null, "cost_price" numeric not null, "unit_price" numeric not null, "reason" text not null, "moved_at" timestamptz null, "purchase_order_id" text not null, "raw_cost_price" jsonb not null, "raw_unit_price" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_line_pkey" primary key ("id"), constraint purchase_order_line_quantity_positive check (quantity > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_purchase_order_id" ON "purchase_order_line" ("purchase_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_deleted_at" ON "purchase_order_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_purchase_order_line_live_unique" ON "purchase_order_line" ("order_line_item_id", "part") WHERE deleted_at IS NULL AND moved_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "purchase_order_timeline_entry" ("id" text not null, "type" text not null, "from_status" text null, "to_status" text null, "actor_type" text check ("actor_type" in ('supplier', 'admin', 'system')) not null, "actor_id" text null, "channel" text null, "note" text null, "purchase_order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_timeline_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_timeline_entry_purchase_order_id" ON "purchase_order_timeline_entry" ("purchase_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_purchase_order_timeline_entry_deleted_at" ON "purchase_order_timeline_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "unfulfillable_line" ("id" text not null, "order_id" text not null, "order_line_item_id" text not null, "variant_id" text not null, "quantity" integer not null, "reason" text not null, "purchase_order_id" text null, "announced_at" timestamptz null, "resolved_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "unfulfillable_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_unfulfillable_line_deleted_at" ON "unfulfillable_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_unfulfillable_line_order_line_item_id_unique" ON "unfulfillable_line" ("order_line_item_id") WHERE deleted_at IS NULL AND resolved_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_unfulfillable_line_order_id" ON "unfulfillable_line" ("order_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "purchase_order_dispatch" add constraint "purchase_order_dispatch_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "purchase_order_line" add constraint "purchase_order_line_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "purchase_order_timeline_entry" add constraint "purchase_order_timeline_entry_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "purchase_order_dispatch" drop constraint if exists "purchase_order_dispatch_purchase_order_id_foreign";`
    )

    this.addSql(
      `alter table if exists "purchase_order_line" drop constraint if exists "purchase_order_line_purchase_order_id_foreign";`
    )

    this.addSql(
      `alter table if exists "purchase_order_timeline_entry" drop constraint if exists "purchase_order_timeline_entry_purchase_order_id_foreign";`
    )

    this.addSql(`drop table if exists "purchase_order" cascade;`)

    this.addSql(`drop table if exists "purchase_order_dispatch" cascade;`)

    this.addSql(`drop table if exists "purchase_order_line" cascade;`)

    this.addSql(`drop table if exists "purchase_order_timeline_entry" cascade;`)

    this.addSql(`drop table if exists "unfulfillable_line" cascade;`)
  }
}
