import { SHIP_TO } from "../lib/shelf.mjs"
import { openBrowser } from "./browser.mjs"

export const ONLINE = "pp_razorpay_razorpay"
export const CASH = "pp_cod_cod"

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Carts of the run that use the code with an odd percentage, so that fractions of a paisa come up. */
const WITH_CODE = 0.45
const LOGGED_IN = 0.2

/**
 * One shopper: a cart, ways to pay it, and ways to come back from paying. What she heard is written down in
 * `diary` (carts, and the orders they were said to have become).
 * @param shop where she buys: server, urls, publishable key, delivery, variants, code, customers, sandbox
 */
export const createShopper = (shop, { index, luck }, diary) => {
  const customer = luck.chance(LOGGED_IN) ? luck.pick(shop.customers) : null
  const { get, post, ask } = openBrowser({
    server: shop.server,
    backendUrl: shop.backendUrl,
    headers: {
      "x-publishable-api-key": shop.key,
      ...(customer ? { authorization: `Bearer ${customer.token}` } : {}),
    },
  })
  const address = { ...SHIP_TO, phone: String(9_000_000_000 + shop.number + index) }

  const lines = () => {
    const first = { variant_id: luck.pick(shop.variants), quantity: luck.pick([1, 1, 2, 3]) }
    const second = { variant_id: luck.pick(shop.variants), quantity: 1 }
    return luck.chance(0.3) && second.variant_id !== first.variant_id ? [first, second] : [first]
  }

  /** Fills a cart and says where it goes. */
  const fillCart = async (items = lines()) => {
    const { cart } = await post("/store/carts", {
      region_id: shop.region,
      ...(customer ? {} : { email: `${shop.name}-${index}@payments.test` }),
      items,
      shipping_address: address,
      billing_address: address,
      ...(luck.chance(WITH_CODE) ? { promo_codes: [shop.code] } : {}),
    })
    await post(`/store/carts/${cart.id}/shipping-methods`, { option_id: shop.option })
    const entry = { index, cart_id: cart.id, heard: new Set(), key: `${shop.name}-${cart.id}` }
    diary.carts.push(entry)
    return entry
  }

  const choose = async (cart, provider_id) => {
    const { payment_session } = await post(`/store/carts/${cart.cart_id}/payment-method`, {
      provider_id,
    })
    return payment_session
  }

  /** Opens Checkout. @returns what Checkout was given */
  const openCheckout = async (cart) => {
    const session = await choose(cart, ONLINE)
    diary.razorpayOrders.push(session.data.id)
    return session
  }

  /** Pays at Razorpay, which knows nothing of kills. @returns what Checkout hands back */
  const pay = (orderId, outcome, late_after_ms) =>
    shop.sandbox.post(`/_control/razorpay/orders/${orderId}/pay`, {
      outcome,
      method: luck.pick(["upi", "upi", "card", "netbanking", "wallet"]),
      ...(late_after_ms === undefined ? {} : { late_after_ms }),
    })

  const count = (name, status) => {
    const key = `${name}_${status || "unanswered"}`
    diary.answers[key] = (diary.answers[key] ?? 0) + 1
  }

  const verify = async (session, paid) => {
    const { status } = await ask("/store/razorpay/verify", {
      payment_session_id: session.id,
      razorpay_payment_id: paid.razorpay_payment_id,
      razorpay_order_id: paid.razorpay_order_id,
      razorpay_signature: paid.razorpay_signature,
    })
    count("verify", status)
  }

  /** @param keyed whether the browser sends an Idempotency-Key */
  const complete = async (cart, { keyed = false, body = {} } = {}) => {
    const headers = keyed ? { "idempotency-key": cart.key } : {}
    const answer = await ask(`/store/carts/${cart.cart_id}/complete`, body, headers)
    count("complete", answer.status)
    if (answer.body.type === "order") {
      cart.heard.add(answer.body.order.id)
    }
    return answer
  }

  /**
   * Repeats until the shop says what became of the cart, as a page that was reloaded does. The key of a killed
   * server's request is free again only after a minute.
   */
  const completeForSure = async (cart, options) => {
    for (let tried = 0; tried < 300; tried++) {
      await shop.server.ready()
      const answer = await complete(cart, options)
      if (![0, 409, 429].includes(answer.status) && answer.status < 500) {
        return answer
      }
      await pause(300 + Math.random() * 700)
    }
    throw new Error(`cart ${cart.cart_id} was never answered`)
  }

  /** Back from paying: proof and completion, in any order, repeated, together, or not at all. */
  const comeBack = async (cart, session, paid, { always = false } = {}) => {
    const keyed = luck.chance(0.5)
    const acts = [
      ...(luck.chance(0.8) ? [() => verify(session, paid)] : []),
      ...(always || luck.chance(0.8) ? [() => complete(cart, { keyed })] : []),
    ]
    const repeated = luck.chance(0.3) ? [...acts, ...acts] : acts
    const ordered = luck.chance(0.3) ? luck.shuffle(repeated) : repeated
    await pause(luck.chance(0.5) ? 0 : luck.between(0, 3_000))
    if (luck.chance(0.3)) {
      await Promise.all(ordered.map((act) => act()))
      return
    }
    for (const act of ordered) {
      await act()
    }
  }

  return {
    shop,
    luck,
    get,
    post,
    fillCart,
    choose,
    openCheckout,
    pay,
    complete,
    completeForSure,
    comeBack,
    count,
  }
}
