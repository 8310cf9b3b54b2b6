import { model } from "@medusajs/framework/utils"
import Supplier from "./supplier"

/** One variant as one supplier sells it. Several suppliers may list the same variant. */
const SupplierListing = model
  .define("supplier_listing", {
    id: model.id({ prefix: "suplst" }).primaryKey(),
    variant_id: model.text(),
    supplier_sku: model.text().searchable(),
    cost_price: model.bigNumber(),
    mrp: model.bigNumber().nullable(),
    lead_days: model.number().default(2),
    reported_stock: model.number().default(0),
    safety_buffer: model.number().default(0),
    priority: model.number().default(0),
    reported_at: model.dateTime().nullable(),
    /** The feed that keeps it up to date; null when people do. */
    feed_id: model.text().nullable(),
    supplier: model.belongsTo(() => Supplier, { mappedBy: "listings" }),
  })
  .indexes([
    { on: ["supplier_id", "variant_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["supplier_id", "supplier_sku"], unique: true, where: "deleted_at IS NULL" },
    { on: ["variant_id"], where: "deleted_at IS NULL" },
    { on: ["feed_id"], where: "deleted_at IS NULL AND feed_id IS NOT NULL" },
  ])
  .checks([
    { name: "supplier_listing_cost_not_negative", expression: (c) => `${c.cost_price} >= 0` },
    { name: "supplier_listing_stock_not_negative", expression: (c) => `${c.reported_stock} >= 0` },
    { name: "supplier_listing_buffer_not_negative", expression: (c) => `${c.safety_buffer} >= 0` },
  ])

export default SupplierListing
