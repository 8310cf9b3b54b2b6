import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121093012 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "purchase_order" add column if not exists "held_at" timestamptz null;`);

    this.addSql(`alter table if exists "unfulfillable_line" add column if not exists "request" jsonb null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_unfulfillable_line_created_at" ON "unfulfillable_line" ("created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_unfulfillable_line_created_at";`);

    this.addSql(`alter table if exists "purchase_order" drop column if exists "held_at";`);

    this.addSql(`alter table if exists "unfulfillable_line" drop column if exists "request";`);
  }

}
