import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121093011 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "supplier_feed" ("id" text not null, "supplier_id" text not null, "name" text not null, "source" text check ("source" in ('upload', 'url')) not null, "url" text null, "format" text check ("format" in ('csv', 'xlsx', 'json')) null, "json_path" text null, "sheet" text null, "mapping" jsonb not null, "category_map" jsonb not null, "size_map" jsonb not null, "price_rule" jsonb null, "cost_rule" jsonb not null, "update_prices" boolean not null default false, "create_products" boolean not null default false, "missing_policy" text check ("missing_policy" in ('keep', 'zero')) not null default 'keep', "safety_buffer" integer not null default 0, "priority" integer not null default 0, "schedule_minutes" integer null, "next_run_at" timestamptz null, "max_age_hours" integer null, "active" boolean not null default true, "state" text check ("state" in ('new', 'good', 'failing', 'stale')) not null default 'new', "last_success_at" timestamptz null, "last_run_at" timestamptz null, "last_error" text null, "stale_at" timestamptz null, "config_version" integer not null default 1, "etag" text null, "last_modified" text null, "confirmed_version" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_feed_pkey" primary key ("id"), constraint supplier_feed_url_given check (source <> 'url' OR url IS NOT NULL), constraint supplier_feed_buffer_not_negative check (safety_buffer >= 0), constraint supplier_feed_schedule_positive check (schedule_minutes > 0), constraint supplier_feed_max_age_positive check (max_age_hours > 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_deleted_at" ON "supplier_feed" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_supplier_id" ON "supplier_feed" ("supplier_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_due" ON "supplier_feed" ("next_run_at") WHERE deleted_at IS NULL AND next_run_at IS NOT NULL;`);

    this.addSql(`create table if not exists "supplier_feed_row" ("id" text not null, "run_id" text not null, "position" integer not null, "row_number" integer null, "supplier_sku" text null, "action" text check ("action" in ('create', 'change', 'unchanged', 'reject', 'unknown', 'missing')) not null, "reason" text null, "variant_id" text null, "changes" jsonb not null, "target" jsonb null, "batch" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_feed_row_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_row_deleted_at" ON "supplier_feed_row" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_row_run" ON "supplier_feed_row" ("run_id", "position") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_row_action" ON "supplier_feed_row" ("run_id", "action", "position") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_row_batch" ON "supplier_feed_row" ("run_id", "batch") WHERE batch IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "supplier_feed_run" ("id" text not null, "kind" text check ("kind" in ('file', 'expiry')) not null default 'file', "trigger" text check ("trigger" in ('manual', 'schedule', 'stale')) not null default 'manual', "started_by" text null, "dry_run" boolean not null default false, "status" text check ("status" in ('queued', 'running', 'ready', 'completed', 'failed', 'cancelled', 'superseded')) not null default 'queued', "phase" text check ("phase" in ('waiting', 'reading', 'applying', 'done')) not null default 'waiting', "upload_id" text null, "file_name" text null, "config_version" integer not null, "planned_at" timestamptz null, "fetched_at" timestamptz null, "not_modified" boolean not null default false, "etag" text null, "last_modified" text null, "total" integer not null default 0, "done" integer not null default 0, "cursor" integer not null default 0, "batches" integer not null default 0, "counts" jsonb null, "unmapped_categories" jsonb null, "error" text null, "attempts" integer not null default 0, "cancel_requested_at" timestamptz null, "lease_token" text null, "lease_until" timestamptz null, "started_at" timestamptz null, "finished_at" timestamptz null, "feed_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_feed_run_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_run_feed_id" ON "supplier_feed_run" ("feed_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_run_deleted_at" ON "supplier_feed_run" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_run_feed" ON "supplier_feed_run" ("feed_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_feed_run_one_at_a_time" ON "supplier_feed_run" ("feed_id") WHERE deleted_at IS NULL AND status IN ('queued', 'running');`);

    this.addSql(`create table if not exists "supplier_feed_upload" ("id" text not null, "file_name" text not null, "size" integer not null, "content" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_feed_upload_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_upload_deleted_at" ON "supplier_feed_upload" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_upload_created" ON "supplier_feed_upload" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "supplier_feed_run" add constraint "supplier_feed_run_feed_id_foreign" foreign key ("feed_id") references "supplier_feed" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "supplier_feed_run" drop constraint if exists "supplier_feed_run_feed_id_foreign";`);

    this.addSql(`drop table if exists "supplier_feed" cascade;`);

    this.addSql(`drop table if exists "supplier_feed_row" cascade;`);

    this.addSql(`drop table if exists "supplier_feed_run" cascade;`);

    this.addSql(`drop table if exists "supplier_feed_upload" cascade;`);
  }

}
