import { sumMoney } from "@bodycon/kit"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { EXPECTED_PAGE, EXPECTED_STATES, EXPECTED_TOTALS } from "./expected-sql"
import type { ExpectedState } from "./expected-sql"
import { remittanceSettings } from "./settings"

/** A delivered cash parcel whose money has not, or not all, come. Amounts ₹ with two decimals, times UTC. */
export type ExpectedParcel = {
  /** The parcel's id */
  id: string
  awb: string
  reference: string
  order_id: string
  order_number: string
  courier_name: string | null
  state: ExpectedState
  expected: string
  credited: string
  outstanding: string
  delivered_at: Date
  due_at: Date
}

export type ExpectedTotals = Record<ExpectedState, { count: number; outstanding: string }>

export type ExpectedPage = { rows: ExpectedParcel[]; totals: ExpectedTotals; due_days: number }

export type ExpectedQuestion = { state?: ExpectedState; limit: number; offset: number; now?: Date }

/**
 * What cash is still to come, oldest delivery first, and the sums of each state.
 * `pending` is within the days the merchant set, `overdue` past them, `short` came in part.
 */
export const listExpected = async (
  container: MedusaContainer,
  { state, limit, offset, now = new Date() }: ExpectedQuestion
): Promise<ExpectedPage> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { due_days } = await remittanceSettings(container)
  const bindings = { days: due_days, now }
  const [page, sums] = await Promise.all([
    knex.raw<{ rows: ExpectedParcel[] }>(EXPECTED_PAGE, {
      ...bindings,
      state: state ?? null,
      limit,
      offset,
    } as never),
    knex.raw<{ rows: { state: ExpectedState; count: number; outstanding: string }[] }>(
      EXPECTED_TOTALS,
      bindings as never
    ),
  ])
  const byState = new Map(sums.rows.map((row) => [row.state, row]))
  const totals = Object.fromEntries(
    EXPECTED_STATES.map((one) => [
      one,
      {
        count: byState.get(one)?.count ?? 0,
        outstanding: sumMoney([byState.get(one)?.outstanding ?? 0]),
      },
    ])
  ) as ExpectedTotals
  return { rows: page.rows.map(toParcel), totals, due_days }
}

const toParcel = (row: ExpectedParcel): ExpectedParcel => ({
  ...row,
  expected: sumMoney([row.expected]),
  credited: sumMoney([row.credited]),
  outstanding: sumMoney([row.outstanding]),
})
