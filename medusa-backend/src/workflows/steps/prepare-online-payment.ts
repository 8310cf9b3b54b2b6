import { MedusaError, Modules } from "@medusajs/framework/utils"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { codModule } from "../../cash-orders/cod-module"
import { loadCashOrder } from "../../cash-orders/load-cash-order"
import { isPayOnline, PAY_ONLINE_KIND } from "../../cash-orders/online-payments"
import { payOnlineOffer } from "../../cash-orders/pay-online-offer"
import type { CashOrder, CashOrderCollection } from "../../cash-orders/types"
import { isOpened } from "../../checkout/cart"
import { RAZORPAY_PROVIDER_ID } from "../../dispatch/is-payable"

type Session = NonNullable<CashOrderCollection["payment_sessions"]>[number]

/** The order's own collection for paying online, over the amount that is due now. */
const ensureCollection = async (
  container: MedusaContainer,
  order: CashOrder,
  amount: string
): Promise<string> => {
  const payments = container.resolve(Modules.PAYMENT)
  const known = order.payment_collections.find(isPayOnline)
  if (known) {
    if (!MathBN.eq(known.amount, amount)) {
      await payments.updatePaymentCollections(known.id, { amount: MathBN.convert(amount) as never })
    }
    return known.id
  }
  const [collection] = await payments.createPaymentCollections([
    {
      currency_code: order.currency_code,
      amount: MathBN.convert(amount) as never,
      metadata: { kind: PAY_ONLINE_KIND },
    },
  ])
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: order.id },
    [Modules.PAYMENT]: { payment_collection_id: collection.id },
  })
  return collection.id
}

const openSession = (order: CashOrder, amount: string): Session | null =>
  order.payment_collections
    .filter(isPayOnline)
    .flatMap((collection) => collection.payment_sessions ?? [])
    .find(
      (session) =>
        session.provider_id === RAZORPAY_PROVIDER_ID &&
        ["pending", "requires_more"].includes(session.status) &&
        isOpened(session) &&
        MathBN.eq(session.amount, amount)
    ) ?? null

/**
 * What a cash order is paid online with. Asked again it is the same session, as long as the amount is, so
 * that she cannot pay twice by opening the page twice.
 * @throws MedusaError NOT_ALLOWED that says why it is to be paid at the door
 */
export const prepareOnlinePaymentStep = createStep(
  "prepare-online-payment",
  async ({ order_id }: { order_id: string }, { container }) => {
    const [facts, settings] = await Promise.all([
      loadCashOrder(container, order_id),
      codModule(container).settings(),
    ])
    const offer = payOnlineOffer(facts, settings.pay_online_after_ordering)
    if (!offer.payable) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, offer.reason!)
    }
    const session = openSession(facts.order, offer.amount)
    const payment_collection_id = await ensureCollection(container, facts.order, offer.amount)
    return new StepResponse({ payment_collection_id, session })
  }
)
