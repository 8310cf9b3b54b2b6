import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121092127 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "supplier_settlement_line" drop constraint if exists "supplier_settlement_line_live_unique";`);
    this.addSql(`alter table if exists "supplier_settlement" drop constraint if exists "supplier_settlement_number_unique";`);
    this.addSql(`alter table if exists "supplier_ledger_term" drop constraint if exists "supplier_ledger_term_purchase_order_id_unique";`);
    this.addSql(`alter table if exists "supplier_ledger_entry" drop constraint if exists "supplier_ledger_entry_number_unique";`);
    this.addSql(`alter table if exists "supplier_ledger_entry" drop constraint if exists "supplier_ledger_entry_source_unique";`);
    this.addSql(`alter table if exists "supplier_ledger_counter" drop constraint if exists "supplier_ledger_counter_series_unique";`);
    this.addSql(`create table if not exists "supplier_ledger_counter" ("id" text not null, "series" text not null, "last" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_ledger_counter_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_ledger_counter_deleted_at" ON "supplier_ledger_counter" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_ledger_counter_series_unique" ON "supplier_ledger_counter" ("series") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "supplier_ledger_entry" ("id" text not null, "supplier_id" text not null, "type" text check ("type" in ('purchase', 'cancellation', 'return', 'rto', 'debit_note', 'credit_note', 'payment', 'payment_reversal')) not null, "amount" numeric not null, "occurred_at" timestamptz not null, "due_at" timestamptz not null, "number" text null, "purchase_order_id" text null, "purchase_order_number" text null, "purchase_order_line_id" text null, "purchase_order_return_id" text null, "order_id" text null, "order_number" text null, "settlement_id" text null, "note" text null, "actor_type" text check ("actor_type" in ('supplier', 'admin', 'system')) not null, "actor_id" text null, "source_key" text not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_ledger_entry_pkey" primary key ("id"), constraint supplier_ledger_entry_amount_not_zero check (amount <> 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_ledger_entry_deleted_at" ON "supplier_ledger_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_ledger_entry_source_unique" ON "supplier_ledger_entry" ("source_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_ledger_entry_number_unique" ON "supplier_ledger_entry" ("number") WHERE deleted_at IS NULL AND number IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_ledger_entry_supplier_id_amount" ON "supplier_ledger_entry" ("supplier_id", "amount") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_ledger_entry_supplier_id_due_at" ON "supplier_ledger_entry" ("supplier_id", "due_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_ledger_entry_supplier_id_occurred_at" ON "supplier_ledger_entry" ("supplier_id", "occurred_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_ledger_entry_occurred_at" ON "supplier_ledger_entry" ("occurred_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_ledger_entry_purchase_order_id" ON "supplier_ledger_entry" ("purchase_order_id") WHERE deleted_at IS NULL AND purchase_order_id IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_ledger_entry_settlement_id" ON "supplier_ledger_entry" ("settlement_id") WHERE deleted_at IS NULL AND settlement_id IS NOT NULL;`);

    this.addSql(`create table if not exists "supplier_ledger_term" ("id" text not null, "purchase_order_id" text not null, "pay_on" text check ("pay_on" in ('accept', 'ship', 'deliver')) not null, "pay_after_days" integer not null, "accepts_returns" boolean not null, "accepts_rto" boolean not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_ledger_term_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_ledger_term_deleted_at" ON "supplier_ledger_term" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_ledger_term_purchase_order_id_unique" ON "supplier_ledger_term" ("purchase_order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "supplier_settlement" ("id" text not null, "number" text not null, "supplier_id" text not null, "status" text check ("status" in ('draft', 'paid', 'void')) not null default 'draft', "until" timestamptz not null, "entry_count" integer not null, "total" numeric not null, "opening_balance" numeric not null, "reference" text null, "paid_at" timestamptz null, "voided_at" timestamptz null, "void_reason" text null, "created_by" text null, "paid_by" text null, "voided_by" text null, "raw_total" jsonb not null, "raw_opening_balance" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_settlement_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_settlement_deleted_at" ON "supplier_settlement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_settlement_number_unique" ON "supplier_settlement" ("number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_settlement_supplier_id_status" ON "supplier_settlement" ("supplier_id", "status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_settlement_created_at" ON "supplier_settlement" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "supplier_settlement_line" ("id" text not null, "released_at" timestamptz null, "settlement_id" text not null, "entry_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_settlement_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_settlement_line_settlement_id" ON "supplier_settlement_line" ("settlement_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_settlement_line_entry_id" ON "supplier_settlement_line" ("entry_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_settlement_line_deleted_at" ON "supplier_settlement_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_settlement_line_live_unique" ON "supplier_settlement_line" ("entry_id") WHERE deleted_at IS NULL AND released_at IS NULL;`);

    this.addSql(`alter table if exists "supplier_settlement_line" add constraint "supplier_settlement_line_settlement_id_foreign" foreign key ("settlement_id") references "supplier_settlement" ("id") on update cascade;`);
    this.addSql(`alter table if exists "supplier_settlement_line" add constraint "supplier_settlement_line_entry_id_foreign" foreign key ("entry_id") references "supplier_ledger_entry" ("id") on update cascade;`);

    this.addSql(`create or replace function supplier_ledger_entry_refuse_change() returns trigger language plpgsql as $$ begin raise exception 'supplier_ledger_entry is append-only: post a counter-entry' using errcode = 'restrict_violation'; end $$;`);
    this.addSql(`create or replace trigger supplier_ledger_entry_append_only before update or delete on "supplier_ledger_entry" for each row execute function supplier_ledger_entry_refuse_change();`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "supplier_settlement_line" drop constraint if exists "supplier_settlement_line_entry_id_foreign";`);

    this.addSql(`alter table if exists "supplier_settlement_line" drop constraint if exists "supplier_settlement_line_settlement_id_foreign";`);

    this.addSql(`drop table if exists "supplier_ledger_counter" cascade;`);

    this.addSql(`drop table if exists "supplier_ledger_entry" cascade;`);

    this.addSql(`drop table if exists "supplier_ledger_term" cascade;`);

    this.addSql(`drop table if exists "supplier_settlement" cascade;`);

    this.addSql(`drop table if exists "supplier_settlement_line" cascade;`);

    this.addSql(`drop function if exists supplier_ledger_entry_refuse_change();`);
  }

}
