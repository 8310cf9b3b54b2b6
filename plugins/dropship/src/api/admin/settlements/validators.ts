import { parseIst } from "@bodycon/kit"
import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { SETTLEMENT_STATUSES } from "../../../ledger/settlement-rules"
import { LEDGER_ENTRY_TYPES } from "../../../ledger/types"

const DATE = /^\d{4}-\d{2}-\d{2}$/
const id = z.string().trim().min(1)

/** A day in India, `YYYY-MM-DD`. */
const day = (field: string) =>
  z
    .string()
    .refine((text) => DATE.test(text) && !!parseIst(text), `${field} must be a date, YYYY-MM-DD`)

/** ₹ above zero with at most two decimals, as a number or its decimal text. */
const amount = z
  .union([z.number(), z.string()])
  .refine(
    (value) => /^\d{1,10}(\.\d{1,2})?$/.test(String(value)) && Number(value) > 0,
    "amount must be above zero with at most two decimals"
  )

/** What a settlement of nothing is paid with. */
const total = z
  .union([z.number(), z.string()])
  .refine(
    (value) => /^\d{1,10}(\.\d{1,2})?$/.test(String(value)),
    "amount must be in ₹ with at most two decimals"
  )

const type = z.enum(LEDGER_ENTRY_TYPES)
const status = z.enum(SETTLEMENT_STATUSES)
const period = { from: day("from").optional(), to: day("to").optional() }

export const GetBalancesParams = createFindParams({ limit: 20, offset: 0 }).extend({
  supplier_id: id.optional(),
  due_only: z.enum(["true", "false"]).optional(),
})

export const GetEntriesParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-occurred_at",
}).extend({
  supplier_id: id.optional(),
  purchase_order_id: id.optional(),
  type: type.or(z.array(type)).optional(),
  ...period,
})

export const GetOwnEntriesParams = GetEntriesParams.omit({
  supplier_id: true,
  purchase_order_id: true,
})

export const GetOwnStatementParams = createSelectParams().extend(period)

export const GetStatementParams = GetOwnStatementParams.extend({ supplier_id: id })

export const GetSettlementParams = createSelectParams()

export const GetSettlementsParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({
  q: z.string().optional(),
  supplier_id: id.optional(),
  status: status.or(z.array(status)).optional(),
})

export const GetOwnSettlementsParams = GetSettlementsParams.omit({ q: true, supplier_id: true })

export const AddNoteBody = z
  .object({
    supplier_id: id,
    kind: z.enum(["debit", "credit"]),
    amount,
    reason: z.string().trim().min(1).max(500),
    purchase_order_id: id.optional(),
    /** The same key again enters nothing and answers with the first note. */
    idempotency_key: z.string().trim().min(8).max(100).optional(),
  })
  .strict()

export const CreateSettlementBody = z.object({ supplier_id: id, until: day("until") }).strict()

export const ProposeSettlementsBody = z.object({ until: day("until") }).strict()

export const PaySettlementBody = z
  .object({
    reference: z.string().trim().min(1).max(100),
    paid_at: day("paid_at").optional(),
    amount: total.optional(),
  })
  .strict()

export const VoidSettlementBody = z.object({ reason: z.string().trim().min(1).max(500) }).strict()

export type AddNoteBodyType = z.infer<typeof AddNoteBody>
export type CreateSettlementBodyType = z.infer<typeof CreateSettlementBody>
export type ProposeSettlementsBodyType = z.infer<typeof ProposeSettlementsBody>
export type PaySettlementBodyType = z.infer<typeof PaySettlementBody>
export type VoidSettlementBodyType = z.infer<typeof VoidSettlementBody>
