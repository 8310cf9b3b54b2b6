import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NdrAnswerInput } from "../../../modules/ndr/answer"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import type NdrModuleService from "../../../modules/ndr/service"

export type AnswerDeliveryChoiceInput = { token: string; answer: NdrAnswerInput }

/** Stores what the shopper chose and uses up the link. Nothing to undo: both are one transaction. */
export const answerDeliveryChoiceStep = createStep(
  "answer-delivery-choice",
  async ({ token, answer }: AnswerDeliveryChoiceInput, { container }) =>
    new StepResponse(
      await container.resolve<NdrModuleService>(NDR_MODULE).answerByLink(token, answer)
    )
)
