import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120203752 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "durable_worker_lease" ("id" text not null, "renewed_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "durable_worker_lease_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_durable_worker_lease_deleted_at" ON "durable_worker_lease" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_durable_worker_lease_renewed_at" ON "durable_worker_lease" ("renewed_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "durable_worker_lease" cascade;`)
  }
}
