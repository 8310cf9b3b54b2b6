import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type Input = {
  location_id: string
  lines: { order_line_item_id: string; part: number }[]
}

/** Says of the reservations that Medusa made anew for which parts of their lines they are. */
export const labelReservationsStep = createStep(
  "label-reservations",
  async ({ location_id, lines }: Input, { container }) => {
    const inventory = container.resolve(Modules.INVENTORY)
    const ids = [...new Set(lines.map((line) => line.order_line_item_id))]
    const found = ids.length
      ? await inventory.listReservationItems({ line_item_id: ids, location_id })
      : []
    await inventory.updateReservationItems(
      found
        .filter(({ metadata }) => !Array.isArray(metadata?.parts))
        .map(({ id, line_item_id, metadata }) => ({
          id,
          metadata: {
            ...metadata,
            parts: lines
              .filter((line) => line.order_line_item_id === line_item_id)
              .map((line) => line.part)
              .sort((a, b) => a - b),
          },
        })) as never
    )
    return new StepResponse(null)
  }
)
