import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createLineItemsStep,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  deleteLineItemsStep,
  refreshCartItemsWorkflow,
  refreshPaymentCollectionForCartWorkflow,
  releaseLockStep,
  upsertTaxLinesWorkflow,
} from "@medusajs/medusa/core-flows"
import { loadCartToPayStep } from "./steps/load-cart-to-pay"
import type { ChooseCartPaymentInput } from "./steps/load-cart-to-pay"
import { planCartPaymentStep } from "./steps/plan-cart-payment"

/** As long as Medusa's own completing of a cart waits for, and holds, its lock. */
const CART_LOCK_WAIT_SECONDS = 30
const CART_LOCK_TTL_SECONDS = 120

/**
 * Makes a cart ready to be paid in the chosen way: the fee of cash and the discount of those who pay online
 * come and go, and a session of the provider is open over the total. The cart is worked out anew without the
 * fee before that is put on, so that a fee never counts as goods in a discount's or a delivery's conditions.
 * Chosen again with nothing changed, the session stays. Medusa's own workflows take no lock of their own
 * within this one.
 * @throws MedusaError NOT_FOUND, INVALID_DATA, or NOT_ALLOWED with a code; nothing has changed then
 */
export const chooseCartPaymentWorkflow = createWorkflow(
  "choose-cart-payment",
  (input: ChooseCartPaymentInput) => {
    acquireLockStep({
      key: input.cart_id,
      timeout: CART_LOCK_WAIT_SECONDS,
      ttl: CART_LOCK_TTL_SECONDS,
    })
    const cart = loadCartToPayStep(input)
    const facts = transform({ cart, input }, (found) => ({
      cart: found.cart,
      provider_id: found.input.provider_id,
    }))
    const plan = planCartPaymentStep(facts)

    when("fee-goes", { plan }, (found) => found.plan.fee_line_ids.length > 0).then(() => {
      deleteLineItemsStep(plan.fee_line_ids)
    })
    when("cart-changes", { plan }, (found) => found.plan.is_refreshed).then(() => {
      const refresh = transform({ plan }, (found) => ({
        cart_id: found.plan.cart_id,
        promo_codes: found.plan.promo_codes,
      }))
      refreshCartItemsWorkflow.runAsStep({ input: refresh })
    })
    when("fee-is-due", { plan }, (found) => !!found.plan.fee_line).then(() => {
      const line = transform({ plan }, (found) => ({
        id: found.plan.cart_id,
        items: [found.plan.fee_line!],
      }))
      const items = createLineItemsStep(line)
      const taxing = transform({ plan, items }, (found) => ({
        cart_id: found.plan.cart_id,
        items: found.items,
        shipping_methods: [],
      }))
      upsertTaxLinesWorkflow.runAsStep({ input: taxing })
    })

    const known = when(
      "collection-is-there",
      { plan },
      (found) => !found.plan.payment_session_id && !!found.plan.payment_collection_id
    ).then(() => {
      refreshPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } })
      return transform({ plan }, (found) => ({ id: found.plan.payment_collection_id! }))
    })
    const made = when(
      "collection-is-missing",
      { plan },
      (found) => !found.plan.payment_session_id && !found.plan.payment_collection_id
    ).then(() =>
      createPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } })
    )
    const opened = when(
      "session-is-not-open",
      { plan },
      (found) => !found.plan.payment_session_id
    ).then(() => {
      const opening = transform({ known, made, input }, (found) => ({
        payment_collection_id: (found.known?.id ?? found.made?.id)!,
        provider_id: found.input.provider_id,
        customer_id: found.input.customer_id ?? undefined,
      }))
      return createPaymentSessionsWorkflow.runAsStep({ input: opening })
    })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(
      transform({ plan, opened }, (found) => ({
        payment_session_id: (found.plan.payment_session_id ?? found.opened?.id)!,
      }))
    )
  }
)
