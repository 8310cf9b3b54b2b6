import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121194916 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "return_payout" drop constraint if exists "return_payout_refund_id_unique";`);
    this.addSql(`alter table if exists "return_destination" drop constraint if exists "return_destination_payout_id_unique";`);
    this.addSql(`create table if not exists "return_payout_entry" ("id" text not null, "type" text not null, "actor_type" text check ("actor_type" in ('shopper', 'admin', 'system')) not null, "actor_id" text null, "note" text null, "payout_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_payout_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_return_payout_entry_payout_id" ON "return_payout_entry" ("payout_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_return_payout_entry_deleted_at" ON "return_payout_entry" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "return_payout_entry" add constraint "return_payout_entry_payout_id_foreign" foreign key ("payout_id") references "return_payout" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "return_payout" drop constraint if exists "return_payout_status_check";`);

    this.addSql(`alter table if exists "return_destination" add column if not exists "payout_id" text null;`);
    this.addSql(`alter table if exists "return_destination" alter column "return_request_id" drop not null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_destination_payout_id_unique" ON "return_destination" ("payout_id") WHERE deleted_at IS NULL AND payout_id IS NOT NULL;`);
    this.addSql(`alter table if exists "return_destination" add constraint return_destination_of_one check(num_nonnulls(return_request_id, payout_id) = 1);`);

    this.addSql(`alter table if exists "return_payout" add column if not exists "source" text check ("source" in ('return', 'refund')) not null default 'return', add column if not exists "refund_id" text null, add column if not exists "reason" text null, add column if not exists "email" text null, add column if not exists "consent_version" text null, add column if not exists "consent_at" timestamptz null, add column if not exists "asked" integer not null default 0, add column if not exists "provider_id" text null, add column if not exists "attempt" integer not null default 0, add column if not exists "send_started_at" timestamptz null, add column if not exists "claimed_until" timestamptz null, add column if not exists "sent_at" timestamptz null, add column if not exists "failure" text null;`);
    this.addSql(`alter table if exists "return_payout" alter column "return_request_id" drop not null;`);
    this.addSql(`alter table if exists "return_payout" alter column "return_number" drop not null;`);
    this.addSql(`alter table if exists "return_payout" alter column "method" drop not null;`);
    this.addSql(`alter table if exists "return_payout" alter column "masked" drop not null;`);
    this.addSql(`alter table if exists "return_payout" add constraint "return_payout_status_check" check("status" in ('details_wanted', 'due', 'sending', 'sent', 'paid', 'failed'));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_payout_refund_id_unique" ON "return_payout" ("refund_id") WHERE deleted_at IS NULL AND refund_id IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_return_payout_created_at" ON "return_payout" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`alter table if exists "return_payout" add constraint return_payout_has_its_source check((source = 'return' AND return_request_id IS NOT NULL) OR (source = 'refund' AND refund_id IS NOT NULL AND return_request_id IS NULL));`);
    this.addSql(`alter table if exists "return_payout" add constraint return_payout_destination_known check(status = 'details_wanted' OR (method IS NOT NULL AND masked IS NOT NULL));`);
    this.addSql(`alter table if exists "return_payout" add constraint return_payout_consent_when_account check(source = 'return' OR method IS NULL OR (consent_at IS NOT NULL AND consent_version IS NOT NULL));`);
    // Whom to ask and what she agreed to was so far known to the return only.
    this.addSql(`update "return_payout" p set "email" = r."email", "consent_version" = r."consent_version", "consent_at" = r."consent_at" from "return_request" r where r."id" = p."return_request_id";`);
  }

  override async down(): Promise<void> {
    // The former tables know neither payouts without a return nor transfers by a provider.
    this.addSql(`delete from "return_destination" where "return_request_id" is null;`);
    this.addSql(`delete from "return_payout" where "return_request_id" is null;`);
    this.addSql(`update "return_payout" set "status" = 'due' where "status" <> 'paid';`);
    this.addSql(`drop table if exists "return_payout_entry" cascade;`);

    this.addSql(`alter table if exists "return_payout" drop constraint if exists "return_payout_status_check";`);

    this.addSql(`drop index if exists "IDX_return_destination_payout_id_unique";`);
    this.addSql(`alter table if exists "return_destination" drop constraint if exists return_destination_of_one;`);
    this.addSql(`alter table if exists "return_destination" drop column if exists "payout_id";`);

    this.addSql(`alter table if exists "return_destination" alter column "return_request_id" set not null;`);

    this.addSql(`drop index if exists "IDX_return_payout_refund_id_unique";`);
    this.addSql(`drop index if exists "IDX_return_payout_created_at";`);
    this.addSql(`alter table if exists "return_payout" drop constraint if exists return_payout_has_its_source;`);
    this.addSql(`alter table if exists "return_payout" drop constraint if exists return_payout_destination_known;`);
    this.addSql(`alter table if exists "return_payout" drop constraint if exists return_payout_consent_when_account;`);
    this.addSql(`alter table if exists "return_payout" drop column if exists "source", drop column if exists "refund_id", drop column if exists "reason", drop column if exists "email", drop column if exists "consent_version", drop column if exists "consent_at", drop column if exists "asked", drop column if exists "provider_id", drop column if exists "attempt", drop column if exists "send_started_at", drop column if exists "claimed_until", drop column if exists "sent_at", drop column if exists "failure";`);

    this.addSql(`alter table if exists "return_payout" alter column "return_request_id" set not null;`);
    this.addSql(`alter table if exists "return_payout" alter column "return_number" set not null;`);
    this.addSql(`alter table if exists "return_payout" alter column "method" set not null;`);
    this.addSql(`alter table if exists "return_payout" alter column "masked" set not null;`);
    this.addSql(`alter table if exists "return_payout" add constraint "return_payout_status_check" check("status" in ('due', 'paid'));`);
  }

}
