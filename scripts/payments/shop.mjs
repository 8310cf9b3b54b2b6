import { openBrowser } from "./browser.mjs"
import { chooseVariants, fillShelf, findDelivery } from "../lib/shelf.mjs"
import { client } from "../smoke/http.mjs"

const CUSTOMERS = 8
/** A percentage that leaves fractions of a paisa on nearly every price. */
const ODD_CODE = { code: "ODDPAISA", value: 7.77 }

/** Variants of one supplier, kept at one place, that nobody else of the run buys. */
const ONLY_PIECES = `
  select v.id from product_variant v
  join product p on p.id = v.product_id and p.status = 'published' and p.deleted_at is null
  join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
  where v.deleted_at is null and not v.id = any($1)
    and (select count(*) from inventory_level l
      where l.inventory_item_id = i.inventory_item_id and l.deleted_at is null) = 1
    and exists (select 1 from supplier_listing s join supplier u on u.id = s.supplier_id and u.active
      where s.variant_id = v.id and s.deleted_at is null)
    and exists (select 1 from product_variant_price_set s join price a on a.price_set_id = s.price_set_id
      where s.variant_id = v.id and s.deleted_at is null and a.deleted_at is null
        and a.currency_code = 'inr' and a.amount between 300 and 4000)
  order by v.id limit $2`

/** The sandbox has forgotten what earlier runs opened; asked about it, Razorpay would know nothing. */
const PARK_EARLIER = `update razorpay_order set next_check_at = null where next_check_at is not null`

/** Goods for everybody, and for each story about a last piece one variant of which there is one. */
export const stockUp = async (database, { lastPieces }) => {
  const variants = [...(await chooseVariants(database, 6)).values()].flat()
  const { rows } = await database.query(ONLY_PIECES, [variants, lastPieces])
  if (rows.length < lastPieces) {
    throw new Error(
      `${lastPieces} variants for last pieces are needed, the shop has ${rows.length}`
    )
  }
  const pieces = rows.map(({ id }) => id)
  await fillShelf(database, variants)
  await fillShelf(database, pieces, 1)
  await database.query(PARK_EARLIER)
  return { variants, lastPieces: pieces }
}

/**
 * Lets every purchase order wait as a draft: what suppliers and couriers do is the durability run's matter.
 * @returns puts it back
 */
export const holdSuppliers = async (database) => {
  const { rows } = await database.query(
    "update supplier set auto_forward = false where auto_forward returning id"
  )
  const ids = rows.map(({ id }) => id)
  return () => database.query("update supplier set auto_forward = true where id = any($1)", [ids])
}

/** The merchant's own API, logged in. */
export const openDesk = async (backendUrl, password) => {
  const backend = client(backendUrl)
  const { token } = await backend.post("/auth/user/emailpass", {
    email: "admin@bodycon.test",
    password,
  })
  return backend.with({ authorization: `Bearer ${token}` })
}

const makeCode = async (desk) => {
  const { promotions } = await desk.get(`/admin/promotions?code=${ODD_CODE.code}`)
  if (!promotions.length) {
    await desk.post("/admin/promotions", {
      code: ODD_CODE.code,
      type: "standard",
      status: "active",
      is_automatic: false,
      is_tax_inclusive: true,
      application_method: {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: ODD_CODE.value,
        currency_code: "inr",
      },
    })
  }
  return ODD_CODE.code
}

const register = async (store, email) => {
  const login = { email, password: "a-long-password" }
  const { token } = await store.post("/auth/customer/emailpass/register", login)
  await store.with({ authorization: `Bearer ${token}` }).post("/store/customers", { email })
  return store.post("/auth/customer/emailpass", login)
}

/** What shoppers need to know of the shop. @param name of the run: it is in every shopper's address */
export const openShop = async ({ server, backendUrl, key, name, desk, stock }) => {
  const headers = { "x-publishable-api-key": key }
  const store = client(backendUrl, headers)
  const { get } = openBrowser({ server, backendUrl, headers })
  const items = [{ variant_id: stock.variants[0], quantity: 1 }]
  const customers = []
  for (let index = 0; index < CUSTOMERS; index++) {
    customers.push(await register(store, `${name}-customer${index}@payments.test`))
  }
  return {
    server,
    backendUrl,
    key,
    name,
    customers,
    code: await makeCode(desk),
    ...(await findDelivery({ store, get, items })),
    variants: stock.variants,
    lastPieces: [...stock.lastPieces],
  }
}
