import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { parseDropshipOptions } from "../../options"
import type { DropshipOptions } from "../../options"
import type { RoutingWeights } from "../../routing/types"
import { COUNTS, emptyScorecard, MEDIANS, RATE_NAMES } from "./figures"
import type { DayFigures, ScorecardRow } from "./figures"
import SupplierScorecard from "./models/supplier-scorecard"
import SupplierScorecardDay from "./models/supplier-scorecard-day"
import {
  DELETE_OTHER_DAYS,
  DELETE_OTHER_SCORECARDS,
  UPSERT_DAYS,
  UPSERT_SCORECARDS,
} from "./write-sql"

/** How suppliers do, and how much that and the rest weighs when they are chosen. */
class SupplierScorecardModuleService extends MedusaService({
  SupplierScorecard,
  SupplierScorecardDay,
}) {
  protected readonly options_: DropshipOptions

  constructor(_dependencies: Record<string, unknown>, options: unknown) {
    super(...(arguments as unknown as [Record<string, unknown>]))
    this.options_ = parseDropshipOptions(options)
  }

  /** Days that scorecards look back. */
  get windowDays(): number {
    return this.options_.scorecard.windowDays
  }

  /** What days, kilometres and points of the score count against cost, in ₹. */
  get routingWeights(): RoutingWeights {
    return this.options_.routing
  }

  /** Scores from 0 to 100 by supplier. Suppliers without a scorecard are left out. */
  @InjectManager()
  async listScores(
    supplierIds: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Record<string, number>> {
    const rows = await this.listSupplierScorecards(
      { supplier_id: supplierIds },
      { select: ["supplier_id", "score"] },
      context
    )
    return Object.fromEntries(rows.map((row) => [row.supplier_id, row.score]))
  }

  /**
   * A supplier's scorecard and its days, oldest first. A supplier without purchase orders in the window
   * has the neutral scorecard and no days.
   */
  @InjectManager()
  async retrieveWithDays(
    supplierId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ scorecard: ScorecardRow & { updated_at: Date | null }; days: DayFigures[] }> {
    const of = { supplier_id: supplierId }
    const [stored] = await this.listSupplierScorecards(
      of,
      {
        select: [
          "supplier_id",
          "window_days",
          "score",
          ...COUNTS,
          ...MEDIANS,
          ...RATE_NAMES,
          "updated_at",
        ],
      },
      context
    )
    const days = await this.listSupplierScorecardDays(
      of,
      { select: ["supplier_id", "day", ...COUNTS, ...MEDIANS], order: { day: "ASC" } },
      context
    )
    const scorecard = stored ?? {
      ...emptyScorecard(supplierId, this.windowDays),
      updated_at: null,
    }
    return { scorecard, days }
  }

  /** Stores a refresh: what is not among it goes, what is unchanged is not written. All or nothing. */
  @InjectTransactionManager()
  async replaceScorecards(
    input: { scorecards: ScorecardRow[]; days: DayFigures[] },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    const { scorecards, days } = input
    const withIds = (rows: object[], prefix: string): string =>
      JSON.stringify(rows.map((row) => ({ id: generateEntityId(undefined, prefix), ...row })))
    await manager.execute(DELETE_OTHER_SCORECARDS, [
      JSON.stringify(scorecards.map((row) => row.supplier_id)),
    ])
    await manager.execute(DELETE_OTHER_DAYS, [
      JSON.stringify(days.map(({ supplier_id, day }) => ({ supplier_id, day }))),
    ])
    await manager.execute(UPSERT_SCORECARDS, [withIds(scorecards, "supscore")])
    await manager.execute(UPSERT_DAYS, [withIds(days, "supday")])
  }
}

export default SupplierScorecardModuleService
