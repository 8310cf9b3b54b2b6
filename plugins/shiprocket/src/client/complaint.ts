import { redact } from "@bodycon/kit"
import { ShiprocketError } from "./errors"
import type { ShiprocketErrorCode } from "./errors"

export type Complaint = {
  /** Everything Shiprocket said in words, without telephone numbers and e-mail addresses */
  message: string
  /** Field name → complaints */
  fields: Record<string, string[]>
  statusCode: number | null
}

/** What an answer of one call means that the same answer of others does not, or null. */
export type ReadCode = (status: number, body: unknown) => ShiprocketErrorCode | null

const WALLET_STATUS_CODE = 350
const MAX_LENGTH = 500

const PHONE = /(?<![\dA-Za-z])(?:\+?91[\s-]?|0)?[6-9]\d{4}[\s-]?\d{5}(?![\dA-Za-z])/g
const EMAIL = /[^\s@,;:"'<>()]+@[^\s@,;:"'<>()]+\.[A-Za-z]{2,}/g

/** Complaints repeat what was sent; they end up in logs, where nobody's number belongs. */
const withoutPeople = (text: string): string =>
  text.replace(EMAIL, "[e-mail]").replace(PHONE, "[number]").slice(0, MAX_LENGTH)

/** A raw PHP notice or HTML page says nothing to a merchant. */
const isRawServerText = (text: string): boolean =>
  /<html|<!doctype|Undefined |Trying to get property|Invalid argument supplied|SQLSTATE/i.test(text)

const asRecord = (value: unknown): Record<string, unknown> | null =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null

const toLines = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((line) => line !== null && line !== undefined)
    .map((line) => (typeof line === "object" ? JSON.stringify(redact(line)) : String(line)))
    .map(withoutPeople)

const toFields = (value: unknown): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(asRecord(value) ?? {}).map(([field, lines]) => [field, toLines(lines)])
  )

/** A text, or the texts of a list; a record is read as fields. */
const toTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((text): text is string => typeof text === "string")
    .map((text) => withoutPeople(text.trim()))
    .filter((text) => text && !isRawServerText(text))

/** Complaints that mean one field without naming it: its name, and what is wrong with it. */
const UNNAMED: readonly [RegExp, string, string][] = [
  // Shiprocket's words at the waybill for an order whose shopper has no phone.
  [/delivery pincode is empty/i, "billing_phone", "is missing"],
  [/phone number is in invalid format/i, "billing_phone", "must be ten digits"],
  [/sku cannot be repeated/i, "order_items", "hold a SKU twice"],
  [/given channel id/i, "channel_id", "does not exist"],
]

const impliedFields = (message: string): Record<string, string[]> =>
  Object.fromEntries(
    UNNAMED.filter(([pattern]) => pattern.test(message)).map(([, field, problem]) => [
      field,
      [problem],
    ])
  )

/**
 * Reads any of Shiprocket's error shapes: plain text, `{message}`, `{message, errors: {field: []}}`,
 * `{message: {field: []}}`, `{error}`, and the AWB answer's `response.data.awb_assign_error`.
 */
export const readComplaint = (body: unknown): Complaint => {
  const record = asRecord(body)
  if (!record) {
    return { message: toTexts(body).join("; "), fields: {}, statusCode: null }
  }
  const inner = asRecord(asRecord(record.response)?.data) ?? asRecord(record.response) ?? {}
  const texts = [
    record.message,
    inner.awb_assign_error,
    inner.message,
    record.error,
    record.errors,
    record.response,
  ].flatMap(toTexts)
  const message = [...new Set(texts)].join("; ").slice(0, MAX_LENGTH)
  const named = { ...toFields(record.message), ...toFields(record.errors) }
  const statusCode = Number(record.status_code ?? record.status)
  return {
    message,
    fields: Object.keys(named).length ? named : impliedFields(message),
    statusCode: Number.isInteger(statusCode) ? statusCode : null,
  }
}

const codeFromComplaint = (complaint: Complaint): ShiprocketErrorCode | null => {
  const text = complaint.message.toLowerCase()
  if (complaint.statusCode === WALLET_STATUS_CODE || /recharge|wallet/.test(text)) {
    return "wallet_empty"
  }
  if (/wrong pickup location|pickup location/.test(text) || complaint.fields.pickup_location) {
    return "pickup_missing"
  }
  if (/cancel+ed state|(order|shipment) is cancel+ed|already (been )?cancel+ed/.test(text)) {
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
  if (status === 408) {
    return "unreachable"
  }
  if (status >= 500) {
    return "unexpected_answer"
  }
  return status === 404 ? "not_found" : status === 422 ? "invalid_data" : "refused"
}

/** True for a web page where data was expected: it comes from a gateway, which knows nothing of our question. */
const isPage = (status: number, body: unknown): boolean =>
  ![401, 408, 429].includes(status) && typeof body === "string" && /^\s*</.test(body)

/**
 * The error behind an answer that is not the one expected.
 * @param status the HTTP status
 * @param readCode what the call itself knows of such answers
 */
export const toShiprocketError = (
  what: string,
  status: number,
  body: unknown,
  readCode?: ReadCode
): ShiprocketError => {
  const complaint = readComplaint(body)
  const named = Object.entries(complaint.fields).map(
    ([field, lines]) => `${field}: ${lines.join(", ")}`
  )
  const detail = [complaint.message, ...named].filter(Boolean).join("; ")
  // An error may hide in an HTTP 200: then its own number counts.
  const effective = status < 300 ? (complaint.statusCode ?? status) : status
  const fallback =
    effective >= 400 && !isPage(effective, body)
      ? codeFromStatus(effective)
      : detail && !isPage(effective, body)
        ? "refused"
        : "unexpected_answer"
  const said =
    effective === 401 || effective === 429
      ? null
      : (codeFromComplaint(complaint) ?? readCode?.(status, body))
  const code = said ?? fallback
  return new ShiprocketError({
    code,
    message: `${what}: ${detail || `unexpected answer (HTTP ${status})`}`,
    fields: complaint.fields,
    status,
    outcomeUnknown: status >= 500 || code === "unexpected_answer" || code === "unreachable",
  })
}
