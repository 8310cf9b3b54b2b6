import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { ParcelFacts } from "../../../modules/cod-remittance/types"

/** Few enough that a statement of any length is a handful of queries. */
const CHUNK = 2_000

const FIELDS = [
  "id",
  "awb",
  "order_id",
  "reference",
  "status",
  "payment_method",
  "cod_amount",
  "courier_name",
  "weight_g",
  "length_cm",
  "breadth_cm",
  "height_cm",
]

type Row = Omit<ParcelFacts, "cod_amount" | "is_delivered"> & {
  cod_amount: number | string
  status: string
}

const toFacts = ({ status, cod_amount, ...row }: Row): ParcelFacts => ({
  ...row,
  cod_amount: MathBN.convert(cod_amount).toFixed(2),
  is_delivered: status === "delivered",
})

/** Our parcels among some waybills. `kind` keeps returns out where only cash at the door counts. */
export const loadParcels = async (
  container: MedusaContainer,
  awbs: string[],
  kind: "forward" | "any"
): Promise<ParcelFacts[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const unique = [...new Set(awbs)]
  const parcels: ParcelFacts[] = []
  for (let start = 0; start < unique.length; start += CHUNK) {
    const { data } = await query.graph({
      entity: "shipment",
      fields: FIELDS,
      filters: {
        awb: unique.slice(start, start + CHUNK),
        ...(kind === "forward" ? { direction: "forward" as const } : {}),
      },
    })
    parcels.push(...(data as unknown as Row[]).map(toFacts))
  }
  return parcels
}
