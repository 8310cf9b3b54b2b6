const INR_WHOLE = new Intl.NumberFormat("en-IN", {
  style: "currency",
  currency: "INR",
  maximumFractionDigits: 0,
})
const INR_PAISE = new Intl.NumberFormat("en-IN", {
  style: "currency",
  currency: "INR",
  minimumFractionDigits: 2,
})

const TIME_ZONE = "Asia/Kolkata"

const DATE_STYLES = {
  day: { day: "numeric", month: "short" },
  weekday: { weekday: "short", day: "numeric", month: "short" },
  date: { day: "numeric", month: "long", year: "numeric" },
  time: { day: "numeric", month: "short", hour: "numeric", minute: "2-digit", hour12: true },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Rupees with Indian grouping: `₹1,499`, `₹1,49,900.50`. Paise show only when there are any. */
export function formatInr(amount: number): string {
  const rounded = Math.round(amount * 100) / 100
  return (Number.isInteger(rounded) ? INR_WHOLE : INR_PAISE).format(rounded)
}

/** A date for people, always in Indian Standard Time; an empty string for what is not a date. */
export function formatDate(
  value: string | null | undefined,
  style: keyof typeof DATE_STYLES
): string {
  const date = value ? new Date(value) : null
  if (!date || Number.isNaN(date.getTime())) {
    return ""
  }
  return new Intl.DateTimeFormat("en-IN", { ...DATE_STYLES[style], timeZone: TIME_ZONE }).format(
    date
  )
}

/** `Tue, 24 Nov – Thu, 26 Nov`, or one date when both ends fall on the same day. */
export function formatDateRange(min: string | null, max: string | null): string {
  const from = formatDate(min, "weekday")
  const to = formatDate(max, "weekday")
  if (!from || !to || from === to) {
    return from || to
  }
  return `${from} – ${to}`
}

/** Whole percent off the MRP, rounded down so that a shopper never gets less than promised. */
export function percentOff(price: number | null, mrp: number | null): number {
  if (price === null || mrp === null || mrp <= 0 || price >= mrp) {
    return 0
  }
  return Math.floor(((mrp - price) / mrp) * 100)
}

/** The order number people see, `BC-YYYYMMDD-NNNNNN`, dated in IST (docs/architecture.md). */
export function orderNumber(displayId: number, createdAt: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone: TIME_ZONE,
  }).format(new Date(createdAt))
  return `BC-${parts.replaceAll("-", "")}-${String(displayId).padStart(6, "0")}`
}

/** `out_for_delivery` → `Out for delivery`. */
export function sentenceCase(value: string): string {
  const words = value.replace(/[_-]+/g, " ").trim()
  return words ? words[0]!.toUpperCase() + words.slice(1) : ""
}

/** The counted noun: `1 review`, `12 reviews`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-IN")} ${count === 1 ? one : many}`
}
