/**
 * `npm run smoke`: buys from a running shop over HTTP as a shopper would, once with cash on delivery and once
 * with Razorpay, plays suppliers and courier through the sandbox until the parcels are delivered, reviews, and
 * approves. Prints one JSON object a stage; exits 1 at the first thing that is wrong.
 * Settings: BACKEND_URL, STOREFRONT_URL, SANDBOX_URL, DEMO_PASSWORD.
 */
import { client, expect } from "./smoke/http.mjs"
import {
  answerAsSuppliers,
  deliverParcels,
  purchaseOrdersOf,
  waitForParcels,
} from "./smoke/outside.mjs"
import {
  askForSize,
  chooseItems,
  fillCart,
  loginShopper,
  payAndComplete,
} from "./smoke/shopper.mjs"
import { checkMoney, learnFromReview, reviewOrder } from "./smoke/after.mjs"

const BACKEND = process.env.BACKEND_URL ?? "http://127.0.0.1:9000"
const STOREFRONT = process.env.STOREFRONT_URL ?? "http://127.0.0.1:8000"
const SANDBOX = process.env.SANDBOX_URL ?? "http://127.0.0.1:4010"
const PASSWORD = process.env.DEMO_PASSWORD ?? "bodycon123"

/** Runs a stage and prints what came of it. */
const stage = async (name, payment, work) => {
  const from = performance.now()
  const line = (rest) =>
    console.log(
      JSON.stringify({
        stage: name,
        ...(payment ? { payment } : {}),
        ...rest,
        ms: Math.round(performance.now() - from),
      })
    )
  try {
    const { summary = {}, ...answer } = (await work()) ?? {}
    line({ ok: true, ...summary })
    return answer
  } catch (error) {
    line({ ok: false, error: error.message })
    throw error
  }
}

const openShop = async () => {
  const backend = client(BACKEND)
  const sandbox = client(SANDBOX)
  await backend.get("/health")
  await sandbox.get("/_control/state")
  const home = await client(STOREFRONT).get("/")
  expect(/<html/i.test(home), "the storefront's home page is no page")
  return { backend, sandbox, summary: { storefront: STOREFRONT, backend: BACKEND } }
}

const openDesk = async (backend) => {
  const { token } = await backend.post("/auth/user/emailpass", {
    email: "admin@bodycon.test",
    password: PASSWORD,
  })
  const admin = backend.with({ authorization: `Bearer ${token}` })
  const { api_keys: keys } = await admin.get("/admin/api-keys?type=publishable&limit=1")
  expect(keys[0]?.token, "the shop has no publishable key")
  const store = backend.with({ "x-publishable-api-key": keys[0].token })
  return { admin, store }
}

const buy = async (payment, { admin, store, sandbox }) => {
  const shop = { admin, store, sandbox, payment }
  const { shopper } = await stage("login", payment, () => loginShopper(shop, PASSWORD))
  const { items } = await stage("find", payment, () => chooseItems({ ...shop }))
  const { size } = await stage("size", payment, () => askForSize({ ...shop, items }))
  const { cart } = await stage("cart", payment, () =>
    fillCart({ ...shop, store: shopper, items, size })
  )
  const { order } = await stage("order", payment, () =>
    payAndComplete({ ...shop, store: shopper, cart })
  )
  await stage("purchase-orders", payment, () => purchaseOrdersOf({ ...shop, order }))
  await stage("accepted", payment, () => answerAsSuppliers({ ...shop, order }))
  const { parcels } = await stage("parcels", payment, () =>
    waitForParcels({ ...shop, store: shopper, order })
  )
  await stage("delivered", payment, () =>
    deliverParcels({ ...shop, store: shopper, order, parcels })
  )
  await stage("money", payment, () => checkMoney({ ...shop, order }))
  const { review, before } = await stage("review", payment, () =>
    reviewOrder({ ...shop, store: shopper, order })
  )
  await stage("learned", payment, () =>
    learnFromReview({ ...shop, store: shopper, review, before })
  )
}

try {
  const { backend, sandbox } = await stage("open", null, openShop)
  const { admin, store } = await stage("desk", null, () => openDesk(backend))
  await buy("cod", { admin, store, sandbox })
  await buy("razorpay", { admin, store, sandbox })
} catch {
  process.exitCode = 1
}
