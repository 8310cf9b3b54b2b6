import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { nextCheckAt } from "../../lib/settlement"
import type { SettlementStatus } from "../../lib/settlement"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

type ConcludeInput = {
  id: string
  status: SettlementStatus
  /** Whether somebody has to look again. */
  again: boolean
  age_minutes: number
}

/** Writes down what the order came to and when to look again. */
export const concludeRazorpayOrderStep = createStep(
  "conclude-razorpay-order",
  async (input: ConcludeInput, { container }) => {
    await container.resolve<RazorpayModuleService>(RAZORPAY_MODULE).conclude({
      id: input.id,
      status: input.status,
      next_check_at: input.again ? nextCheckAt(input.age_minutes, new Date()) : null,
    })
    return new StepResponse(null)
  }
)
