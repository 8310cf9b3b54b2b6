import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121195117 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "cod_refusal" drop constraint if exists "cod_refusal_order_id_unique";`);
    this.addSql(`alter table if exists "cod_confirmation" drop constraint if exists "cod_confirmation_order_id_unique";`);
    this.addSql(`alter table if exists "cod_block" drop constraint if exists "cod_block_kind_value_unique";`);
    this.addSql(`create table if not exists "cod_block" ("id" text not null, "kind" text check ("kind" in ('phone', 'email', 'customer', 'pincode')) not null, "value" text not null, "reason" text not null, "expires_at" timestamptz null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cod_block_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_block_deleted_at" ON "cod_block" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cod_block_kind_value_unique" ON "cod_block" ("kind", "value") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_block_created_at" ON "cod_block" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "cod_confirmation" ("id" text not null, "order_id" text not null, "payment_id" text not null, "order_number" text not null, "amount" numeric not null, "phone" text null, "email" text null, "status" text check ("status" in ('pending', 'confirmed', 'declined', 'expired')) not null default 'pending', "code_hash" text null, "send_key" text null, "channel" text check ("channel" in ('whatsapp', 'email')) null, "sends" integer not null default 0, "last_sent_at" timestamptz null, "wrong_guesses" integer not null default 0, "expires_at" timestamptz not null, "remind_at" timestamptz null, "reminded_at" timestamptz null, "answered_at" timestamptz null, "answered_via" text check ("answered_via" in ('code', 'button', 'shopper', 'admin', 'system', 'paid_online', 'order_cancelled')) null, "answered_by" text null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cod_confirmation_pkey" primary key ("id"), constraint cod_confirmation_amount_not_negative check (amount >= 0), constraint cod_confirmation_answered_has_time check (status = 'pending' OR answered_at IS NOT NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_confirmation_deleted_at" ON "cod_confirmation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cod_confirmation_order_id_unique" ON "cod_confirmation" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_confirmation_status_created_at" ON "cod_confirmation" ("status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_confirmation_phone_created_at" ON "cod_confirmation" ("phone", "created_at") WHERE deleted_at IS NULL AND phone IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_confirmation_due" ON "cod_confirmation" ("expires_at") WHERE deleted_at IS NULL AND status = 'pending';`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_confirmation_remind" ON "cod_confirmation" ("remind_at") WHERE deleted_at IS NULL AND status = 'pending' AND reminded_at IS NULL;`);

    this.addSql(`create table if not exists "cod_refusal" ("id" text not null, "order_id" text not null, "kind" text check ("kind" in ('rto', 'declined')) not null, "phone" text null, "email" text null, "customer_id" text null, "pincode" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cod_refusal_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_refusal_deleted_at" ON "cod_refusal" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cod_refusal_order_id_unique" ON "cod_refusal" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_refusal_phone" ON "cod_refusal" ("phone") WHERE deleted_at IS NULL AND phone IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_refusal_email" ON "cod_refusal" ("email") WHERE deleted_at IS NULL AND email IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_refusal_customer_id" ON "cod_refusal" ("customer_id") WHERE deleted_at IS NULL AND customer_id IS NOT NULL;`);

    this.addSql(`create table if not exists "cod_setting" ("key" text not null, "value" jsonb not null, "updated_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cod_setting_pkey" primary key ("key"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cod_setting_deleted_at" ON "cod_setting" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "cod_block" cascade;`);

    this.addSql(`drop table if exists "cod_confirmation" cascade;`);

    this.addSql(`drop table if exists "cod_refusal" cascade;`);

    this.addSql(`drop table if exists "cod_setting" cascade;`);
  }

}
