import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121195042 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "razorpay_stray_payment" drop constraint if exists "razorpay_stray_payment_razorpay_payment_id_unique";`);
    this.addSql(`alter table if exists "razorpay_refund" drop constraint if exists "razorpay_refund_razorpay_refund_id_unique";`);
    this.addSql(`alter table if exists "razorpay_event" drop constraint if exists "razorpay_event_webhook_event_id_unique";`);
    this.addSql(`create table if not exists "razorpay_event" ("id" text not null, "webhook_event_id" text not null, "event" text not null, "razorpay_order_id" text null, "razorpay_payment_id" text null, "razorpay_refund_id" text null, "outcome" text not null, "received_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "razorpay_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_event_deleted_at" ON "razorpay_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_razorpay_event_webhook_event_id_unique" ON "razorpay_event" ("webhook_event_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_event_order_received" ON "razorpay_event" ("razorpay_order_id", "received_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "razorpay_refund" ("id" text not null, "razorpay_refund_id" text not null, "payment_id" text not null, "amount" numeric not null, "status" text check ("status" in ('pending', 'processed', 'failed')) not null, "origin" text check ("origin" in ('medusa', 'automatic', 'dashboard')) not null, "medusa_refund_id" text null, "refunded_at" timestamptz not null, "resend_requested_at" timestamptz null, "last_error" text null, "replaced_by" text null, "dismissed_at" timestamptz null, "dismissed_by" text null, "dismissed_note" text null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "razorpay_refund_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_refund_payment_id" ON "razorpay_refund" ("payment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_refund_deleted_at" ON "razorpay_refund" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_razorpay_refund_razorpay_refund_id_unique" ON "razorpay_refund" ("razorpay_refund_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_refund_medusa_refund_id" ON "razorpay_refund" ("medusa_refund_id") WHERE deleted_at IS NULL AND medusa_refund_id IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_refund_failed" ON "razorpay_refund" ("refunded_at") WHERE deleted_at IS NULL AND status = 'failed' AND replaced_by IS NULL AND dismissed_at IS NULL;`);

    this.addSql(`create table if not exists "razorpay_stray_payment" ("id" text not null, "razorpay_payment_id" text not null, "razorpay_order_id" text null, "key_id" text not null, "amount" numeric not null, "amount_refunded" numeric not null default 0, "currency_code" text not null, "method" text null, "contact_hint" text null, "status" text check ("status" in ('open', 'refunding', 'refunded', 'settled', 'dismissed')) not null default 'open', "last_error" text null, "paid_at" timestamptz not null, "dismissed_by" text null, "dismissed_note" text null, "raw_amount" jsonb not null, "raw_amount_refunded" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "razorpay_stray_payment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_stray_payment_deleted_at" ON "razorpay_stray_payment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_razorpay_stray_payment_razorpay_payment_id_unique" ON "razorpay_stray_payment" ("razorpay_payment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_stray_payment_open" ON "razorpay_stray_payment" ("paid_at") WHERE deleted_at IS NULL AND status IN ('open', 'refunding');`);

    this.addSql(`alter table if exists "razorpay_refund" add constraint "razorpay_refund_payment_id_foreign" foreign key ("payment_id") references "razorpay_payment" ("id") on update cascade on delete cascade;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_order_payment_collection_id" ON "razorpay_order" ("payment_collection_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "razorpay_payment" add column if not exists "contact_hint" text null, add column if not exists "agreed_at" timestamptz null, add column if not exists "dismissed_at" timestamptz null, add column if not exists "dismissed_by" text null, add column if not exists "dismissed_note" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_razorpay_payment_not_agreed" ON "razorpay_payment" ("attempted_at") WHERE deleted_at IS NULL AND agreed_at IS NULL AND status IN ('captured', 'refunded');`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "razorpay_event" cascade;`);

    this.addSql(`drop table if exists "razorpay_refund" cascade;`);

    this.addSql(`drop table if exists "razorpay_stray_payment" cascade;`);

    this.addSql(`drop index if exists "IDX_razorpay_order_payment_collection_id";`);

    this.addSql(`drop index if exists "IDX_razorpay_payment_not_agreed";`);
    this.addSql(`alter table if exists "razorpay_payment" drop column if exists "contact_hint", drop column if exists "agreed_at", drop column if exists "dismissed_at", drop column if exists "dismissed_by", drop column if exists "dismissed_note";`);
  }

}
