import { model } from "@medusajs/framework/utils"
import { counts, medians } from "./figures"

/** How one supplier did within the rolling window; written anew by each refresh. Rates are 0 to 1. */
const SupplierScorecard = model
  .define("supplier_scorecard", {
    id: model.id({ prefix: "supscore" }).primaryKey(),
    supplier_id: model.text(),
    window_days: model.number(),
    /** 0 to 100, see `score.ts`. */
    score: model.float(),
    ...counts(),
    ...medians(),
    /** Null as long as there is nothing to take a share of. */
    answered_in_time_rate: model.float().nullable(),
    refusal_rate: model.float().nullable(),
    cancellation_rate: model.float().nullable(),
    dispatched_in_time_rate: model.float().nullable(),
    rto_rate: model.float().nullable(),
    return_rate: model.float().nullable(),
  })
  .indexes([{ on: ["supplier_id"], unique: true, where: "deleted_at IS NULL" }])

export default SupplierScorecard
