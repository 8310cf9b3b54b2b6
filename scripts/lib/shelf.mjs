/** A place that every courier of the demo shop serves. */
export const SHIP_TO = {
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
  update inventory_level set stocked_quantity = reserved_quantity + $2::numeric,
    raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + $2::numeric)::text, 'precision', 20)
  where inventory_item_id in (select inventory_item_id from item) and deleted_at is null`

const LIST = `update supplier_listing set reported_stock = $2, safety_buffer = 0 where variant_id = any($1)`

/** Puts that many free pieces of each variant everywhere it is kept. */
export const fillShelf = async (database, variantIds, pieces = PLENTY) => {
  await database.query(FILL, [variantIds, pieces])
  await database.query(LIST, [variantIds, pieces])
}

/** Sellable variants of every supplier, by supplier code. @param each at most so many of each */
export const chooseVariants = async (database, each) => {
  const { rows } = await database.query(CHOOSE)
  const byCode = new Map()
  for (const { code, variant_id } of rows) {
    const chosen = byCode.get(code) ?? []
    byCode.set(code, chosen.length < each ? [...chosen, variant_id] : chosen)
  }
  return byCode
}

/** The region and the delivery option that everybody uses. */
export const findDelivery = async ({ store, get, items }) => {
  const { regions } = await get("/store/regions")
  const { cart } = await store.post("/store/carts", {
    region_id: regions[0].id,
    items,
    shipping_address: SHIP_TO,
  })
  const { shipping_options } = await get(`/store/shipping-options?cart_id=${cart.id}`)
  const option = shipping_options.find((one) => one.data?.id === "surface") ?? shipping_options[0]
  return { region: regions[0].id, option: option.id }
}
