import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import { CLOSE_AGREED, REOPEN_CHANGED } from "../../reconciliation/sql"

/** Takes payments whose books agree for good out of the reconciliation's way, so that it stays quick. */
export const closeAgreedPaymentsStep = createStep(
  "close-agreed-payments",
  async (_: void, { container }) => {
    const { keyPrefix } = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex.raw(REOPEN_CHANGED)
    await knex.raw(CLOSE_AGREED, [keyPrefix])
    return new StepResponse(null)
  }
)
