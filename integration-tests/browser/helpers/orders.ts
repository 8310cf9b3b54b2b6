import { call, SHOP } from "./shop"

const ADDRESS = {
  first_name: "Asha",
  last_name: "Verma",
  address_1: "Flat 12, Lake View",
  city: "Bengaluru",
  province: "Karnataka",
  postal_code: "560038",
  country_code: "in",
}

/** Somebody who never ordered: a parcel not taken is held against a phone and an e-mail. */
export const stranger = () => {
  const digits = String(Math.floor(Math.random() * 1e9)).padStart(9, "0")
  return { email: `guest-${digits}@bodycon.test`, phone: `9${digits}` }
}

/** The shop as a program sees it: the key of its sales channel in every call. */
const openStore = async (token: string) => {
  const { api_keys } = await call<{ api_keys: { token: string }[] }>(
    `${SHOP.backend}/admin/api-keys?type=publishable&limit=1`,
    { token }
  )
  return async <T>(path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${SHOP.backend}/store${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": api_keys[0].token,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) {
      throw new Error(`/store${path} answered ${response.status}: ${await response.text()}`)
    }
    return (await response.json()) as T
  }
}

export type GuestOrder = { id: string; number: string; track_token: string }

/** Makes a cart that is ready to be paid an order, without the pages. */
export const completeCart = async (token: string, cartId: string): Promise<GuestOrder> => {
  const store = await openStore(token)
  const completed = await store<{ type: string; order: { id: string } }>(
    `/carts/${cartId}/complete`,
    {}
  )
  if (completed.type !== "order") {
    throw new Error(`the cart did not become an order: ${JSON.stringify(completed)}`)
  }
  const { order } = await store<{ order: GuestOrder }>(`/carts/${cartId}/order`)
  return order
}

/**
 * A guest's order, to be paid in cash, made without the pages. With `track_token` its page opens.
 */
export const placeGuestOrder = async (
  token: string,
  variantId: string,
  quantity: number
): Promise<GuestOrder> => {
  const store = await openStore(token)
  const { email, phone } = stranger()
  const address = { ...ADDRESS, phone }
  const { regions } = await store<{ regions: { id: string }[] }>("/regions")
  const { cart } = await store<{ cart: { id: string } }>("/carts", {
    region_id: regions[0].id,
    email,
    shipping_address: address,
    billing_address: address,
    items: [{ variant_id: variantId, quantity }],
  })
  const { shipping_options } = await store<{ shipping_options: { id: string }[] }>(
    `/shipping-options?cart_id=${cart.id}`
  )
  await store(`/carts/${cart.id}/shipping-methods`, { option_id: shipping_options[0].id })
  await store(`/carts/${cart.id}/payment-method`, { provider_id: "pp_cod_cod" })
  return completeCart(token, cart.id)
}

/** @returns the id of an order of `placeGuestOrder` */
export const placeCashOrder = async (
  token: string,
  variantId: string,
  quantity: number
): Promise<string> => (await placeGuestOrder(token, variantId, quantity)).id

/** The number of an order's purchase order, once it is in one of these states. */
export const purchaseOrderOf = async (
  token: string,
  orderId: string,
  states: string[]
): Promise<string> => {
  for (let tries = 0; tries < 60; tries++) {
    const { purchase_orders } = await call<{
      purchase_orders: { number: string; status: string }[]
    }>(`${SHOP.backend}/admin/purchase-orders?order_id=${orderId}`, { token })
    const found = purchase_orders.find(({ status }) => states.includes(status))
    if (found) {
      return found.number
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`order ${orderId} never got a purchase order that was ${states.join(" or ")}`)
}

/** The number of an order's purchase order, once it waits for its supplier's answer. */
export const sentPurchaseOrder = (token: string, orderId: string): Promise<string> =>
  purchaseOrderOf(token, orderId, ["sent"])

/** The one-time link in the mail about a purchase order, once it came. */
export const mailedLink = async (number: string): Promise<string> => {
  for (let tries = 0; tries < 60; tries++) {
    const { messages } = await call<{ messages: { subject: string; text: string }[] }>(
      `${SHOP.sandbox}/_control/mailbox`
    )
    const mail = messages.find(({ subject }) => subject.includes(number))
    const link = mail && /https?:\/\/\S+\/supplier\/link\/[\w.-]+/.exec(mail.text)
    if (link) {
      return link[0]
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`no mail about ${number} came`)
}
