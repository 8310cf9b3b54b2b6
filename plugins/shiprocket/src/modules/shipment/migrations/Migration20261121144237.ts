import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121144237 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "shipping_setting" ("key" text not null, "value" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shipping_setting_pkey" primary key ("key"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipping_setting_deleted_at" ON "shipping_setting" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "shipment" add column if not exists "return_request_id" text null, add column if not exists "return_of" text null, add column if not exists "return_reason" text null, add column if not exists "qc" jsonb null, add column if not exists "pickup_date" text null, add column if not exists "previous_awb" text null, add column if not exists "reassign_attempted_at" timestamptz null, add column if not exists "reassigned_at" timestamptz null, add column if not exists "charged_weight_g" integer null, add column if not exists "manifest_url" text null, add column if not exists "invoice_url" text null, add column if not exists "documents_error" text null, add column if not exists "failure_code" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_cod_delivered" ON "shipment" ("delivered_at", "id", "awb", "cod_amount") WHERE deleted_at IS NULL AND direction = 'forward' AND payment_method = 'cod' AND status = 'delivered';`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_return_request_id" ON "shipment" ("return_request_id") WHERE deleted_at IS NULL AND return_request_id IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_failure_code" ON "shipment" ("failure_code") WHERE deleted_at IS NULL AND failure_code IS NOT NULL;`);

    this.addSql(`alter table if exists "shipment_pickup_location" add column if not exists "status" text check ("status" in ('pending', 'registered', 'refused')) not null default 'pending', add column if not exists "phone_verified" boolean not null default false, add column if not exists "error" jsonb null, add column if not exists "checked_at" timestamptz null;`);
    this.addSql(`alter table if exists "shipment_pickup_location" alter column "registered_at" type timestamptz using ("registered_at"::timestamptz);`);
    this.addSql(`alter table if exists "shipment_pickup_location" alter column "registered_at" drop not null;`);
    // Until now a row was written only once Shiprocket had taken the address.
    this.addSql(`update "shipment_pickup_location" set "status" = 'registered' where "registered_at" is not null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shipping_setting" cascade;`);

    this.addSql(`drop index if exists "IDX_shipment_cod_delivered";`);
    this.addSql(`drop index if exists "IDX_shipment_return_request_id";`);
    this.addSql(`drop index if exists "IDX_shipment_failure_code";`);
    this.addSql(`alter table if exists "shipment" drop column if exists "return_request_id", drop column if exists "return_of", drop column if exists "return_reason", drop column if exists "qc", drop column if exists "pickup_date", drop column if exists "previous_awb", drop column if exists "reassign_attempted_at", drop column if exists "reassigned_at", drop column if exists "charged_weight_g", drop column if exists "manifest_url", drop column if exists "invoice_url", drop column if exists "documents_error", drop column if exists "failure_code";`);

    this.addSql(`alter table if exists "shipment_pickup_location" drop column if exists "status", drop column if exists "phone_verified", drop column if exists "error", drop column if exists "checked_at";`);

    this.addSql(`alter table if exists "shipment_pickup_location" alter column "registered_at" type timestamptz using ("registered_at"::timestamptz);`);
    this.addSql(`alter table if exists "shipment_pickup_location" alter column "registered_at" set not null;`);
  }

}
