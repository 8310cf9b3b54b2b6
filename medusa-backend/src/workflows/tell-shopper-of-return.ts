import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnRequestEvent } from "./open-return"
import { sendOnceStep } from "./steps/send-once"
import { writeReturnMailStep } from "./steps/write-return-mail"
import type { ReturnMail } from "./steps/write-return-mail"

const tell = (workflowId: string, mail: ReturnMail) =>
  createWorkflow(workflowId, (input: ReturnRequestEvent) => {
    const request = transform({ input }, (found) => ({ id: found.input.id, mail }))
    return new WorkflowResponse(sendOnceStep(writeReturnMailStep(request)))
  })

/** Tells the shopper that and when her return is fetched. */
export const tellReturnApprovedWorkflow = tell("tell-return-approved", "return.approved")

/** Tells the shopper why her return was not accepted. */
export const tellReturnRejectedWorkflow = tell("tell-return-rejected", "return.rejected")

/** Tells the shopper that the courier has her return. */
export const tellReturnPickedUpWorkflow = tell("tell-return-picked-up", "return.picked_up")

/** Tells the shopper that nothing is fetched any more. */
export const tellReturnCancelledWorkflow = tell("tell-return-cancelled", "return.cancelled")

/** Tells the shopper that her money went back, or that what she wanted instead is on its way. */
export const tellReturnCompletedWorkflow = tell("tell-return-completed", "return.completed")
