import { expect, SmokeError } from "./http.mjs"

const ADDRESS = {
  first_name: "Asha",
  last_name: "Verma",
  address_1: "Flat 12, Lake View Apartments",
  address_2: "Indiranagar",
  city: "Bengaluru",
  province: "Karnataka",
  postal_code: "560038",
  country_code: "in",
  phone: "9876543210",
}

/** The demo shopper's Store API. */
export const loginShopper = async ({ store }, password) => {
  const { token } = await store.post("/auth/customer/emailpass", {
    email: "shopper@bodycon.test",
    password,
  })
  const shopper = store.with({ authorization: `Bearer ${token}` })
  const { customer } = await shopper.get("/store/customers/me")
  return { shopper, summary: { customer: customer.email } }
}

/** A dress that an API supplier stocks, by what the admin knows; and another from a WhatsApp supplier. */
export const chooseItems = async ({ admin, store }) => {
  const { results } = await store.post("/store/search", {
    entity: "products",
    filters: { q: "dress", in_stock: true },
    pagination: { take: 24 },
  })
  const { hits } = results[0]
  expect(hits.length > 0, "searching for a dress finds nothing")
  const { suppliers } = await admin.get("/admin/suppliers?limit=50")
  const items = []
  for (const channel of ["api", "whatsapp"]) {
    items.push(await firstOfChannel(admin, suppliers, channel))
  }
  return {
    items,
    summary: { suppliers: items.map(({ supplier }) => supplier.code), hits: hits.length },
  }
}

/** A listing with stock whose variant nobody else offers, so that the split is known beforehand. */
const firstOfChannel = async (admin, suppliers, channel) => {
  for (const supplier of suppliers.filter((one) => one.channel === channel && one.active)) {
    const { listings } = await admin.get(`/admin/listings?supplier_id=${supplier.id}&limit=200`)
    for (const listing of listings.filter((one) => one.reported_stock - one.safety_buffer > 5)) {
      const { count } = await admin.get(`/admin/listings?variant_id=${listing.variant_id}&limit=1`)
      if (count === 1) {
        return { ...listing, supplier }
      }
    }
  }
  throw new SmokeError(
    `no supplier with the channel ${channel} has a listing of its own with stock`
  )
}

/** Asks which size fits, as the product page does. */
export const askForSize = async ({ store, admin, items }) => {
  const { variants } = await admin.get(
    `/admin/product-variants?id=${items[0].variant_id}&fields=id,product_id,title`
  )
  const { recommendation } = await store.post(
    `/store/products/${variants[0].product_id}/size-recommendation`,
    {
      height_cm: 162,
      weight_kg: 56,
      bust_cm: 86,
      waist_cm: 68,
      hips_cm: 93,
      fit_preference: "regular",
    }
  )
  expect(recommendation?.size, "no size was recommended")
  recommendation.sizes.forEach((row) => {
    const sum = row.small + row.true + row.large
    expect(Math.abs(sum - 1) < 0.01, `the chances for size ${row.size} add up to ${sum}`)
  })
  return {
    size: recommendation.size,
    summary: {
      size: recommendation.size,
      confidence: recommendation.confidence,
      reason: recommendation.reasons[0],
    },
  }
}

/** Two items from two suppliers, an address, and delivery at a calculated price. */
export const fillCart = async ({ store, items }) => {
  const { regions } = await store.get("/store/regions")
  const { cart } = await store.post("/store/carts", {
    region_id: regions[0].id,
    email: "shopper@bodycon.test",
  })
  for (const { variant_id } of items) {
    await store.post(`/store/carts/${cart.id}/line-items`, { variant_id, quantity: 1 })
  }
  await store.post(`/store/carts/${cart.id}`, {
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
  })
  const { shipping_options: options } = await store.get(
    `/store/shipping-options?cart_id=${cart.id}`
  )
  const surface = options.find((option) => option.data?.id === "surface") ?? options[0]
  expect(surface, "no delivery option is offered")
  await store.post(`/store/carts/${cart.id}/shipping-methods`, { option_id: surface.id })
  const { cart: filled } = await store.get(`/store/carts/${cart.id}`)
  expect(filled.items.length === 2, `the cart has ${filled.items.length} lines instead of 2`)
  expect(filled.shipping_total > 0, "delivery costs nothing")
  expect(filled.total > filled.shipping_total, "the total is wrong")
  return {
    cart: filled,
    summary: { total: filled.total, shipping: filled.shipping_total, items: filled.items.length },
  }
}

const session = async (store, cart, provider) => {
  const { payment_session: opened } = await store.post(`/store/carts/${cart.id}/payment-method`, {
    provider_id: provider,
  })
  return opened
}

const payWithRazorpay = async ({ store, sandbox, cart }) => {
  const { id, data, amount } = await session(store, cart, "pp_razorpay_razorpay")
  expect(/^order_/.test(data.id), "the session has no Razorpay order")
  expect(
    Number(data.amount) === Math.round(amount * 100),
    `Razorpay asks ${data.amount} paise for ₹${amount}`
  )
  const paid = await sandbox.post(`/_control/razorpay/orders/${data.id}/pay`, {
    outcome: "success",
    method: "upi",
  })
  await store.post("/store/razorpay/verify", {
    payment_session_id: id,
    razorpay_payment_id: paid.razorpay_payment_id,
    razorpay_order_id: paid.razorpay_order_id,
    razorpay_signature: paid.razorpay_signature,
  })
}

/** Pays and places the order, and finds it again the way a guest would. */
export const payAndComplete = async ({ store, sandbox, cart, payment }) => {
  if (payment === "cod") {
    const { available, reason } = await store.get(
      `/store/payments/cod-availability?pincode=${ADDRESS.postal_code}&cart_id=${cart.id}`
    )
    expect(available, `cash on delivery is refused: ${reason}`)
    await session(store, cart, "pp_cod_cod")
  } else {
    await payWithRazorpay({ store, sandbox, cart })
  }
  const done = await store.post(`/store/carts/${cart.id}/complete`)
  expect(done.type === "order", `the cart was not completed: ${JSON.stringify(done.error ?? done)}`)
  const again = await store.post(`/store/carts/${cart.id}/complete`)
  expect(again.order.id === done.order.id, "completing twice made two orders")
  const { order: found } = await store.get(`/store/carts/${cart.id}/order`)
  expect(found.id === done.order.id, "the cart leads to another order")
  expect(/^BC-\d{8}-\d{6}$/.test(found.number), `the order number ${found.number} is odd`)
  return {
    order: { ...done.order, number: found.number, track_token: found.track_token },
    summary: { number: found.number, total: done.order.total },
  }
}
