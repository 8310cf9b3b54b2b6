import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"

export type Reservation = {
  id: string
  inventory_item_id: string
  location_id: string
  line_item_id?: string | null
  quantity: BigNumberInput
  allow_backorder?: boolean
}

export type WantedReservation = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: BigNumberInput
  allow_backorder: boolean
}

/**
 * What to create and delete so that a line is reserved at its supplier and nowhere else. Running it again
 * after a crash in between plans only what is left to do.
 */
export const planReservationMove = (
  wanted: WantedReservation[],
  existing: Reservation[]
): { create: WantedReservation[]; remove: Reservation[] } => {
  const remaining = [...existing]
  const create = wanted.filter((want) => {
    const index = remaining.findIndex(
      (have) =>
        have.line_item_id === want.line_item_id &&
        have.inventory_item_id === want.inventory_item_id &&
        have.location_id === want.location_id &&
        MathBN.eq(have.quantity, want.quantity)
    )
    if (index >= 0) {
      remaining.splice(index, 1)
    }
    return index < 0
  })
  const touched = new Set(wanted.map((want) => `${want.line_item_id} ${want.inventory_item_id}`))
  return {
    create,
    remove: remaining.filter((have) =>
      touched.has(`${have.line_item_id} ${have.inventory_item_id}`)
    ),
  }
}
