import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121160300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_picture_order_id" ON "return_picture" ("order_id") WHERE deleted_at IS NULL AND return_request_id IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_return_picture_order_id";`)
  }
}
