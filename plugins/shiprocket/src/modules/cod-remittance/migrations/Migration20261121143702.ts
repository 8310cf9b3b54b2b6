import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121143702 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "weight_discrepancy" drop constraint if exists "weight_discrepancy_fingerprint_unique";`
    )
    this.addSql(
      `alter table if exists "remittance_row" drop constraint if exists "remittance_row_fingerprint_live_unique";`
    )
    this.addSql(
      `alter table if exists "remittance_statement" drop constraint if exists "remittance_statement_file_hash_unique";`
    )
    this.addSql(
      `create table if not exists "remittance_statement" ("id" text not null, "file_name" text not null, "file_hash" text not null, "mapping" jsonb not null, "row_count" integer not null, "repeated_count" integer not null, "collected" numeric not null, "remitted" numeric not null, "charges" numeric not null, "imported_by" text null, "raw_collected" jsonb not null, "raw_remitted" jsonb not null, "raw_charges" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "remittance_statement_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_remittance_statement_deleted_at" ON "remittance_statement" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_remittance_statement_file_hash_unique" ON "remittance_statement" ("file_hash") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_remittance_statement_created_at" ON "remittance_statement" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "remittance_row" ("id" text not null, "line" integer not null, "awb" text not null, "collected" numeric not null, "remitted" numeric not null, "charges" numeric not null, "utr" text null, "remittance_number" text null, "remitted_on" text null, "state" text check ("state" in ('matched', 'short', 'over', 'unknown', 'repeated')) not null, "unknown_reason" text check ("unknown_reason" in ('no_parcel', 'prepaid', 'not_delivered')) null, "shipment_id" text null, "order_id" text null, "reference" text null, "expected" numeric null, "difference" numeric null, "fingerprint" text not null, "statement_id" text not null, "raw_collected" jsonb not null, "raw_remitted" jsonb not null, "raw_charges" jsonb not null, "raw_expected" jsonb null, "raw_difference" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "remittance_row_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_remittance_row_statement_id" ON "remittance_row" ("statement_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_remittance_row_deleted_at" ON "remittance_row" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_remittance_row_awb" ON "remittance_row" ("awb") WHERE deleted_at IS NULL AND state <> 'repeated';`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_remittance_row_statement_id_state_line" ON "remittance_row" ("statement_id", "state", "line") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_remittance_row_fingerprint_live_unique" ON "remittance_row" ("fingerprint") WHERE deleted_at IS NULL AND state <> 'repeated';`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_remittance_row_unknown" ON "remittance_row" ("awb") WHERE deleted_at IS NULL AND state = 'unknown';`
    )

    this.addSql(
      `create table if not exists "weight_discrepancy" ("id" text not null, "awb" text not null, "shipment_id" text null, "order_id" text null, "reference" text null, "courier_name" text null, "entered_g" integer not null, "charged_g" integer not null, "parcel_g" integer null, "volumetric_g" integer null, "chargeable_g" integer null, "verdict" text check ("verdict" in ('fair', 'overcharged', 'unknown')) not null, "amount" numeric not null, "raised_on" text null, "state" text check ("state" in ('open', 'accepted', 'disputed')) not null default 'open', "note" text null, "decided_by" text null, "decided_at" timestamptz null, "fingerprint" text not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "weight_discrepancy_pkey" primary key ("id"), constraint weight_discrepancy_weights_positive check (entered_g >= 0 AND charged_g > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_weight_discrepancy_deleted_at" ON "weight_discrepancy" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_weight_discrepancy_fingerprint_unique" ON "weight_discrepancy" ("fingerprint") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_weight_discrepancy_awb" ON "weight_discrepancy" ("awb") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_weight_discrepancy_state_created_at" ON "weight_discrepancy" ("state", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "remittance_row" add constraint "remittance_row_statement_id_foreign" foreign key ("statement_id") references "remittance_statement" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "remittance_row" drop constraint if exists "remittance_row_statement_id_foreign";`
    )

    this.addSql(`drop table if exists "remittance_statement" cascade;`)

    this.addSql(`drop table if exists "remittance_row" cascade;`)

    this.addSql(`drop table if exists "weight_discrepancy" cascade;`)
  }
}
