import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121093009 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "supplier_scorecard_day" drop constraint if exists "supplier_scorecard_day_unique";`
    )
    this.addSql(
      `alter table if exists "supplier_scorecard" drop constraint if exists "supplier_scorecard_supplier_id_unique";`
    )
    this.addSql(
      `create table if not exists "supplier_scorecard" ("id" text not null, "supplier_id" text not null, "window_days" integer not null, "score" real not null, "orders" integer not null default 0, "due_answers" integer not null default 0, "answered_in_time" integer not null default 0, "rejected" integer not null default 0, "expired" integer not null default 0, "pieces_asked" integer not null default 0, "pieces_refused" integer not null default 0, "accepted" integer not null default 0, "cancelled_after_acceptance" integer not null default 0, "due_dispatches" integer not null default 0, "dispatched_in_time" integer not null default 0, "parcels_ended" integer not null default 0, "delivered" integer not null default 0, "rto" integer not null default 0, "pieces_delivered" integer not null default 0, "pieces_returned" integer not null default 0, "acceptance_minutes" real null, "dispatch_hours" real null, "answered_in_time_rate" real null, "refusal_rate" real null, "cancellation_rate" real null, "dispatched_in_time_rate" real null, "rto_rate" real null, "return_rate" real null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_scorecard_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_scorecard_deleted_at" ON "supplier_scorecard" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_scorecard_supplier_id_unique" ON "supplier_scorecard" ("supplier_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "supplier_scorecard_day" ("id" text not null, "supplier_id" text not null, "day" text not null, "orders" integer not null default 0, "due_answers" integer not null default 0, "answered_in_time" integer not null default 0, "rejected" integer not null default 0, "expired" integer not null default 0, "pieces_asked" integer not null default 0, "pieces_refused" integer not null default 0, "accepted" integer not null default 0, "cancelled_after_acceptance" integer not null default 0, "due_dispatches" integer not null default 0, "dispatched_in_time" integer not null default 0, "parcels_ended" integer not null default 0, "delivered" integer not null default 0, "rto" integer not null default 0, "pieces_delivered" integer not null default 0, "pieces_returned" integer not null default 0, "acceptance_minutes" real null, "dispatch_hours" real null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_scorecard_day_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_scorecard_day_deleted_at" ON "supplier_scorecard_day" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_scorecard_day_unique" ON "supplier_scorecard_day" ("supplier_id", "day") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "supplier_scorecard" cascade;`)

    this.addSql(`drop table if exists "supplier_scorecard_day" cascade;`)
  }
}
