/** What went wrong, as far as the next action differs. */
export type ShiprocketErrorCode =
  | "login_failed"
  | "invalid_data"
  | "pickup_missing"
  | "wallet_empty"
  | "unserviceable"
  | "order_cancelled"
  | "reference_taken"
  | "not_ready"
  | "not_found"
  | "refused"
  | "rate_limited"
  | "unreachable"
  | "unexpected_answer"

const NEXT_ACTION: Readonly<Record<ShiprocketErrorCode, string>> = {
  login_failed:
    "Check SHIPROCKET_EMAIL and SHIPROCKET_PASSWORD: they belong to an API user, not the dashboard login.",
  invalid_data: "Correct the named fields, then retry.",
  pickup_missing: "Check the supplier's pickup address in Shiprocket, then retry.",
  wallet_empty: "Recharge the Shiprocket wallet (at least ₹100), then retry.",
  unserviceable:
    "No courier serves this pair of pincodes. Ship by other means or cancel the parcel.",
  order_cancelled: "The Shiprocket order was cancelled. Retry books a new one.",
  reference_taken:
    "Shiprocket has an order of this reference but does not list it. Retry looks for it again.",
  not_ready: "Nothing to do: it is asked for again by itself.",
  not_found: "Shiprocket does not know this order. Retry looks for it, and books it if it is gone.",
  refused: "Read Shiprocket's message, put it right in its panel, then retry.",
  rate_limited: "Nothing to do: it is tried again by itself.",
  unreachable: "Nothing to do: it is tried again by itself.",
  unexpected_answer:
    "It is tried again by itself; if it stays, look at the parcel in Shiprocket's panel.",
}

const TRANSIENT: readonly ShiprocketErrorCode[] = [
  "rate_limited",
  "unreachable",
  "unexpected_answer",
  "login_failed",
  "not_ready",
]

export type ShiprocketErrorInput = {
  code: ShiprocketErrorCode
  message: string
  /** Field name → complaints, as Shiprocket names them */
  fields?: Record<string, string[]>
  status?: number | null
  /** The far side may nevertheless have done the work */
  outcomeUnknown?: boolean
}

/** A call to Shiprocket that did not do what was asked, whatever its HTTP status said. */
export class ShiprocketError extends Error {
  readonly code: ShiprocketErrorCode
  readonly fields: Record<string, string[]>
  readonly status: number | null
  readonly outcomeUnknown: boolean

  constructor(input: ShiprocketErrorInput) {
    super(input.message)
    this.name = "ShiprocketError"
    this.code = input.code
    this.fields = input.fields ?? {}
    this.status = input.status ?? null
    this.outcomeUnknown = input.outcomeUnknown ?? false
  }

  /** True when trying again later can help without anybody doing anything. */
  get transient(): boolean {
    return TRANSIENT.includes(this.code)
  }

  /** What a person does about it. */
  get nextAction(): string {
    return NEXT_ACTION[this.code]
  }
}
