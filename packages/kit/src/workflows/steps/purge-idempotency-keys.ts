import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { IDEMPOTENCY_MODULE } from "../../modules/idempotency/constants"
import type IdempotencyModuleService from "../../modules/idempotency/service"

/** Deletes expired keys, batch by batch. Nothing to undo: nobody may use them any more. */
export const purgeIdempotencyKeysStep = createStep(
  "purge-idempotency-keys",
  async (_: void, { container }) => {
    const keys = container.resolve<IdempotencyModuleService>(IDEMPOTENCY_MODULE)
    let purged = 0
    for (let batch = await keys.purgeExpired(); batch > 0; batch = await keys.purgeExpired()) {
      purged += batch
    }
    return new StepResponse({ purged })
  }
)
