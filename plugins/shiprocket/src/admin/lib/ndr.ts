export type NdrAction = "re-attempt" | "return" | "fake-attempt"

export type NdrAnswer = {
  action: NdrAction
  comments: string
  phone?: string
  address_1?: string
  address_2?: string
  deferred_date?: string
}

export type AdminNdrCase = {
  id: string
  awb: string
  order_id: string
  reference: string
  courier_name: string | null
  payment_method: "cod" | "prepaid"
  declared_value: number
  city: string
  pincode: string
  attempts: number
  reason: string
  reason_code: string
  respond_by: string
  status: "open" | "answered" | "closed"
  outcome: string | null
  answer: NdrAnswer | null
  answered_by: "rule" | "shopper" | "person" | null
  send_state: "none" | "queued" | "sending" | "sent" | "refused"
  send_error: { message: string; next_action: string } | null
  events?: { id: string; text: string; occurred_at: string }[]
  shipment?: {
    ship_to: { name: string; phone: string; address_1: string; address_2?: string | null }
    items: { name: string; units: number }[]
  }
}

export const ACTION_WORDS: Record<NdrAction, string> = {
  "re-attempt": "Try again",
  return: "Return to the supplier",
  "fake-attempt": "Report: the courier did not come",
}

export const REASONS: Record<string, string> = {
  customer_unavailable: "Nobody there",
  phone_unreachable: "Phone not reachable",
  asked_later: "Asked for another day",
  wrong_address: "Address",
  customer_refused: "Refused",
  cash_not_ready: "Cash not ready",
  code_not_shared: "Code not given",
  out_of_area: "Area closed",
  self_collect: "To be collected",
  courier_problem: "Courier’s delay",
  other: "Other",
}

/** Time left to answer, in hours and minutes; null when it is over. */
export const timeLeft = (until: string, now: number): string | null => {
  const minutes = Math.floor((new Date(until).getTime() - now) / 60_000)
  return minutes > 0 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : null
}

/** A day in India, so many days ahead, `YYYY-MM-DD`. */
export const dayInIndia = (ahead: number): string =>
  new Date(Date.now() + ahead * 86_400_000).toLocaleDateString("en-CA", {
    timeZone: "Asia/Kolkata",
  })
