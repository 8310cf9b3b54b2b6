import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120205812 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "razorpay_payment" drop constraint if exists "razorpay_payment_razorpay_payment_id_unique";`
    )
    this.addSql(
      `alter table if exists "razorpay_order" drop constraint if exists "razorpay_order_razorpay_order_id_unique";`
    )
    this.addSql(
      `create table if not exists "razorpay_order" ("id" text not null, "razorpay_order_id" text not null, "key_id" text not null, "payment_session_id" text not null, "payment_collection_id" text null, "cart_id" text null, "amount" numeric not null, "currency_code" text not null, "status" text check ("status" in ('open', 'placed', 'refund_pending', 'refunded', 'expired')) not null default 'open', "reason" text null, "failed_completions" integer not null default 0, "last_error" text null, "verified_payment_id" text null, "signature_verified_at" timestamptz null, "opened_at" timestamptz not null, "next_check_at" timestamptz null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "razorpay_order_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_razorpay_order_deleted_at" ON "razorpay_order" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_razorpay_order_razorpay_order_id_unique" ON "razorpay_order" ("razorpay_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_razorpay_order_payment_session_id" ON "razorpay_order" ("payment_session_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_razorpay_order_next_check_at" ON "razorpay_order" ("next_check_at") WHERE deleted_at IS NULL AND next_check_at IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "razorpay_payment" ("id" text not null, "razorpay_payment_id" text not null, "status" text check ("status" in ('created', 'authorized', 'captured', 'refunded', 'failed')) not null, "method" text null, "amount" numeric not null, "amount_refunded" numeric not null default 0, "error_code" text null, "error_description" text null, "attempted_at" timestamptz not null, "order_id" text not null, "raw_amount" jsonb not null, "raw_amount_refunded" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "razorpay_payment_pkey" primary key ("id"), constraint razorpay_payment_check check (amount_refunded <= amount));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_razorpay_payment_order_id" ON "razorpay_payment" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_razorpay_payment_deleted_at" ON "razorpay_payment" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_razorpay_payment_razorpay_payment_id_unique" ON "razorpay_payment" ("razorpay_payment_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "razorpay_payment" add constraint "razorpay_payment_order_id_foreign" foreign key ("order_id") references "razorpay_order" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "razorpay_payment" drop constraint if exists "razorpay_payment_order_id_foreign";`
    )

    this.addSql(`drop table if exists "razorpay_order" cascade;`)

    this.addSql(`drop table if exists "razorpay_payment" cascade;`)
  }
}
