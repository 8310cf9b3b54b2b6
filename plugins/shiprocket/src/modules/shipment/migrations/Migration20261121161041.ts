import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121161041 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "shipment" drop column if exists "documents_error";`);

    this.addSql(`alter table if exists "shipment" add column if not exists "document_failures" jsonb null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_pickup_failed" ON "shipment" ("created_at") WHERE deleted_at IS NULL AND pickup_state = 'failed';`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_created_at" ON "shipment" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shipment_supplier_id_created_at" ON "shipment" ("supplier_id", "created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_shipment_pickup_failed";`);
    this.addSql(`drop index if exists "IDX_shipment_created_at";`);
    this.addSql(`drop index if exists "IDX_shipment_supplier_id_created_at";`);
    this.addSql(`alter table if exists "shipment" drop column if exists "document_failures";`);

    this.addSql(`alter table if exists "shipment" add column if not exists "documents_error" text null;`);
  }

}
