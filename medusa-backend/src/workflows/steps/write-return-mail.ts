import type { ReturnMailData } from "@bodycon/medusa-plugin-messaging/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backendOptions } from "../../lib/options"
import { createTrackToken } from "../../lib/track-token"
import { toReturnMail } from "../../returns/return-mail"
import type { MailedRequest } from "../../returns/return-mail"

export type ReturnMail =
  | "return.approved"
  | "return.rejected"
  | "return.picked_up"
  | "return.completed"
  | "return.cancelled"

const FIELDS = [
  "id",
  "number",
  "order_id",
  "order_number",
  "email",
  "kind",
  "status",
  "pickup_date",
  "pickup_address",
  "refund_method",
  "refund_masked",
  "refund_amount",
  "fee",
  "decision_note",
  "items.title",
  "items.variant_title",
  "items.quantity",
  "items.received_quantity",
  "items.refund_quantity",
]

/** A mail to the shopper about her return, with a link to the order; each once. */
export const writeReturnMailStep = createStep(
  "write-return-mail",
  async ({ id, mail }: { id: string; mail: ReturnMail }, { container }) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph(
        { entity: "return_request", fields: FIELDS, filters: { id } },
        { throwIfKeyNotFound: true }
      )
    const request = data[0] as unknown as MailedRequest
    const url = new URL(`/order/${request.order_id}`, backendOptions(container).storefrontUrl)
    url.searchParams.set("token", createTrackToken(container, request.order_id))
    const mailData: ReturnMailData = toReturnMail(request, url.toString())
    return new StepResponse([
      {
        to: request.email,
        channel: "email",
        template: mail,
        idempotency_key: `${mail}:${request.id}`,
        resource_id: request.order_id,
        resource_type: "order",
        data: mailData as Record<string, unknown>,
      },
    ])
  }
)
