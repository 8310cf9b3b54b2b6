import { formatInr } from "@bodycon/kit"
import type { RefundPaidData } from "@bodycon/medusa-plugin-messaging/types"
import type { BigNumberInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type PaidPayout = {
  source: "return" | "refund"
  status: string
  order_id: string
  order_number: string
  email: string | null
  amount: BigNumberInput
  reference: string | null
  masked: string | null
}

/** Tells the shopper of a transfer; nothing for a return's, which has a mail of its own. */
export const writeRefundPaidMailStep = createStep(
  "write-refund-paid-mail",
  async ({ id }: { id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
      {
        entity: "return_payout",
        fields: [
          "source",
          "status",
          "order_id",
          "order_number",
          "email",
          "amount",
          "reference",
          "masked",
        ],
        filters: { id },
      },
      { throwIfKeyNotFound: true }
    )
    const payout = data[0] as unknown as PaidPayout
    if (payout.source !== "refund" || payout.status !== "paid" || !payout.email) {
      return new StepResponse([])
    }
    const mail: RefundPaidData = {
      order_number: payout.order_number,
      amount: formatInr(payout.amount),
      reference: payout.reference,
      destination: payout.masked,
    }
    return new StepResponse([
      {
        to: payout.email,
        channel: "email",
        template: "refund.paid",
        idempotency_key: `refund.paid:${id}`,
        resource_id: payout.order_id,
        resource_type: "order",
        data: mail as Record<string, unknown>,
      },
    ])
  }
)
