import { enqueueWorkflows } from "@bodycon/kit"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import { LIST_NOT_AGREED } from "../../reconciliation/sql"

/** Settles again whatever the reconciliation lists: a refund that nobody sent is found here at the latest. */
export const settleNotAgreedStep = createStep(
  "settle-not-agreed",
  async (_: void, { container }) => {
    const { keyPrefix } = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await knex.raw<{ rows: { razorpay_order_id: string }[] }>(LIST_NOT_AGREED, [
      keyPrefix,
    ])
    await enqueueWorkflows(
      knex,
      rows.map(({ razorpay_order_id }) => ({
        workflowId: "settle-razorpay-order",
        input: { razorpay_order_id },
        key: `razorpay-settle:${razorpay_order_id}`,
      }))
    )
    return new StepResponse(null)
  }
)
