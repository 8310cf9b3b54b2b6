const SECRET_KEYS = /token|secret|password|authorization|signature|api[-_]?key/i
const PERSONAL_KEYS = /phone|mobile|contact|email|address|vpa|^name$|customer_name|recipient|^to$/i

/** A deep copy for logs with secrets removed and personal data masked. */
export const redact = (value: unknown, key = ""): unknown => {
  if (value === null || value === undefined) {
    return value
  }
  if (Array.isArray(value)) {
    return value.map((entry) => redact(entry, key))
  }
  if (typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, redact(entry, name)])
    )
  }
  if (SECRET_KEYS.test(key)) {
    return "[redacted]"
  }
  return PERSONAL_KEYS.test(key) ? `[personal, ${String(value).length} characters]` : value
}
