import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121092900 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "supplier_credential" add column if not exists "previous_key_id" text null, add column if not exists "previous_ciphertext" text null, add column if not exists "previous_until" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "supplier_credential" drop column if exists "previous_key_id", drop column if exists "previous_ciphertext", drop column if exists "previous_until";`);
  }

}
