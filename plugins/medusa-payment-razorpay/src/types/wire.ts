/** Razorpay's wire shapes, as far as this plugin reads them. Amounts are integers in paise. */

/** `[]` when empty, an object otherwise. */
export type RazorpayNotes = Record<string, string> | []

export type RazorpayApiOrder = {
  id: string
  entity: "order"
  amount: number
  amount_paid: number
  amount_due: number
  currency: string
  receipt: string | null
  /** Stays `paid` after a refund. */
  status: "created" | "attempted" | "paid"
  attempts: number
  notes: RazorpayNotes
  /** Unix seconds, UTC. */
  created_at: number
}

export type RazorpayApiPaymentStatus = "created" | "authorized" | "captured" | "refunded" | "failed"

export type RazorpayApiPayment = {
  id: string
  entity: "payment"
  amount: number
  currency: string
  status: RazorpayApiPaymentStatus
  order_id: string | null
  method: string | null
  amount_refunded: number
  refund_status: "partial" | "full" | null
  captured: boolean
  email?: string | null
  contact?: string | null
  description?: string | null
  error_code?: string | null
  error_description?: string | null
  error_reason?: string | null
  notes?: RazorpayNotes
  /** Unix seconds, UTC. */
  created_at: number
}

export type RazorpayApiRefund = {
  id: string
  entity: "refund"
  amount: number
  currency: string
  payment_id: string
  status: "pending" | "processed" | "failed"
  receipt: string | null
  notes: RazorpayNotes
  /** Unix seconds, UTC. */
  created_at: number
}

/** What is told of a customer; fields that Razorpay would refuse are left out. */
export type RazorpayCustomerDetails = { name?: string; email?: string; contact?: string }

export type RazorpayApiCustomer = {
  id: string
  entity: "customer"
  name?: string | null
  email?: string | null
  contact?: string | null
}

export type RazorpayCollection<T> = { entity: "collection"; count: number; items: T[] }

export type RazorpayCaptureMode = "automatic" | "manual"

export type CreateRazorpayOrder = {
  /** Paise. */
  amount: number
  currency: string
  /** At most 40 characters. */
  receipt: string
  notes: Record<string, string>
  payment: {
    capture: RazorpayCaptureMode
    capture_options: {
      automatic_expiry_period: number
      manual_expiry_period: number
      refund_speed: "normal" | "optimum"
    }
  }
}

export type CreateRazorpayRefund = {
  /** Paise. */
  amount: number
  receipt: string
  notes: Record<string, string>
}
