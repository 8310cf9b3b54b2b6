import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121085725 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "supplier" add column if not exists "lead_days" integer not null default 2, add column if not exists "auto_forward" boolean not null default true, add column if not exists "pay_on" text check ("pay_on" in ('accept', 'ship', 'deliver')) not null default 'deliver', add column if not exists "pay_after_days" integer not null default 7, add column if not exists "accepts_returns" boolean not null default true, add column if not exists "accepts_rto" boolean not null default true;`);
    this.addSql(`alter table if exists "supplier" add constraint supplier_lead_days_not_negative check(lead_days >= 0);`);
    this.addSql(`alter table if exists "supplier" add constraint supplier_pay_after_days_not_negative check(pay_after_days >= 0);`);

    this.addSql(`alter table if exists "supplier_listing" add column if not exists "feed_id" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_listing_feed_id" ON "supplier_listing" ("feed_id") WHERE deleted_at IS NULL AND feed_id IS NOT NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "supplier" drop constraint if exists supplier_lead_days_not_negative;`);
    this.addSql(`alter table if exists "supplier" drop constraint if exists supplier_pay_after_days_not_negative;`);
    this.addSql(`alter table if exists "supplier" drop column if exists "lead_days", drop column if exists "auto_forward", drop column if exists "pay_on", drop column if exists "pay_after_days", drop column if exists "accepts_returns", drop column if exists "accepts_rto";`);

    this.addSql(`drop index if exists "IDX_supplier_listing_feed_id";`);
    this.addSql(`alter table if exists "supplier_listing" drop column if exists "feed_id";`);
  }

}
