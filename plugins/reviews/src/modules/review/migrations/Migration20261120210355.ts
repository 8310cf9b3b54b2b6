import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120210355 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "review_picture" drop constraint if exists "review_picture_url_unique";`
    )
    this.addSql(
      `alter table if exists "review" drop constraint if exists "review_external_id_unique";`
    )
    this.addSql(
      `alter table if exists "review" drop constraint if exists "review_order_line_item_id_unique";`
    )
    this.addSql(
      `alter table if exists "product_rating" drop constraint if exists "product_rating_product_id_unique";`
    )
    this.addSql(
      `create table if not exists "product_rating" ("id" text not null, "product_id" text not null, "count" integer not null default 0, "sum" integer not null default 0, "average" real not null default 0, "rating_1" integer not null default 0, "rating_2" integer not null default 0, "rating_3" integer not null default 0, "rating_4" integer not null default 0, "rating_5" integer not null default 0, "fit_small" integer not null default 0, "fit_true" integer not null default 0, "fit_large" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_rating_pkey" primary key ("id"), constraint product_rating_count_check check (count >= 0 AND count = rating_1 + rating_2 + rating_3 + rating_4 + rating_5));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_rating_deleted_at" ON "product_rating" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_rating_product_id_unique" ON "product_rating" ("product_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "review" ("id" text not null, "external_id" text null, "order_id" text null, "order_line_item_id" text null, "product_id" text not null, "variant_id" text null, "customer_id" text null, "author_name" text not null, "size" text not null, "color" text null, "rating" integer not null, "title" text null, "content" text not null, "fit" text check ("fit" in ('small', 'true', 'large')) not null, "verified" boolean not null default false, "status" text check ("status" in ('pending', 'approved', 'rejected')) not null default 'pending', "photo_urls" jsonb not null, "body_profile" jsonb null, "flagged" boolean not null default false, "flag_reasons" jsonb not null, "moderated_by" text null, "moderated_at" timestamptz null, "moderation_note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "review_pkey" primary key ("id"), constraint review_rating_check check (rating BETWEEN 1 AND 5));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_review_deleted_at" ON "review" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_review_order_line_item_id_unique" ON "review" ("order_line_item_id") WHERE deleted_at IS NULL AND order_line_item_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_review_external_id_unique" ON "review" ("external_id") WHERE deleted_at IS NULL AND external_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_review_product_id_status_created_at" ON "review" ("product_id", "status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_review_status_created_at" ON "review" ("status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_review_customer_id" ON "review" ("customer_id") WHERE deleted_at IS NULL AND customer_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "review_picture" ("id" text not null, "url" text not null, "file_id" text not null, "customer_id" text not null, "review_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "review_picture_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_review_picture_deleted_at" ON "review_picture" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_review_picture_url_unique" ON "review_picture" ("url") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_review_picture_customer_id" ON "review_picture" ("customer_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "product_rating" cascade;`)

    this.addSql(`drop table if exists "review" cascade;`)

    this.addSql(`drop table if exists "review_picture" cascade;`)
  }
}
