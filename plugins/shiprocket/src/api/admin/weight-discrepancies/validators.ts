import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { DISCREPANCY_FIELDS } from "../../../modules/cod-remittance/columns"
import { DISCREPANCY_STATES, WEIGHT_VERDICTS } from "../../../modules/cod-remittance/constants"

const state = z.enum(DISCREPANCY_STATES)
const verdict = z.enum(WEIGHT_VERDICTS)

const filters = {
  state: state.or(z.array(state)).optional(),
  verdict: verdict.or(z.array(verdict)).optional(),
}

export const AdminGetWeightDiscrepanciesParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({ q: z.string().optional(), ...filters })

export const AdminGetWeightDiscrepancyParams = createSelectParams()

export const AdminGetWeightDiscrepanciesFileParams = z.strictObject({
  state: state.optional(),
  verdict: verdict.optional(),
})

const mapping = z.partialRecord(z.enum(DISCREPANCY_FIELDS), z.string().max(200))

/** A file, or what Shiprocket lists. */
export const AdminImportWeightDiscrepancies = z.discriminatedUnion("source", [
  z.strictObject({
    source: z.literal("csv"),
    csv: z.string().min(1),
    mapping: mapping.optional(),
  }),
  z.strictObject({ source: z.literal("shiprocket") }),
])

const note = z.string().trim().min(1).max(500)

export const AdminAcceptWeightDiscrepancy = z.strictObject({ note: note.nullish() })

export const AdminDisputeWeightDiscrepancy = z.strictObject({ note })

export type AdminGetWeightDiscrepanciesFileParamsType = z.infer<
  typeof AdminGetWeightDiscrepanciesFileParams
>
export type AdminImportWeightDiscrepanciesType = z.infer<typeof AdminImportWeightDiscrepancies>
export type AdminDecideWeightDiscrepancyType = z.infer<typeof AdminAcceptWeightDiscrepancy>
