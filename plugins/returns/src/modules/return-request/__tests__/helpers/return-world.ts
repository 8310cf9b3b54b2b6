import { pickupDates } from "../../../../rules/pickup-dates"
import type { CreateReturnRequestInput, NewReturnItem } from "../../../../types"

export const DAY_MS = 86_400_000

export const ENCRYPTION_KEY = "7c".repeat(32)
export const LINK_SECRET = "a-secret-for-links-of-specs"
/** What every spec's module gets. */
export const moduleOptions = { encryptionKey: ENCRYPTION_KEY, linkSecret: LINK_SECRET }

export const admin = { type: "admin", id: "user_1" } as const
export const shopper = { type: "shopper", id: "cus_1" } as const
export const system = { type: "system" } as const

export const account = {
  method: "bank",
  account_number: "1234 5678 9012",
  ifsc: "hdfc0001234",
  name: "Asha Kulkarni",
  consent: true,
} as const

export const upi = {
  method: "upi",
  upi_id: "Asha.K@OkAxis",
  name: "Asha Kulkarni",
  consent: true,
} as const

/** One of three dresses, delivered the day before yesterday. */
export const piece = (overrides: Partial<NewReturnItem> = {}): NewReturnItem => ({
  order_line_item_id: "ordli_1",
  purchase_order_id: "po_1",
  quantity: 1,
  delivered_at: new Date(Date.now() - 2 * DAY_MS),
  delivered_quantity: 3,
  final_sale: false,
  unit_refund: "333.333333",
  title: "Wrap dress",
  variant_title: "S",
  reason_code: "size_too_small",
  ...overrides,
})

/** A prepaid order's return that keeps to the default rules. */
export const request = (
  overrides: Partial<CreateReturnRequestInput> = {}
): CreateReturnRequestInput => ({
  order: {
    id: "order_1",
    number: "BC-20261121-000007",
    customer_id: "cus_1",
    email: "asha@example.com",
    payment_method: "prepaid",
  },
  kind: "return",
  items: [piece()],
  pickup_date: pickupDates()[0],
  pickup_address: {
    name: "Asha Kulkarni",
    phone: "9876543210",
    address_1: "12, Residency Road",
    city: "Bengaluru",
    province: "Karnataka",
    postal_code: "560025",
    country_code: "in",
  },
  refund: { method: "source" },
  actor: shopper,
  ...overrides,
})

/** The same of an order paid in cash. */
export const cashRequest = (
  overrides: Partial<CreateReturnRequestInput> = {}
): CreateReturnRequestInput => ({
  ...request(overrides),
  order: { ...request().order, payment_method: "cod" },
  refund: upi,
  ...overrides,
})
