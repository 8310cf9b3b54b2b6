import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { RAZORPAY_MODULE, RAZORPAY_WEBHOOK_SOURCE } from "../modules/razorpay/constants"
import type RazorpayModuleService from "../modules/razorpay/service"
import { FIND_ENTRY, LIST_ENTRIES, SUM_ENTRIES } from "./sql"

/** Why a payment is on the page. */
export const ENTRY_KINDS = ["unsettled", "stray", "refund_failed", "amount_differs"] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const ENTRY_ACTIONS = ["settle", "refund", "dismiss"] as const
export type EntryAction = (typeof ENTRY_ACTIONS)[number]

export type ReconciliationEntry = {
  /** Of the payment (`rzpp_`), the failed refund (`rzpr_`) or the stray payment (`rzps_`). */
  id: string
  kind: EntryKind
  reason: string
  /** What went wrong last, when something did. */
  detail: string | null
  razorpay_payment_id: string
  razorpay_refund_id: string | null
  razorpay_order_id: string | null
  /** Medusa's order. */
  order_id: string | null
  /** What Razorpay holds, or a failed refund's amount; ₹ with two decimals. */
  amount: string
  /** What Medusa's books say it should hold; null when they say nothing. */
  medusa_amount: string | null
  currency_code: string
  method: string | null
  /** Masked phone or e-mail of the payer. */
  contact_hint: string | null
  occurred_at: string
  /** An action was asked for and is being carried out. */
  is_under_way: boolean
  actions: EntryAction[]
}

export type ReconciliationTotals = Record<EntryKind, { count: number; amount: string }> & {
  /** Deliveries that changed nothing, since the first. */
  webhooks: {
    forged: number
    truncated: number
    malformed: number
    oversized: number
    replayed: number
  }
}

/** What can be done about an entry of each kind. A difference is given back on the order itself. */
export const actionsOf = (kind: EntryKind): EntryAction[] =>
  kind === "amount_differs" ? ["settle", "dismiss"] : ["settle", "refund", "dismiss"]

type Knex = { raw: (sql: string, params: unknown[]) => Promise<{ rows: unknown[] }> }

const run = async <T>(container: MedusaContainer, sql: string, params: unknown[]): Promise<T[]> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return (await knex.raw(sql, params)).rows as T[]
}

const keysOf = (container: MedusaContainer): string[] => {
  const { keyPrefix } = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
  return [keyPrefix, keyPrefix, keyPrefix]
}

const none = () => ({ count: 0, amount: "0.00" })

const countRejected = async (
  container: MedusaContainer
): Promise<ReconciliationTotals["webhooks"]> => {
  const inbox = container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
  const rows = await inbox.listWebhookRejections({ source: RAZORPAY_WEBHOOK_SOURCE })
  const of = (reason: string) => rows.find((row) => row.reason === reason)?.count ?? 0
  return {
    forged: of("signature"),
    truncated: of("truncated"),
    malformed: of("body"),
    oversized: of("size"),
    replayed: of("replayed"),
  }
}

/**
 * Every payment that is neither an order nor a refund, every refund that failed, and every payment
 * whose amount differs between the books; oldest first.
 */
export const listReconciliation = async (
  container: MedusaContainer,
  page: { limit: number; offset: number }
): Promise<{ payments: ReconciliationEntry[]; count: number; totals: ReconciliationTotals }> => {
  const keys = keysOf(container)
  const [rows, sums, webhooks] = await Promise.all([
    run<Omit<ReconciliationEntry, "actions">>(container, LIST_ENTRIES, [
      ...keys,
      page.limit,
      page.offset,
    ]),
    run<{ kind: EntryKind; count: number; amount: string }>(container, SUM_ENTRIES, keys),
    countRejected(container),
  ])
  const totals: ReconciliationTotals = {
    unsettled: none(),
    stray: none(),
    refund_failed: none(),
    amount_differs: none(),
    webhooks,
  }
  for (const { kind, count, amount } of sums) {
    totals[kind] = { count, amount }
  }
  return {
    payments: rows.map((row) => ({ ...row, actions: actionsOf(row.kind) })),
    count: sums.reduce((sum, { count }) => sum + count, 0),
    totals,
  }
}

/**
 * One entry while it is on the page.
 * @throws MedusaError NOT_FOUND for an unknown id, and once everything about it is well
 */
export const findEntry = async (
  container: MedusaContainer,
  id: string
): Promise<ReconciliationEntry> => {
  const [row] = await run<Omit<ReconciliationEntry, "actions">>(container, FIND_ENTRY, [
    ...keysOf(container),
    id,
  ])
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `entry ${id} is not on the list`)
  }
  return { ...row, actions: actionsOf(row.kind) }
}
