import type { Address } from "./types"

export type SupplierRecord = {
  id: string
  code: string
  name: string
  contact_name: string
  email: string
  phone: string
  whatsapp: string | null
  gstin: string | null
  languages: string[]
  channel: string
  api_url: string | null
  has_api_secret: boolean
  pickup_address: Address
  return_address: Address | null
  stock_location_id: string
  answer_minutes: number
  dispatch_hours: number
  lead_days: number
  auto_forward: boolean
  pay_on: PayOn
  pay_after_days: number
  accepts_returns: boolean
  accepts_rto: boolean
  active: boolean
  open_purchase_orders: number
  score: number | null
  balance: string | null
  listings_count?: number
}

export type PayOn = "accept" | "ship" | "deliver"

export type SupplierAnswer = { supplier: SupplierRecord; warnings: string[] }

export type SupplierUser = { id: string; email: string; name: string }

export const PAY_ON_LABELS: Record<PayOn, string> = {
  accept: "it is accepted",
  ship: "it is shipped",
  deliver: "it is delivered",
}

export const CHANNEL_LABELS: Record<string, string> = {
  api: "API",
  whatsapp: "WhatsApp",
  email: "E-mail",
  manual: "By hand",
}

/** A channel as people call it; those of the shop's own keep their identifier. */
export const channelLabel = (channel: string): string => CHANNEL_LABELS[channel] ?? channel
