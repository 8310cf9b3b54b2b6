import { client, expect } from "../smoke/http.mjs"
import { stubborn } from "./server.mjs"

const SHIP_TO = {
  first_name: "Kavya",
  last_name: "Iyer",
  address_1: "44 Lake Terrace",
  city: "Bengaluru",
  province: "Karnataka",
  postal_code: "560038",
  country_code: "in",
  phone: "9876501234",
}

const PLENTY = 1_000_000

const CHOOSE = `
  select distinct on (l.variant_id) l.variant_id, s.code, s.channel
  from supplier_listing l
  join supplier s on s.id = l.supplier_id and s.deleted_at is null and s.active
  join product_variant v on v.id = l.variant_id and v.deleted_at is null
  join product p on p.id = v.product_id and p.status = 'published' and p.deleted_at is null
  join product_variant_price_set link on link.variant_id = v.id and link.deleted_at is null
  join price on price.price_set_id = link.price_set_id and price.price_list_id is null
    and price.deleted_at is null and price.currency_code = 'inr' and price.amount between 300 and 2400
  where l.deleted_at is null
  order by l.variant_id, l.priority`

const FILL = `
  with item as (
    select inventory_item_id from product_variant_inventory_item
    where variant_id = any($1) and deleted_at is null
  )
  update inventory_level set stocked_quantity = ${PLENTY},
    raw_stocked_quantity = '{"value": "${PLENTY}", "precision": 20}'
  where inventory_item_id in (select inventory_item_id from item) and deleted_at is null`

/** Variants of every supplier, with stock for everybody. @returns variant ids by supplier code */
export const stockUp = async (database) => {
  const { rows } = await database.query(CHOOSE)
  const byCode = new Map()
  for (const { code, variant_id } of rows) {
    const chosen = byCode.get(code) ?? []
    byCode.set(code, chosen.length < 6 ? [...chosen, variant_id] : chosen)
  }
  const ids = [...byCode.values()].flat()
  await database.query(FILL, [ids])
  await database.query(
    `update supplier_listing set reported_stock = ${PLENTY}, safety_buffer = 0 where variant_id = any($1)`,
    [ids]
  )
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
  const { payment_collection: collection } = await post("/store/payment-collections", {
    cart_id: cart.id,
  })
  await post(`/store/payment-collections/${collection.id}/payment-sessions`, {
    provider_id: "pp_cod_cod",
  })
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
  const { regions } = await get("/store/regions")
  const { cart } = await store.post("/store/carts", {
    region_id: regions[0].id,
    items: chooseLines(variants),
    shipping_address: SHIP_TO,
  })
  const { shipping_options } = await get(`/store/shipping-options?cart_id=${cart.id}`)
  const option = (shipping_options.find((one) => one.data?.id === "surface") ?? shipping_options[0])
    .id
  let next = 0
  const shop = async () => {
    while (next < count) {
      const index = next++
      onPlaced(
        await buy({
          server,
          store,
          region: regions[0].id,
          option,
          lines: chooseLines(variants),
          email: `shopper${index}@durability.test`,
        })
      )
    }
  }
  await Promise.all(Array.from({ length: shoppers }, shop))
}
