import { recordCodRefusalWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"

type Refuser = {
  id: string
  email: string | null
  customer_id: string | null
  shipping_address: { phone: string | null; postal_code: string | null } | null
}

/** A cash parcel came back, which counts when she wants to pay at the door again. Durable; once per order. */
export const recordCodRefusalOfOrderWorkflow = createWorkflow(
  "record-cod-refusal-of-order",
  (input: { id: string }) => {
    const shipment = useQueryGraphStep({
      entity: "shipment",
      fields: ["id", "order_id", "payment_method"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-returned-shipment" })
    const order = useQueryGraphStep({
      entity: "order",
      fields: [
        "id",
        "email",
        "customer_id",
        "shipping_address.phone",
        "shipping_address.postal_code",
      ],
      filters: { id: shipment.data.order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-refused-order" })
    const refusal = transform({ order }, (found) => {
      const { id, email, customer_id, shipping_address } = found.order.data as unknown as Refuser
      return {
        order_id: id,
        email,
        customer_id,
        phone: shipping_address?.phone ?? null,
        pincode: shipping_address?.postal_code ?? null,
        kind: "rto" as const,
      }
    })
    when(
      "parcel-was-to-be-paid-at-the-door",
      { shipment },
      (found) => found.shipment.data.payment_method === "cod"
    ).then(() => recordCodRefusalWorkflow.runAsStep({ input: refusal }))
    return new WorkflowResponse(refusal)
  }
)
