import {
  completeReturnRequestWorkflow,
  createReturnPayoutWorkflow,
} from "@bodycon/medusa-plugin-returns/workflows"
import { MathBN } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadRequest } from "../../returns/load-return"
import { returnRefundNote } from "../../returns/return-refund-note"

/** Ends a return, or puts its money on the worklist of transfers, which ends it when it is paid. */
export const endReturnStep = createStep(
  "end-return",
  async ({ id }: { id: string }, { container }) => {
    const request = await loadRequest(container, id)
    const isTransfer =
      request.kind === "return" &&
      request.refund_method !== "source" &&
      MathBN.gt(request.refund_amount ?? 0, 0)
    if (isTransfer) {
      await createReturnPayoutWorkflow(container).run({ input: { return_request_id: id } })
      return new StepResponse({ completed: false })
    }
    await completeReturnRequestWorkflow(container).run({
      input: {
        id,
        refund_reference:
          request.kind === "return" && MathBN.gt(request.refund_amount ?? 0, 0)
            ? returnRefundNote(request.number)
            : null,
        actor: { type: "system" },
      },
    })
    return new StepResponse({ completed: true })
  }
)
