import { model } from "@medusajs/framework/utils"

/** What a run does with one row of the file, or why nothing. Refers to its run by id: it is written in bulk. */
const SupplierFeedRow = model
  .define("supplier_feed_row", {
    id: model.id({ prefix: "feedrow" }).primaryKey(),
    run_id: model.text(),
    /** In the order shown. */
    position: model.number(),
    /** As a spreadsheet numbers it; null for a listing the file does not have. */
    row_number: model.number().nullable(),
    supplier_sku: model.text().searchable().nullable(),
    action: model.enum(["create", "change", "unchanged", "reject", "unknown", "missing"]),
    reason: model.text().nullable(),
    variant_id: model.text().nullable(),
    /** Field → [old, new]. */
    changes: model.json(),
    target: model.json().nullable(),
    batch: model.number().nullable(),
  })
  .indexes([
    { name: "IDX_supplier_feed_row_run", on: ["run_id", "position"] },
    { name: "IDX_supplier_feed_row_action", on: ["run_id", "action", "position"] },
    {
      name: "IDX_supplier_feed_row_batch",
      on: ["run_id", "batch"],
      where: "batch IS NOT NULL",
    },
  ])

export default SupplierFeedRow
