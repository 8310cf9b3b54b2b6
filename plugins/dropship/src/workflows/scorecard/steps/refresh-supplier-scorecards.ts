import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_SCORECARD_MODULE } from "../../../modules/supplier-scorecard/constants"
import { toScorecard } from "../../../modules/supplier-scorecard/figures"
import type { DayFigures, Figures } from "../../../modules/supplier-scorecard/figures"
import type SupplierScorecardModuleService from "../../../modules/supplier-scorecard/service"
import { SUPPLIER_FIGURES } from "../figures-sql"

const DAY_MS = 86_400_000

const isDay = (row: Figures): row is DayFigures => row.day !== null

/**
 * Counts and stores all scorecards. Nothing to undo: they follow from the purchase orders, and the next
 * refresh writes them again.
 */
export const refreshSupplierScorecardsStep = createStep(
  "refresh-supplier-scorecards",
  async (_: void, { container }) => {
    const service = container.resolve<SupplierScorecardModuleService>(SUPPLIER_SCORECARD_MODULE)
    const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const since = new Date(Date.now() - service.windowDays * DAY_MS)
    const { rows } = await knex.raw<{ rows: Figures[] }>(SUPPLIER_FIGURES, [since])
    const days = rows.filter(isDay)
    const scorecards = rows
      .filter((row) => !isDay(row))
      .map((row) => toScorecard(row, service.windowDays))
    await service.replaceScorecards({ scorecards, days })
    return new StepResponse({ suppliers: scorecards.length, days: days.length })
  }
)
