import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateRefundPayoutInput } from "../../types"
import { serviceOf } from "./service-of"

/** Opens the payout of a refund, with its event: what was told once is not taken back. */
export const createRefundPayoutStep = createStep(
  "create-refund-payout",
  async (input: CreateRefundPayoutInput, { container }) =>
    new StepResponse((await serviceOf(container).openRefundPayout(input)).payout)
)
