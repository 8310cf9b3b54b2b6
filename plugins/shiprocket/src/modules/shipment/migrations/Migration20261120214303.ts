import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261120214303 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "shipment_rate" drop constraint if exists "shipment_rate_pickup_pincode_delivery_pincode_weight_g_unique";`);
    this.addSql(`alter table if exists "shipment_pickup_location" drop constraint if exists "shipment_pickup_location_nickname_unique";`);
    this.addSql(`alter table if exists "shipment_pickup_location" drop constraint if exists "shipment_pickup_location_base_nickname_address_hash_unique";`);
    this.addSql(`alter table if exists "shipment_event" drop constraint if exists "shipment_event_shipment_id_dedupe_key_unique";`);
    this.addSql(`alter table if exists "shipment" drop constraint if exists "shipment_awb_unique";`);
    this.addSql(`alter table if exists "shipment" drop constraint if exists "shipment_reference_unique";`);
    this.addSql(`create table if not exists "shipment" ("id" text not null, "reference" text not null, "direction" text check ("direction" in ('forward', 'return')) not null default 'forward', "order_id" text not null, "order_number" text not null, "purchase_order_id" text not null, "supplier_id" text not null, "stock_location_id" text not null, "status" text check ("status" in ('pending', 'booked', 'pickup_scheduled', 'picked_up', 'in_transit', 'out_for_delivery', 'delivered', 'undelivered', 'rto_initiated', 'rto_in_transit', 'rto_delivered', 'cancelled', 'lost', 'failed')) not null default 'pending', "status_at" timestamptz null, "version" integer not null default 0, "attention" text null, "pickup" jsonb not null, "ship_to" jsonb not null, "items" jsonb not null, "payment_method" text check ("payment_method" in ('cod', 'prepaid')) not null, "cod_amount" numeric not null, "declared_value" numeric not null, "weight_g" integer not null, "length_cm" real not null, "breadth_cm" real not null, "height_cm" real not null, "pickup_nickname" text null, "channel_reference" text not null, "order_attempted_at" timestamptz null, "sr_order_id" text null, "sr_shipment_id" text null, "awb_attempted_at" timestamptz null, "awb" text null, "courier_id" integer null, "courier_name" text null, "pickup_state" text check ("pickup_state" in ('none', 'requested', 'failed')) not null default 'none', "pickup_scheduled_at" timestamptz null, "pickup_error" text null, "label_url" text null, "tracking_url" text null, "eta" timestamptz null, "failure" jsonb null, "booking_owner" text null, "booking_until" timestamptz null, "picked_up_at" timestamptz null, "delivered_at" timestamptz null, "last_event_at" timestamptz null, "last_polled_at" timestamptz null, "raw_cod_amount" jsonb not null, "raw_declared_value" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shipment_pkey" primary key ("id"), constraint shipment_weight_positive check (weight_g > 0), constraint shipment_sides_positive check (length_cm > 0 AND breadth_cm > 0 AND height_cm > 0), constraint shipment_cod_not_negative check (cod_amount >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_deleted_at" ON "shipment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shipment_reference_unique" ON "shipment" ("reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shipment_awb_unique" ON "shipment" ("awb") WHERE deleted_at IS NULL AND awb IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_sr_order_id" ON "shipment" ("sr_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_channel_reference" ON "shipment" ("channel_reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_order_id" ON "shipment" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_purchase_order_id" ON "shipment" ("purchase_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_status_last_event_at" ON "shipment" ("status", "last_event_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "shipment_event" ("id" text not null, "shipment_id" text not null, "dedupe_key" text not null, "kind" text check ("kind" in ('status', 'scan', 'note')) not null, "status" text null, "code" integer null, "label" text not null, "place" text null, "occurred_at" timestamptz not null, "source" text check ("source" in ('webhook', 'poll', 'booking', 'admin')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shipment_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_event_shipment_id" ON "shipment_event" ("shipment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_event_deleted_at" ON "shipment_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shipment_event_shipment_id_dedupe_key_unique" ON "shipment_event" ("shipment_id", "dedupe_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_event_shipment_id_occurred_at" ON "shipment_event" ("shipment_id", "occurred_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "shipment_pickup_location" ("id" text not null, "base_nickname" text not null, "nickname" text not null, "address_hash" text not null, "postal_code" text not null, "registered_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shipment_pickup_location_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_pickup_location_deleted_at" ON "shipment_pickup_location" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shipment_pickup_location_base_nickname_address_hash_unique" ON "shipment_pickup_location" ("base_nickname", "address_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shipment_pickup_location_nickname_unique" ON "shipment_pickup_location" ("nickname") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "shipment_rate" ("id" text not null, "pickup_pincode" text not null, "delivery_pincode" text not null, "weight_g" integer not null, "couriers" jsonb not null, "fetched_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shipment_rate_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_rate_deleted_at" ON "shipment_rate" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shipment_rate_pickup_pincode_delivery_pincode_weight_g_unique" ON "shipment_rate" ("pickup_pincode", "delivery_pincode", "weight_g") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_rate_fetched_at" ON "shipment_rate" ("fetched_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "shiprocket_token" ("id" text not null, "token" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shiprocket_token_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shiprocket_token_deleted_at" ON "shiprocket_token" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "shipment_event" add constraint "shipment_event_shipment_id_foreign" foreign key ("shipment_id") references "shipment" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "shipment_event" drop constraint if exists "shipment_event_shipment_id_foreign";`);

    this.addSql(`drop table if exists "shipment" cascade;`);

    this.addSql(`drop table if exists "shipment_event" cascade;`);

    this.addSql(`drop table if exists "shipment_pickup_location" cascade;`);

    this.addSql(`drop table if exists "shipment_rate" cascade;`);

    this.addSql(`drop table if exists "shiprocket_token" cascade;`);
  }

}
