import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121144126 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "return_setting" drop constraint if exists "return_setting_key_unique";`
    )
    this.addSql(
      `alter table if exists "return_request" drop constraint if exists "return_request_order_id_sequence_unique";`
    )
    this.addSql(
      `alter table if exists "return_request" drop constraint if exists "return_request_number_unique";`
    )
    this.addSql(
      `alter table if exists "return_picture" drop constraint if exists "return_picture_url_unique";`
    )
    this.addSql(
      `alter table if exists "return_payout" drop constraint if exists "return_payout_reference_unique";`
    )
    this.addSql(
      `alter table if exists "return_payout" drop constraint if exists "return_payout_return_request_id_unique";`
    )
    this.addSql(
      `alter table if exists "return_destination" drop constraint if exists "return_destination_return_request_id_unique";`
    )
    this.addSql(
      `create table if not exists "return_destination" ("id" text not null, "return_request_id" text not null, "key_id" text not null, "ciphertext" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_destination_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_destination_deleted_at" ON "return_destination" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_destination_return_request_id_unique" ON "return_destination" ("return_request_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_destination_key_id" ON "return_destination" ("key_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "return_payout" ("id" text not null, "return_request_id" text not null, "return_number" text not null, "order_id" text not null, "order_number" text not null, "amount" numeric not null, "method" text check ("method" in ('upi', 'bank')) not null, "masked" text not null, "status" text check ("status" in ('due', 'paid')) not null default 'due', "reference" text null, "paid_at" timestamptz null, "paid_by" text null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_payout_pkey" primary key ("id"), constraint return_payout_amount_positive check (amount > 0), constraint return_payout_paid_with_reference check (status <> 'paid' OR (reference IS NOT NULL AND paid_at IS NOT NULL)));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_payout_deleted_at" ON "return_payout" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_payout_return_request_id_unique" ON "return_payout" ("return_request_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_payout_reference_unique" ON "return_payout" ("reference") WHERE deleted_at IS NULL AND reference IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_payout_status_created_at" ON "return_payout" ("status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_payout_order_id" ON "return_payout" ("order_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "return_picture" ("id" text not null, "order_id" text not null, "file_id" text not null, "url" text not null, "return_request_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_picture_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_picture_deleted_at" ON "return_picture" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_picture_url_unique" ON "return_picture" ("url") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "return_request" ("id" text not null, "number" text not null, "sequence" integer not null, "order_id" text not null, "order_number" text not null, "customer_id" text null, "email" text not null, "kind" text check ("kind" in ('return', 'exchange')) not null, "status" text check ("status" in ('requested', 'approved', 'pickup_scheduled', 'picked_up', 'arrived', 'received', 'completed', 'rejected', 'cancelled')) not null default 'requested', "payment_method" text check ("payment_method" in ('prepaid', 'cod')) not null, "pickup_date" text not null, "pickup_address" jsonb not null, "qc_on_pickup" boolean not null default false, "refund_method" text check ("refund_method" in ('source', 'upi', 'bank')) null, "refund_masked" text null, "consent_version" text null, "consent_at" timestamptz null, "fee" numeric not null, "refund_amount" numeric not null, "refund_reference" text null, "return_id" text null, "shipment_ids" text[] not null, "decided_at" timestamptz null, "decided_by" text null, "decision_note" text null, "received_at" timestamptz null, "closed_at" timestamptz null, "raw_fee" jsonb not null, "raw_refund_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_pkey" primary key ("id"), constraint return_request_fee_not_negative check (fee >= 0), constraint return_request_refund_not_negative check (refund_amount >= 0), constraint return_request_consent_when_account check (refund_method IS NULL OR refund_method = 'source' OR (consent_at IS NOT NULL AND consent_version IS NOT NULL)));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_deleted_at" ON "return_request" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_request_number_unique" ON "return_request" ("number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_request_order_id_sequence_unique" ON "return_request" ("order_id", "sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_status_created_at" ON "return_request" ("status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_created_at" ON "return_request" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "return_request_item" ("id" text not null, "order_line_item_id" text not null, "purchase_order_id" text not null, "title" text not null, "variant_title" text null, "thumbnail" text null, "quantity" integer not null, "reason_code" text not null, "note" text null, "photo_urls" text[] not null, "unit_refund" numeric not null, "exchange_variant_id" text null, "received_quantity" integer null, "condition" text check ("condition" in ('good', 'damaged', 'wrong')) null, "refund_quantity" integer null, "receipt_note" text null, "return_request_id" text not null, "raw_unit_refund" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_item_pkey" primary key ("id"), constraint return_request_item_quantity_positive check (quantity > 0), constraint return_request_item_unit_refund_not_negative check (unit_refund >= 0), constraint return_request_item_received_at_most_requested check (received_quantity BETWEEN 0 AND quantity), constraint return_request_item_refunded_at_most_received check (refund_quantity BETWEEN 0 AND received_quantity));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_item_return_request_id" ON "return_request_item" ("return_request_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_item_deleted_at" ON "return_request_item" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "return_request_timeline_entry" ("id" text not null, "type" text not null, "from_status" text null, "to_status" text null, "actor_type" text check ("actor_type" in ('shopper', 'admin', 'system')) not null, "actor_id" text null, "note" text null, "return_request_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_timeline_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_timeline_entry_return_request_id" ON "return_request_timeline_entry" ("return_request_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_timeline_entry_deleted_at" ON "return_request_timeline_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "return_setting" ("id" text not null, "key" text not null, "value" jsonb not null, "updated_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_setting_deleted_at" ON "return_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_setting_key_unique" ON "return_setting" ("key") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "return_request_item" add constraint "return_request_item_return_request_id_foreign" foreign key ("return_request_id") references "return_request" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "return_request_timeline_entry" add constraint "return_request_timeline_entry_return_request_id_foreign" foreign key ("return_request_id") references "return_request" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "return_request_item" drop constraint if exists "return_request_item_return_request_id_foreign";`
    )

    this.addSql(
      `alter table if exists "return_request_timeline_entry" drop constraint if exists "return_request_timeline_entry_return_request_id_foreign";`
    )

    this.addSql(`drop table if exists "return_destination" cascade;`)

    this.addSql(`drop table if exists "return_payout" cascade;`)

    this.addSql(`drop table if exists "return_picture" cascade;`)

    this.addSql(`drop table if exists "return_request" cascade;`)

    this.addSql(`drop table if exists "return_request_item" cascade;`)

    this.addSql(`drop table if exists "return_request_timeline_entry" cascade;`)

    this.addSql(`drop table if exists "return_setting" cascade;`)
  }
}
