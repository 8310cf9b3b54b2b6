import { CASH } from "./shopper.mjs"

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** How long a payment that failed takes to succeed after all. */
const lateMs = (luck) => Math.round(luck.between(500, 6_000))

const paysAndReturns = async ({ fillCart, openCheckout, pay, comeBack }) => {
  const cart = await fillCart()
  const session = await openCheckout(cart)
  await comeBack(cart, session, await pay(session.data.id, "success"))
}

const browserIsLost = async ({ fillCart, openCheckout, pay }) => {
  const session = await openCheckout(await fillCart())
  await pay(session.data.id, "success_lost_browser")
}

const failsThenPays = async ({ luck, fillCart, openCheckout, pay, complete, comeBack }) => {
  const cart = await fillCart()
  let session = await openCheckout(cart)
  for (let tries = luck.pick([1, 1, 2]); tries > 0; tries--) {
    await pay(session.data.id, "failure")
    if (luck.chance(0.4)) {
      await complete(cart, { keyed: luck.chance(0.5) })
    }
  }
  // The page asks again for the same method before it opens Checkout a second time.
  session = luck.chance(0.6) ? await openCheckout(cart) : session
  await comeBack(cart, session, await pay(session.data.id, "success"))
}

/** The browser is told of a failure; some ask to complete the cart anyway, some do so afterwards. */
const paysLate = async ({ luck, fillCart, openCheckout, pay, complete }) => {
  const cart = await fillCart()
  const session = await openCheckout(cart)
  const wait = lateMs(luck)
  await pay(session.data.id, "late", wait)
  if (luck.chance(0.4)) {
    await complete(cart)
  }
  if (luck.chance(0.4)) {
    await pause(wait + luck.between(0, 1_500))
    await complete(cart, { keyed: luck.chance(0.5) })
  }
}

/** A payment that seemed to have failed succeeds after another one did: both on one Razorpay order. */
const paysTwice = async ({ luck, fillCart, openCheckout, pay, comeBack }) => {
  const cart = await fillCart()
  const session = await openCheckout(cart)
  await pay(session.data.id, "late", lateMs(luck))
  await comeBack(cart, session, await pay(session.data.id, "success"))
}

/** Checkout stays open in one tab while the cart grows in another. */
const paysTheOldOrder = async ({ luck, shop, fillCart, openCheckout, pay, post, comeBack }) => {
  const cart = await fillCart()
  const old = await openCheckout(cart)
  await post(`/store/carts/${cart.cart_id}/line-items`, {
    variant_id: luck.pick(shop.variants),
    quantity: 1,
  })
  const fresh = luck.chance(0.7) ? await openCheckout(cart) : null
  const paidOld = await pay(old.data.id, luck.pick(["success", "success_lost_browser"]))
  if (luck.chance(0.6)) {
    await comeBack(cart, old, paidOld)
  }
  if (fresh && luck.chance(0.6)) {
    await comeBack(cart, fresh, await pay(fresh.data.id, "success"))
  }
}

/** Two tabs at once; with a key, its reuse for something else must be refused. */
const completesTwiceAtOnce = async ({ luck, fillCart, openCheckout, pay, complete, count }) => {
  const cart = await fillCart()
  const session = await openCheckout(cart)
  await pay(session.data.id, luck.pick(["success", "success_lost_browser"]))
  const keys = luck.pick([
    [true, true],
    [false, false],
    [true, false, true],
    [false, false, false],
  ])
  const answers = await Promise.all(keys.map((keyed) => complete(cart, { keyed })))
  const kept = answers.some(({ status, body }, at) => keys[at] && status === 200 && body.order)
  if (kept) {
    const { status } = await complete(cart, { keyed: true, body: { note: "another body" } })
    count("reused_key", status)
  }
}

/** Two carts want the only piece, both are paid, both come back together. */
const twoWantTheLastPiece = async ({ shop, fillCart, openCheckout, pay, comeBack }) => {
  const variant_id = shop.lastPieces.pop()
  const visits = []
  for (const _ of [1, 2]) {
    const cart = await fillCart([{ variant_id, quantity: 1 }])
    visits.push({ cart, session: await openCheckout(cart) })
  }
  const paid = []
  for (const { session } of visits) {
    paid.push(await pay(session.data.id, "success"))
  }
  await Promise.all(
    visits.map(({ cart, session }, at) => comeBack(cart, session, paid[at], { always: true }))
  )
}

/** @returns the order, or nothing when cash was refused */
const orderWithCash = async ({ luck, fillCart, choose, completeForSure }, diary) => {
  const cart = await fillCart()
  const session = await choose(cart, CASH).catch(() => null)
  if (!session) {
    diary.cash.refused += 1
    return null
  }
  const { body } = await completeForSure(cart, { keyed: luck.chance(0.5) })
  if (body.type !== "order") {
    diary.cash.refused += 1
    return null
  }
  diary.cash.orders.push(body.order.id)
  return { cart, order: body.order }
}

const paysCash = (shopper, diary) => orderWithCash(shopper, diary)

/** Ordered with cash, then paid online through the order's page. */
const paysCashOrderOnline = async (shopper, diary) => {
  const placed = await orderWithCash(shopper, diary)
  if (!placed) {
    return
  }
  const { get, post, pay, count, luck } = shopper
  const { order } = await get(`/store/carts/${placed.cart.cart_id}/order`)
  const path = `/store/orders/${order.id}/pay-online?token=${encodeURIComponent(order.track_token)}`
  const { pay_online } = await get(path)
  count("pay_online", pay_online.payable ? "offered" : pay_online.reason)
  if (!pay_online.payable) {
    return
  }
  const { payment_session: session } = await post(path, {})
  diary.razorpayOrders.push(session.data.id)
  await pay(session.data.id, luck.pick(["success", "success_lost_browser"]))
}

const neverPays = async ({ luck, fillCart, openCheckout, pay, complete }) => {
  const cart = await fillCart()
  const session = await openCheckout(cart)
  if (luck.chance(0.5)) {
    await pay(session.data.id, "failure")
  }
  if (luck.chance(0.5)) {
    await complete(cart)
  }
}

const STORIES = {
  pays_and_returns: paysAndReturns,
  browser_is_lost: browserIsLost,
  fails_then_pays: failsThenPays,
  pays_late: paysLate,
  pays_twice: paysTwice,
  pays_the_old_order: paysTheOldOrder,
  completes_twice_at_once: completesTwiceAtOnce,
  two_want_the_last_piece: twoWantTheLastPiece,
  pays_cash: paysCash,
  pays_cash_order_online: paysCashOrderOnline,
  never_pays: neverPays,
}

/** Lives through one entry of the plan. */
export const tell = (story, shopper, diary) => STORIES[story](shopper, diary)
