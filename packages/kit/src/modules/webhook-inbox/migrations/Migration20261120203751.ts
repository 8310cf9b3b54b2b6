import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120203751 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "webhook_rejection" drop constraint if exists "webhook_rejection_source_reason_unique";`
    )
    this.addSql(
      `alter table if exists "webhook_event" drop constraint if exists "webhook_event_source_event_key_unique";`
    )
    this.addSql(
      `create table if not exists "webhook_event" ("id" text not null, "source" text not null, "event_key" text not null, "headers" jsonb not null, "raw_body" text not null, "status" text check ("status" in ('received', 'processed', 'failed')) not null default 'received', "outcome" text null, "processed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_event_deleted_at" ON "webhook_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_webhook_event_source_event_key_unique" ON "webhook_event" ("source", "event_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_event_source_status" ON "webhook_event" ("source", "status") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "webhook_rejection" ("id" text not null, "source" text not null, "reason" text not null, "count" integer not null default 0, "last_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_rejection_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_rejection_deleted_at" ON "webhook_rejection" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_webhook_rejection_source_reason_unique" ON "webhook_rejection" ("source", "reason") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "webhook_event" cascade;`)

    this.addSql(`drop table if exists "webhook_rejection" cascade;`)
  }
}
