import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { resolveUnfulfillableLineWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Closes the flags of a cancelled order: Medusa gave all its money back. */
export const closeFlagsStep = createStep(
  "close-flags",
  async ({ order_id }: { order_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "unfulfillable_line",
      fields: ["id"],
      filters: { order_id, resolved_at: null },
    })
    for (const { id } of data) {
      await resolveUnfulfillableLineWorkflow(container).run({
        input: { id, resolution: "refunded", actor: { type: "system" } },
      })
    }
    return new StepResponse(data.map(({ id }) => id))
  }
)
