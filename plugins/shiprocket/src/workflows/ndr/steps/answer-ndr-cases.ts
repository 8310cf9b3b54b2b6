import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import type NdrModuleService from "../../../modules/ndr/service"
import type { AnswerNdrCaseInput } from "../../../modules/ndr/types"

export type AnswerNdrCasesInput = Omit<AnswerNdrCaseInput, "id"> & { ids: string[] }

/** The same answer for many cases; one that cannot take it does not keep the others from it. */
export const answerNdrCasesStep = createStep(
  "answer-ndr-cases",
  async ({ ids, ...answer }: AnswerNdrCasesInput, { container }) => {
    const ndr = container.resolve<NdrModuleService>(NDR_MODULE)
    const answered: string[] = []
    const refused: { id: string; message: string }[] = []
    for (const id of [...new Set(ids)]) {
      try {
        await ndr.answer({ ...answer, id })
        answered.push(id)
      } catch (error) {
        if (!(error instanceof MedusaError) || error.type === MedusaError.Types.INVALID_DATA) {
          throw error
        }
        refused.push({ id, message: error.message })
      }
    }
    return new StepResponse({ answered, refused })
  }
)
