import { z } from "@medusajs/framework/zod"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { rebookShipmentStep } from "../steps/rebook-shipment"

const WAIT_SECONDS = 60
const TTL_SECONDS = 120

const ParcelMoneySchema = z
  .object({
    payment_method: z.enum(["cod", "prepaid"]),
    /** ₹ */
    cod_amount: z.string(),
    /** ₹ */
    declared_value: z.string(),
  })
  .optional()

/**
 * Books a called-off parcel anew, alone with its order (`order:<id>`, the key of whoever changes one). The hook
 * `validate` gets `{ shipment }` and throws when its goods are not wanted any more; `setMoney` gets the same and
 * may answer what is collected and declared by now, `{ payment_method, cod_amount, declared_value }` in ₹.
 */
export const rebookShipmentWorkflow = createWorkflow("rebook-shipment", (input: { id: string }) => {
  const { data: shipment } = useQueryGraphStep({
    entity: "shipment",
    fields: ["id", "reference", "direction", "order_id", "purchase_order_id", "return_request_id"],
    filters: { id: input.id },
    options: { isList: false, throwIfKeyNotFound: true },
  })
  const key = transform({ shipment }, (found) => `order:${found.shipment.order_id}`)
  acquireLockStep({ key, timeout: WAIT_SECONDS, ttl: TTL_SECONDS })
  const validate = createHook("validate", { shipment })
  const setMoney = createHook("setMoney", { shipment }, { resultValidator: ParcelMoneySchema })
  const money = setMoney.getResult()
  const rebooked = rebookShipmentStep({ id: input.id, money })
  releaseLockStep({ key })
  return new WorkflowResponse(rebooked, { hooks: [validate, setMoney] as const })
})
