import { model } from "@medusajs/framework/utils"
import { counts, medians } from "./figures"

/** One supplier's purchase orders of one day, for charts. Days outside the window are dropped. */
const SupplierScorecardDay = model
  .define("supplier_scorecard_day", {
    id: model.id({ prefix: "supday" }).primaryKey(),
    supplier_id: model.text(),
    /** `YYYY-MM-DD` in India. */
    day: model.text(),
    ...counts(),
    ...medians(),
  })
  .indexes([
    {
      name: "IDX_supplier_scorecard_day_unique",
      on: ["supplier_id", "day"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default SupplierScorecardDay
