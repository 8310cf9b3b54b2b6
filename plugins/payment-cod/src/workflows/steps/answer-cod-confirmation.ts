import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CodeOutcome } from "../../modules/cod/confirmation-service"
import type { AnswerCodConfirmationInput, CodConfirmationDTO } from "../../types"
import { serviceOf } from "./service-of"

export type CodConfirmationAnswer = {
  /** Null: nobody's answer, because the button was altered or pressed on another phone. */
  confirmation: CodConfirmationDTO | null
  changed: boolean
  /** Why nothing changed; null when something did. */
  message: string | null
}

const refuse = (type: string, code: string, message: string): never => {
  throw new MedusaError(type, message, code)
}

/** The wrong guess is counted already: only what is told of it is made an error here. */
const readOutcome = ({ outcome, ...change }: CodeOutcome): CodConfirmationAnswer => {
  const { tries_left } = change.confirmation
  if (outcome === "locked" || (outcome === "wrong" && tries_left === 0)) {
    return refuse(
      MedusaError.Types.NOT_ALLOWED,
      "too_many_tries",
      "Too many wrong codes were tried. Please use the buttons of the message, or ask us."
    )
  }
  if (outcome === "not_sent") {
    return refuse(
      MedusaError.Types.NOT_ALLOWED,
      "no_code",
      "No code was sent for this order yet. Please wait a moment, or have one sent."
    )
  }
  if (outcome === "wrong") {
    return refuse(
      MedusaError.Types.INVALID_DATA,
      "wrong_code",
      `This code is not right. ${tries_left === 1 ? "One try is" : `${tries_left} tries are`} left.`
    )
  }
  return change
}

/** Stored with its event: nothing to undo. */
export const answerCodConfirmationStep = createStep(
  "answer-cod-confirmation",
  async (input: AnswerCodConfirmationInput, { container }) => {
    const service = serviceOf(container)
    if ("code" in input) {
      return new StepResponse(readOutcome(await service.tryCode(input)))
    }
    const change: CodConfirmationAnswer | null =
      "payload" in input ? await service.pressButton(input) : await service.decide(input)
    return new StepResponse(change ?? { confirmation: null, changed: false, message: null })
  }
)
