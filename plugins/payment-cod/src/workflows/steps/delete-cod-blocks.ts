import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { serviceOf } from "./service-of"

/** Takes blocks off the list; put back when what follows fails. */
export const deleteCodBlocksStep = createStep(
  "delete-cod-blocks",
  async ({ ids }: { ids: string[] }, { container }) => {
    const service = serviceOf(container)
    const known = await service.listCodBlocks({ id: ids }, { select: ["id"], take: ids.length })
    const missing = ids.find((id) => !known.some((block) => block.id === id))
    if (missing) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `block ${missing} was not found`)
    }
    await service.softDeleteCodBlocks(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await serviceOf(container).restoreCodBlocks(ids)
    }
  }
)
