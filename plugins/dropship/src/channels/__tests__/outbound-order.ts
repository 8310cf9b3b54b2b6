import type { OutboundOrder } from "../types"

/** A purchase order of one line, as a channel gets it. */
export const outboundOrder = (changes: Partial<OutboundOrder> = {}): OutboundOrder => ({
  id: "po_1",
  number: "BC-20261120-000001-P1",
  order_number: "BC-20261120-000001",
  revision: 1,
  created_at: new Date("2026-11-20T06:00:00Z"),
  answer_by: new Date("2026-11-20T08:30:00Z"),
  payment_method: "cod",
  note: null,
  ship_to: {
    name: "Asha Rao",
    phone: "9876543210",
    address_1: "12 MG Road",
    city: "Bengaluru",
    province: "Karnataka",
    postal_code: "560001",
    country_code: "in",
  },
  cost_total: "1224.70",
  supplier: {
    code: "WEAR-1",
    name: "Wear",
    contact_name: "Meera",
    email: "meera@wear.test",
    whatsapp: "9822054321",
    languages: ["en"],
    api_url: null,
    api_secret: null,
  },
  lines: [
    {
      supplier_sku: "W-1",
      sku: "RMD-S",
      title: "Ribbed Midi Dress",
      variant_title: "S",
      quantity: 2,
      cost_price: "612.35",
    },
  ],
  answer_url: "http://shop.example/supplier/links/the-token",
  ...changes,
})

/** The plugin's options without any channel. */
export const OPTIONS = {
  encryptionKey: "ab".repeat(32),
  linkSecret: "a-secret-for-links-only",
  storefrontUrl: "http://shop.example",
  shop: { name: "Bodycon" },
}
