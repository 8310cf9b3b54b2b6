import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Which parts of its line a reservation is for; Medusa's own says nothing, and is of the first. */
const firstPart = (metadata: Record<string, unknown> | null | undefined): number =>
  Array.isArray(metadata?.parts) ? Number(metadata.parts[0]) : 1

/**
 * Parks the reservations of lines under their parts' ids, so that Medusa does not add to them what it
 * reserves anew: theirs may be at another supplier's location.
 */
export const parkReservationsStep = createStep(
  "park-reservations",
  async ({ line_ids }: { line_ids: string[] }, { container }) => {
    const inventory = container.resolve(Modules.INVENTORY)
    const found = line_ids.length
      ? await inventory.listReservationItems({ line_item_id: line_ids })
      : []
    await inventory.updateReservationItems(
      found.map(({ id, line_item_id, metadata }) => ({
        id,
        line_item_id: `${line_item_id}#${firstPart(metadata)}`,
      })) as never
    )
    return new StepResponse(
      null,
      found.map(({ id, line_item_id }) => ({ id, line_item_id }))
    )
  },
  async (parked, { container }) => {
    if (parked) {
      await container.resolve(Modules.INVENTORY).updateReservationItems(parked as never)
    }
  }
)
