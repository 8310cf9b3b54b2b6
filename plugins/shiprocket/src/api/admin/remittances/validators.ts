import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { STATEMENT_FIELDS } from "../../../modules/cod-remittance/columns"
import { REMITTANCE_STATES } from "../../../modules/cod-remittance/constants"
import { EXPECTED_STATES } from "../../../workflows/remittance/lib/expected-sql"

const state = z.enum(REMITTANCE_STATES)

export const AdminGetRemittancesParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({ q: z.string().optional() })

export const AdminGetRemittanceParams = createSelectParams()

export const AdminGetRemittanceRowsParams = createFindParams({
  limit: 50,
  offset: 0,
  order: "line",
}).extend({ q: z.string().optional(), state: state.or(z.array(state)).optional() })

const whole = (fallback: number, max: number) =>
  z.coerce.number().int().min(0).max(max).default(fallback)

export const AdminGetExpectedParams = z.strictObject({
  state: z.enum(EXPECTED_STATES).optional(),
  limit: whole(20, 200),
  offset: whole(0, 10_000_000),
})

export const AdminGetExpectedFileParams = z.strictObject({
  state: z.enum(EXPECTED_STATES).optional(),
})

/** Column titles by field; an empty text leaves the field out. */
const mapping = z.partialRecord(z.enum(STATEMENT_FIELDS), z.string().max(200))

export const AdminImportRemittance = z.strictObject({
  file_name: z.string().trim().min(1).max(200),
  csv: z.string().min(1),
  mapping: mapping.optional(),
  dry_run: z.boolean().default(true),
})

export type AdminGetExpectedParamsType = z.infer<typeof AdminGetExpectedParams>
export type AdminGetExpectedFileParamsType = z.infer<typeof AdminGetExpectedFileParams>
export type AdminImportRemittanceType = z.infer<typeof AdminImportRemittance>
