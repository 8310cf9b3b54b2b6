import type { Json } from "../lib/http"

/** Razorpay's `notes`: an object when set, an empty list when not. */
export type Notes = Record<string, string> | []

/** An order as it travels; amounts in paise, times in unix seconds. */
export interface RzpOrder {
  id: string
  entity: "order"
  amount: number
  amount_paid: number
  amount_due: number
  currency: string
  receipt: string | null
  offer_id: string | null
  status: "created" | "attempted" | "paid"
  attempts: number
  notes: Notes
  created_at: number
}

export type PayMethod = "upi" | "card" | "netbanking" | "wallet"

/** A payment as it travels; amounts in paise, times in unix seconds. */
export interface RzpPayment {
  id: string
  entity: "payment"
  amount: number
  currency: string
  status: "created" | "authorized" | "captured" | "refunded" | "failed"
  /** Null for a payment page's payment. */
  order_id: string | null
  invoice_id: null
  international: boolean
  method: PayMethod
  amount_refunded: number
  refund_status: null | "partial" | "full"
  captured: boolean
  description: string | null
  card_id: string | null
  bank: string | null
  wallet: string | null
  vpa: string | null
  upi?: { payer_account_type: string; vpa: string; flow: string }
  email: string
  contact: string
  notes: Notes
  fee: number | null
  tax: number | null
  error_code: string | null
  error_description: string | null
  error_source: string | null
  error_step: string | null
  error_reason: string | null
  acquirer_data: Record<string, string>
  created_at: number
}

/** A refund as it travels; amounts in paise, times in unix seconds. */
export interface RzpRefund {
  id: string
  entity: "refund"
  amount: number
  currency: string
  payment_id: string
  notes: Notes
  receipt: string | null
  acquirer_data: Record<string, string | null>
  created_at: number
  batch_id: null
  status: "pending" | "processed" | "failed"
  speed_processed: "normal" | "instant"
  speed_requested: "normal" | "optimum"
}

/** A saved customer as it travels. */
export interface RzpCustomer {
  id: string
  entity: "customer"
  name: string | null
  email: string | null
  contact: string | null
  gstin: null
  notes: Notes
  created_at: number
}

/** How a payment is made to end on the payment page or over the control API. */
export const PAY_OUTCOMES = ["success", "failure", "late", "success_lost_browser"] as const

export type PayOutcome = (typeof PAY_OUTCOMES)[number]

export interface RazorpayState {
  orders: Map<string, RzpOrder>
  payments: Map<string, RzpPayment>
  refunds: Map<string, RzpRefund>
  /** Payment ids of each order, oldest first. */
  paymentsOf: Map<string, string[]>
  customers?: Map<string, RzpCustomer>
  /** Per order: whether its payments are captured without being asked. */
  capture: Map<string, "automatic" | "manual">
  /** `X-Refund-Idempotency` key → what it was used for. */
  refundKeys: Map<string, { body: string; refundId: string }>
  /** Failed payments that will still succeed: payment id → epoch ms. */
  late: Map<string, number>
  /** Pending refunds that will be processed: refund id → epoch ms. */
  due: Map<string, number>
}

export function emptyRazorpay(): RazorpayState {
  return {
    orders: new Map(),
    payments: new Map(),
    refunds: new Map(),
    paymentsOf: new Map(),
    customers: new Map(),
    capture: new Map(),
    refundKeys: new Map(),
    late: new Map(),
    due: new Map(),
  }
}

/** Notes as they are stored: an empty object becomes an empty list. */
export function notesOf(value: unknown): Notes {
  const entries = Object.entries((value ?? {}) as Json).map(
    ([key, text]) => [key, String(text)] as const
  )

  return entries.length ? Object.fromEntries(entries) : []
}
