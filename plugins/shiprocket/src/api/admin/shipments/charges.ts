import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const REMITTANCE_FIELDS = ["id", "state", "collected", "remitted", "charges", "utr", "remitted_on"]
const DISCREPANCY_FIELDS = ["id", "state", "entered_g", "charged_g", "amount", "raised_on"]

/** What is known of a parcel's money: the cash Shiprocket paid out, less its fees, and extra weight charged. ₹, g. */
export const loadCharges = async (scope: MedusaContainer, awbs: (string | null)[]) => {
  const awb = awbs.filter((one) => one !== null)
  if (!awb.length) {
    return { remittances: [], weight_discrepancies: [] }
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const [remittances, discrepancies] = await Promise.all([
    query.graph({
      entity: "remittance_row",
      fields: REMITTANCE_FIELDS,
      filters: { awb, state: { $ne: "repeated" } },
    }),
    query.graph({ entity: "weight_discrepancy", fields: DISCREPANCY_FIELDS, filters: { awb } }),
  ])
  return { remittances: remittances.data, weight_discrepancies: discrepancies.data }
}
