import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120205243 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "supplier_user" drop constraint if exists "supplier_user_email_unique";`
    )
    this.addSql(
      `alter table if exists "supplier_listing" drop constraint if exists "supplier_listing_supplier_id_supplier_sku_unique";`
    )
    this.addSql(
      `alter table if exists "supplier_listing" drop constraint if exists "supplier_listing_supplier_id_variant_id_unique";`
    )
    this.addSql(
      `alter table if exists "supplier_credential" drop constraint if exists "supplier_credential_supplier_id_unique";`
    )
    this.addSql(
      `alter table if exists "supplier" drop constraint if exists "supplier_stock_location_id_unique";`
    )
    this.addSql(
      `alter table if exists "supplier" drop constraint if exists "supplier_code_unique";`
    )
    this.addSql(
      `create table if not exists "supplier" ("id" text not null, "code" text not null, "name" text not null, "contact_name" text not null, "email" text not null, "phone" text not null, "whatsapp" text null, "gstin" text null, "languages" text[] not null default '{en}', "channel" text not null, "api_url" text null, "has_api_secret" boolean not null default false, "pickup_address" jsonb not null, "return_address" jsonb null, "stock_location_id" text not null, "answer_minutes" integer not null default 120, "dispatch_hours" integer not null default 24, "active" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_pkey" primary key ("id"), constraint supplier_answer_minutes_positive check (answer_minutes > 0), constraint supplier_dispatch_hours_positive check (dispatch_hours > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_deleted_at" ON "supplier" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_code_unique" ON "supplier" ("code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_stock_location_id_unique" ON "supplier" ("stock_location_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "supplier_credential" ("id" text not null, "supplier_id" text not null, "key_id" text not null, "ciphertext" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_credential_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_credential_deleted_at" ON "supplier_credential" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_credential_supplier_id_unique" ON "supplier_credential" ("supplier_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "supplier_listing" ("id" text not null, "variant_id" text not null, "supplier_sku" text not null, "cost_price" numeric not null, "mrp" numeric null, "lead_days" integer not null default 2, "reported_stock" integer not null default 0, "safety_buffer" integer not null default 0, "priority" integer not null default 0, "reported_at" timestamptz null, "supplier_id" text not null, "raw_cost_price" jsonb not null, "raw_mrp" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_listing_pkey" primary key ("id"), constraint supplier_listing_cost_not_negative check (cost_price >= 0), constraint supplier_listing_stock_not_negative check (reported_stock >= 0), constraint supplier_listing_buffer_not_negative check (safety_buffer >= 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_listing_supplier_id" ON "supplier_listing" ("supplier_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_listing_deleted_at" ON "supplier_listing" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_listing_supplier_id_variant_id_unique" ON "supplier_listing" ("supplier_id", "variant_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_listing_supplier_id_supplier_sku_unique" ON "supplier_listing" ("supplier_id", "supplier_sku") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_listing_variant_id" ON "supplier_listing" ("variant_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "supplier_user" ("id" text not null, "email" text not null, "name" text not null, "supplier_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_user_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_user_supplier_id" ON "supplier_user" ("supplier_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_user_deleted_at" ON "supplier_user" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_user_email_unique" ON "supplier_user" ("email") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "supplier_listing" add constraint "supplier_listing_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "supplier_user" add constraint "supplier_user_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "supplier_listing" drop constraint if exists "supplier_listing_supplier_id_foreign";`
    )

    this.addSql(
      `alter table if exists "supplier_user" drop constraint if exists "supplier_user_supplier_id_foreign";`
    )

    this.addSql(`drop table if exists "supplier" cascade;`)

    this.addSql(`drop table if exists "supplier_credential" cascade;`)

    this.addSql(`drop table if exists "supplier_listing" cascade;`)

    this.addSql(`drop table if exists "supplier_user" cascade;`)
  }
}
