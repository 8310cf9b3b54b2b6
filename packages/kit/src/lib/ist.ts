const IST_OFFSET_MINUTES = 330
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")

const fromParts = (y: number, mo: number, d: number, h = 0, mi = 0, s = 0): Date | null => {
  const utc = Date.UTC(y, mo - 1, d, h, mi, s)
  const check = new Date(utc)
  const valid =
    check.getUTCFullYear() === y && check.getUTCMonth() === mo - 1 && check.getUTCDate() === d
  return valid && h < 24 && mi < 60 && s < 60 ? new Date(utc - IST_OFFSET_MINUTES * 60_000) : null
}

/**
 * Reads an Indian wall-clock time that carries no offset, in any of Shiprocket's formats:
 * `YYYY-MM-DD[ HH:mm:ss]`, `DD MM YYYY HH:mm:ss`, `MMM DD, YYYY`.
 * @returns the instant (UTC), or null when the text is none of these
 */
export const parseIst = (text: string | null | undefined): Date | null => {
  const value = text?.trim() ?? ""
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(value)
  if (iso) {
    const [, y, mo, d, h, mi, s] = iso.map(Number)
    return fromParts(y, mo, d, h || 0, mi || 0, s || 0)
  }
  const dmy = /^(\d{2})[ -](\d{2})[ -](\d{4}) (\d{2}):(\d{2}):(\d{2})$/.exec(value)
  if (dmy) {
    const [, d, mo, y, h, mi, s] = dmy.map(Number)
    return fromParts(y, mo, d, h, mi, s)
  }
  const named = /^([A-Za-z]{3})[a-z]* (\d{1,2}), (\d{4})$/.exec(value)
  if (named) {
    const month = MONTHS.indexOf(named[1].toLowerCase()) + 1
    return month ? fromParts(Number(named[3]), month, Number(named[2])) : null
  }
  return null
}

const styles = {
  date: { day: "numeric", month: "short", year: "numeric" },
  time: { hour: "numeric", minute: "2-digit", hour12: true },
  datetime: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    hour12: true,
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Shows an instant as Indian wall-clock time. */
export const formatIst = (date: Date | string, style: keyof typeof styles = "datetime"): string =>
  new Intl.DateTimeFormat("en-IN", { ...styles[style], timeZone: "Asia/Kolkata" }).format(
    new Date(date)
  )

/** `YYYY-MM-DD HH:mm:ss` in IST, as Shiprocket expects `order_date`. */
export const toIstStamp = (date: Date | string): string =>
  new Date(new Date(date).getTime() + IST_OFFSET_MINUTES * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace("T", " ")

/**
 * The order number people see: `BC-YYYYMMDD-NNNNNN`, dated in IST.
 * @param displayId Medusa's `display_id`
 */
export const orderNumber = (displayId: number, createdAt: Date | string): string =>
  `BC-${toIstStamp(createdAt).slice(0, 10).replaceAll("-", "")}-${String(displayId).padStart(6, "0")}`
