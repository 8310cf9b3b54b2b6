/** Where the shop that is being walked through runs, and its demo password. */
export const SHOP = {
  storefront: process.env.STOREFRONT_URL ?? "http://127.0.0.1:8000",
  backend: process.env.BACKEND_URL ?? "http://127.0.0.1:9000",
  sandbox: process.env.SANDBOX_URL ?? "http://127.0.0.1:4010",
  password: process.env.DEMO_PASSWORD ?? "bodycon123",
}

type Call = { method?: "GET" | "POST"; body?: unknown; token?: string }

/** A JSON call that throws with the answer's text when it is not 2xx. */
export const call = async <T>(
  url: string,
  { method = "GET", body, token }: Call = {}
): Promise<T> => {
  const response = await fetch(url, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) {
    throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 300)}`)
  }
  return JSON.parse(text) as T
}

export const adminToken = async (): Promise<string> => {
  const { token } = await call<{ token: string }>(`${SHOP.backend}/auth/user/emailpass`, {
    method: "POST",
    body: { email: "admin@bodycon.test", password: SHOP.password },
  })
  return token
}

export type ChosenVariant = {
  handle: string
  title: string
  productId: string
  variantId: string
  size: string
  color: string
}

type Listing = { variant_id: string; reported_stock: number; safety_buffer: number }
type Variant = {
  options: { value: string; option: { title: string } }[]
  product: { id: string; handle: string; title: string }
}

/** More than all tests of a run buy of one variant. */
const ENOUGH = 25

/**
 * A variant that only this supplier sells, so that the test knows who gets the purchase order; the one it has most of,
 * as the tests of a run buy the same one.
 */
export const variantSoldOnlyBy = async (
  token: string,
  supplierCode: string
): Promise<ChosenVariant> => {
  const { suppliers } = await call<{ suppliers: { id: string; code: string }[] }>(
    `${SHOP.backend}/admin/suppliers?limit=50`,
    { token }
  )
  const supplier = suppliers.find(({ code }) => code === supplierCode)!
  const { listings } = await call<{ listings: Listing[] }>(
    `${SHOP.backend}/admin/listings?supplier_id=${supplier.id}&limit=500`,
    { token }
  )
  const sellable = (one: Listing) => one.reported_stock - one.safety_buffer
  for (const listing of listings.sort((a, b) => sellable(b) - sellable(a))) {
    if (sellable(listing) < ENOUGH) {
      break
    }
    const { count } = await call<{ count: number }>(
      `${SHOP.backend}/admin/listings?variant_id=${listing.variant_id}`,
      { token }
    )
    if (count !== 1) {
      continue
    }
    const { variants } = await call<{ variants: Variant[] }>(
      `${SHOP.backend}/admin/product-variants?id=${listing.variant_id}&fields=options.value,options.option.title,product.id,product.handle,product.title`,
      { token }
    )
    const option = (title: string) =>
      variants[0].options.find((one) => one.option.title === title)?.value ?? ""
    const { id, handle, title } = variants[0].product
    const variantId = listing.variant_id
    return { productId: id, variantId, handle, title, size: option("Size"), color: option("Color") }
  }
  throw new Error(`${supplierCode} has no listing of its own with stock`)
}

/** The parcels of an order, as the courier's desk in the sandbox moves them. */
export const moveParcel = (awb: string, to: string) =>
  call(`${SHOP.sandbox}/_control/shiprocket/parcels/${awb}/advance`, {
    method: "POST",
    body: { to },
  })
