import { redact } from "@bodycon/kit"

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
  reference_taken: "Nothing to do: the order made before is looked up.",
  not_ready: "Nothing to do: it is asked for again by itself.",
  not_found: "Shiprocket does not know this order. Retry books it again.",
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
  "reference_taken",
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

type Complaint = { message: string; fields: Record<string, string[]>; statusCode: number | null }

const asRecord = (value: unknown): Record<string, unknown> | null =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null

const toLines = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((line) => line !== null && line !== undefined)
    .map((line) => (typeof line === "object" ? JSON.stringify(redact(line)) : String(line)))

const toFields = (value: unknown): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(asRecord(value) ?? {}).map(([field, lines]) => [field, toLines(lines)])
  )

/** A raw PHP notice or HTML page says nothing to a merchant. */
const isRawServerText = (message: string): boolean =>
  /<html|Undefined |Trying to get property|Invalid argument supplied|SQLSTATE/i.test(message)

/**
 * Reads any of Shiprocket's error shapes: plain text, `{message}`, `{message, errors: {field: []}}`,
 * `{message: {field: []}}`, `{error}`, and the AWB answer's `response.data.awb_assign_error`.
 */
export const readComplaint = (body: unknown): Complaint => {
  const record = asRecord(body)
  if (!record) {
    const text = typeof body === "string" ? body.trim() : ""
    return { message: text && !isRawServerText(text) ? text : "", fields: {}, statusCode: null }
  }
  const inner = asRecord(asRecord(record.response)?.data) ?? asRecord(record.response) ?? {}
  const messageFields = toFields(record.message)
  const fields = { ...messageFields, ...toFields(record.errors) }
  const texts = [
    record.message,
    inner.awb_assign_error,
    inner.message,
    record.error,
    record.response,
  ]
  const message =
    texts.find((text): text is string => typeof text === "string" && !!text.trim()) ?? ""
  const statusCode = Number(record.status_code ?? record.status)
  return {
    message: (isRawServerText(message) ? "" : message).slice(0, 500),
    fields,
    statusCode: Number.isInteger(statusCode) ? statusCode : null,
  }
}

const WALLET_STATUS_CODE = 350

const codeFromComplaint = (complaint: Complaint): ShiprocketErrorCode | null => {
  const text = complaint.message.toLowerCase()
  if (complaint.statusCode === WALLET_STATUS_CODE || /recharge|wallet/.test(text)) {
    return "wallet_empty"
  }
  if (/wrong pickup location|pickup location/.test(text) || complaint.fields.pickup_location) {
    return "pickup_missing"
  }
  if (/cancel+ed state|order is cancel+ed/.test(text)) {
    return "order_cancelled"
  }
  if (/not serviceable|no courier|unserviceable|courier.*not available/.test(text)) {
    return "unserviceable"
  }
  if (/already been taken/.test((complaint.fields.order_id ?? []).join(" "))) {
    return "reference_taken"
  }
  if (/label not generated/.test(text)) {
    return "not_ready"
  }
  // Shiprocket's words for an order whose shopper has no phone.
  if (/delivery pincode is empty/.test(text)) {
    return "invalid_data"
  }
  if (Object.keys(complaint.fields).length) {
    return "invalid_data"
  }
  return null
}

const codeFromStatus = (status: number): ShiprocketErrorCode => {
  if (status === 429) {
    return "rate_limited"
  }
  if (status === 401) {
    return "login_failed"
  }
  if (status >= 500) {
    return "unexpected_answer"
  }
  return status === 404 ? "not_found" : status === 422 ? "invalid_data" : "refused"
}

/** The error behind an answer that is not the one expected. `status` is the HTTP status. */
export const toShiprocketError = (what: string, status: number, body: unknown): ShiprocketError => {
  const complaint = readComplaint(body)
  const named = Object.entries(complaint.fields).map(
    ([field, lines]) => `${field}: ${lines.join(", ")}`
  )
  const detail = [complaint.message, ...named].filter(Boolean).join("; ")
  const effective = status === 200 ? (complaint.statusCode ?? 200) : status
  const fallback =
    effective >= 400 ? codeFromStatus(effective) : detail ? "refused" : "unexpected_answer"
  const code =
    (effective === 401 || effective === 429 ? null : codeFromComplaint(complaint)) ?? fallback
  return new ShiprocketError({
    code,
    message: `${what}: ${detail || `unexpected answer (HTTP ${status})`}`,
    fields: complaint.fields,
    status,
    outcomeUnknown: status >= 500 || code === "unexpected_answer",
  })
}
