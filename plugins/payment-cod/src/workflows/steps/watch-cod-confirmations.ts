import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CONFIRMATION_BATCH } from "../../modules/cod/service"
import { serviceOf } from "./service-of"

/** Batches of one run; what is left waits for the next. */
const MAX_BATCHES = 20

const untilDone = async (work: () => Promise<number>): Promise<number> => {
  let total = 0
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const done = await work()
    total += done
    if (done < CONFIRMATION_BATCH) {
      break
    }
  }
  return total
}

/** Each batch is a transaction with its events: nothing to undo. */
export const expireCodConfirmationsStep = createStep(
  "expire-cod-confirmations",
  async (_input: void, { container }) =>
    new StepResponse(await untilDone(() => serviceOf(container).expireConfirmations()))
)

/** Each batch is a transaction with its events: nothing to undo. */
export const remindCodConfirmationsStep = createStep(
  "remind-cod-confirmations",
  async (_input: void, { container }) =>
    new StepResponse(await untilDone(() => serviceOf(container).remindConfirmations()))
)
