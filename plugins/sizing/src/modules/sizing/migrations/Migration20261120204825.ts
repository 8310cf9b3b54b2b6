import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120204825 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "size_chart_row" drop constraint if exists "size_chart_row_chart_id_size_unique";`
    )
    this.addSql(
      `alter table if exists "size_chart" drop constraint if exists "size_chart_scope_target_unique";`
    )
    this.addSql(
      `alter table if exists "fit_summary" drop constraint if exists "fit_summary_scope_target_size_unique";`
    )
    this.addSql(
      `alter table if exists "fit_feedback" drop constraint if exists "fit_feedback_source_id_unique";`
    )
    this.addSql(
      `alter table if exists "body_profile" drop constraint if exists "body_profile_customer_id_unique";`
    )
    this.addSql(
      `create table if not exists "body_profile" ("id" text not null, "customer_id" text not null, "height_cm" real null, "weight_kg" real null, "bust_cm" real null, "waist_cm" real null, "hips_cm" real null, "usual_size" text null, "fit_preference" text check ("fit_preference" in ('snug', 'regular', 'relaxed')) null, "consented_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "body_profile_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_body_profile_deleted_at" ON "body_profile" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_body_profile_customer_id_unique" ON "body_profile" ("customer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "fit_feedback" ("id" text not null, "source_id" text not null, "product_id" text not null, "variant_id" text null, "size" text not null, "fit" text check ("fit" in ('small', 'true', 'large')) not null, "verified" boolean not null default false, "customer_id" text null, "body" jsonb null, "pools" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "fit_feedback_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_fit_feedback_deleted_at" ON "fit_feedback" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_fit_feedback_source_id_unique" ON "fit_feedback" ("source_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_fit_feedback_product_id" ON "fit_feedback" ("product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_fit_feedback_customer_id" ON "fit_feedback" ("customer_id") WHERE deleted_at IS NULL AND customer_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "fit_summary" ("id" text not null, "scope" text check ("scope" in ('product', 'category', 'brand')) not null, "target" text not null, "size" text not null, "small_count" integer not null default 0, "true_count" integer not null default 0, "large_count" integer not null default 0, "verified_small_count" integer not null default 0, "verified_true_count" integer not null default 0, "verified_large_count" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "fit_summary_pkey" primary key ("id"), constraint fit_summary_small_check check (verified_small_count BETWEEN 0 AND small_count), constraint fit_summary_true_check check (verified_true_count BETWEEN 0 AND true_count), constraint fit_summary_large_check check (verified_large_count BETWEEN 0 AND large_count));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_fit_summary_deleted_at" ON "fit_summary" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_fit_summary_scope_target_size_unique" ON "fit_summary" ("scope", "target", "size") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "size_chart" ("id" text not null, "name" text not null, "scope" text check ("scope" in ('product', 'category', 'brand', 'default')) not null, "target" text not null default '', "basis" text check ("basis" in ('body', 'garment')) not null default 'body', "fit_type" text null, "stretch" real not null default 0, "how_to_measure" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "size_chart_pkey" primary key ("id"), constraint size_chart_stretch_check check (stretch >= 0 AND stretch <= 0.6));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_size_chart_deleted_at" ON "size_chart" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_size_chart_scope_target_unique" ON "size_chart" ("scope", "target") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "size_chart_row" ("id" text not null, "size" text not null, "rank" integer not null, "measurements" jsonb not null, "chart_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "size_chart_row_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_size_chart_row_chart_id" ON "size_chart_row" ("chart_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_size_chart_row_deleted_at" ON "size_chart_row" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_size_chart_row_chart_id_size_unique" ON "size_chart_row" ("chart_id", "size") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "size_chart_row" add constraint "size_chart_row_chart_id_foreign" foreign key ("chart_id") references "size_chart" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "size_chart_row" drop constraint if exists "size_chart_row_chart_id_foreign";`
    )

    this.addSql(`drop table if exists "body_profile" cascade;`)

    this.addSql(`drop table if exists "fit_feedback" cascade;`)

    this.addSql(`drop table if exists "fit_summary" cascade;`)

    this.addSql(`drop table if exists "size_chart" cascade;`)

    this.addSql(`drop table if exists "size_chart_row" cascade;`)
  }
}
