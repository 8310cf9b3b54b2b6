import {
  markShopperAskedWorkflow,
  prepareDeliveryChoiceWorkflow,
} from "@bodycon/medusa-plugin-shiprocket/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendOnceStep } from "./steps/send-once"
import { writeDeliveryChoiceMailStep } from "./steps/write-delivery-choice-mail"

/**
 * Mails the shopper of a case of an undelivered parcel the link with which she chooses how to go on, once.
 * Durable; running it again changes nothing.
 */
export const askShopperAboutDeliveryWorkflow = createWorkflow(
  "ask-shopper-about-delivery",
  (input: { id: string }) => {
    const prepared = prepareDeliveryChoiceWorkflow.runAsStep({ input })
    const request = transform({ input, prepared }, (facts) => ({
      id: facts.input.id,
      delivery: facts.prepared.delivery,
    }))
    const written = writeDeliveryChoiceMailStep(request)
    sendOnceStep(written.mails)
    const asked = transform({ written }, (facts) => ({ ids: facts.written.ids }))
    markShopperAskedWorkflow.runAsStep({ input: asked })
    return new WorkflowResponse(asked)
  }
)
