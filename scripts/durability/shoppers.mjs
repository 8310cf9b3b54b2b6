import { stubborn } from "../lib/killable-server.mjs"
import { chooseVariants, fillShelf, findDelivery, SHIP_TO } from "../lib/shelf.mjs"
import { client, expect } from "../smoke/http.mjs"

/** Variants of every supplier, with stock for everybody. @returns variant ids by supplier code */
export const stockUp = async (database) => {
  const byCode = await chooseVariants(database, 6)
  await fillShelf(database, [...byCode.values()].flat())
  return byCode
}

const pick = (list) => list[Math.floor(Math.random() * list.length)]

/** Two or three lines from two or three suppliers. */
const chooseLines = (variants) => {
  const codes = [...variants.keys()].sort(() => Math.random() - 0.5).slice(0, pick([2, 2, 3]))
  return codes.map((code) => ({
    variant_id: pick(variants.get(code)),
    quantity: pick([1, 1, 1, 2]),
  }))
}

/** One guest buys with cash on delivery, repeating whatever was interrupted. @returns the order's id */
const buy = async ({ server, store, region, option, lines, email }) => {
  const post = (path, body) => stubborn(server, () => store.post(path, body))
  const { cart } = await post("/store/carts", {
    region_id: region,
    email,
    items: lines,
    shipping_address: SHIP_TO,
    billing_address: SHIP_TO,
  })
  await post(`/store/carts/${cart.id}/shipping-methods`, { option_id: option })
  await post(`/store/carts/${cart.id}/payment-method`, { provider_id: "pp_cod_cod" })
  const done = await post(`/store/carts/${cart.id}/complete`, {})
  expect(done.type === "order", `cart ${cart.id} became no order: ${JSON.stringify(done.error)}`)
  return { order_id: done.order.id, cart_id: cart.id }
}

/** Places orders, several shoppers at a time. `onPlaced` hears of each. */
export const placeOrders = async ({
  server,
  backendUrl,
  key,
  variants,
  count,
  shoppers,
  onPlaced,
}) => {
  const store = client(backendUrl, { "x-publishable-api-key": key })
  const get = (path) => stubborn(server, () => store.get(path))
  const delivery = await findDelivery({ store, get, items: chooseLines(variants) })
  let next = 0
  const shop = async () => {
    while (next < count) {
      const index = next++
      onPlaced(
        await buy({
          server,
          store,
          ...delivery,
          lines: chooseLines(variants),
          email: `shopper${index}@durability.test`,
        })
      )
    }
  }
  await Promise.all(Array.from({ length: shoppers }, shop))
}
