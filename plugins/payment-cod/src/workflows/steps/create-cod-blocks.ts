import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateCodBlockInput } from "../../types"
import { serviceOf } from "./service-of"

export type CreateCodBlocksInput = { blocks: CreateCodBlockInput[]; actor_id?: string | null }

/** Puts people and places on the list; taken off again when what follows fails. */
export const createCodBlocksStep = createStep(
  "create-cod-blocks",
  async (input: CreateCodBlocksInput, { container }) => {
    const blocks = await serviceOf(container).blockAll(input)
    return new StepResponse(
      blocks,
      blocks.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await serviceOf(container).deleteCodBlocks(ids)
    }
  }
)
