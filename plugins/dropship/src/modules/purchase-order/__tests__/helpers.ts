import type { CreateDraftsInput, Draft } from "../../../types/purchase-order"

/** Options of the plugin, as the module gets them. */
export const moduleOptions = {
  encryptionKey: "ab".repeat(32),
  linkSecret: "a-secret-for-links-only",
  storefrontUrl: "http://shop.example",
  shop: { name: "Bodycon" },
  whatsapp: {
    phoneNumberId: "1",
    token: "t",
    appSecret: "s",
    verifyToken: "v",
    apiUrl: "http://graph.example/v23.0",
  },
}

/** Two pieces of each line for one supplier. */
export const draft = (
  supplierId: string,
  lineIds: string[],
  channel = "manual",
  quantity = 2
): Draft => ({
  supplier_id: supplierId,
  channel,
  answer_minutes: 120,
  dispatch_hours: 24,
  lines: lineIds.map((id) => ({
    order_line_item_id: id,
    variant_id: `variant_${id}`,
    title: "Ribbed Midi Dress",
    quantity,
    unit_price: "1499.00",
    supplier_sku: `S-${id}`,
    cost_price: "612.35",
    reason: "chosen because it is the only supplier with enough stock",
  })),
})

/** What routing makes of an order. */
export const order = (overrides: Partial<CreateDraftsInput> = {}): CreateDraftsInput => ({
  order_id: "order_1",
  order_number: "BC-20261120-000001",
  payment_method: "cod",
  ship_to: {
    name: "Asha Rao",
    phone: "9876543210",
    address_1: "12 MG Road",
    city: "Bengaluru",
    province: "Karnataka",
    postal_code: "560001",
    country_code: "in",
  },
  drafts: [draft("sup_a", ["l1", "l2"]), draft("sup_b", ["l3"])],
  unrouted: [],
  ...overrides,
})

export const admin = { type: "admin", id: "user_1" } as const
