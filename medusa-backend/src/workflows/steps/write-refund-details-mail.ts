import { formatInr } from "@bodycon/kit"
import type { RefundDetailsWantedData } from "@bodycon/medusa-plugin-messaging/types"
import type { PreparedRefundDetails } from "@bodycon/medusa-plugin-returns/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backendOptions } from "../../lib/options"

/** Asks the shopper where a refund of her cash goes; nothing when that is known. */
export const writeRefundDetailsMailStep = createStep(
  "write-refund-details-mail",
  async ({ refund_details }: { refund_details: PreparedRefundDetails | null }, { container }) => {
    if (!refund_details) {
      return new StepResponse([])
    }
    const { id, token, email, order_id, order_number, amount, asked } = refund_details
    const data: RefundDetailsWantedData = {
      order_number,
      amount: formatInr(amount),
      url: new URL(`/refund/${token}`, backendOptions(container).storefrontUrl).toString(),
    }
    return new StepResponse([
      {
        to: email,
        channel: "email",
        template: "refund.details_wanted",
        idempotency_key: `refund.details_wanted:${id}:${asked}`,
        resource_id: order_id,
        resource_type: "order",
        data: data as Record<string, unknown>,
      },
    ])
  }
)
