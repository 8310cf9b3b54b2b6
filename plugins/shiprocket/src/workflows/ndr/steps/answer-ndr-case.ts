import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import type NdrModuleService from "../../../modules/ndr/service"
import type { AnswerNdrCaseInput } from "../../../modules/ndr/types"

/** Stores an answer and queues its sending. Nothing to undo: both are one transaction. */
export const answerNdrCaseStep = createStep(
  "answer-ndr-case",
  async (input: AnswerNdrCaseInput, { container }) =>
    new StepResponse(await container.resolve<NdrModuleService>(NDR_MODULE).answer(input))
)
