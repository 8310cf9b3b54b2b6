import type { InferTypeOf } from "@medusajs/framework/types"
import type SupplierScorecard from "../modules/supplier-scorecard/models/supplier-scorecard"
import type SupplierScorecardDay from "../modules/supplier-scorecard/models/supplier-scorecard-day"

/** How one supplier did within the window. Rates from 0 to 1, null when there is nothing to share. */
export type SupplierScorecardDTO = InferTypeOf<typeof SupplierScorecard>

/** One supplier's purchase orders of one day (`YYYY-MM-DD` in India). */
export type SupplierScorecardDayDTO = InferTypeOf<typeof SupplierScorecardDay>

export type { RoutingWeights } from "../routing/types"
