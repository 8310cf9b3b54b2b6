/** A number from Medusa (amounts come as numbers or decimal strings); `null` when it is none. */
export function amount(value: unknown): number | null {
  if (value === null || value === undefined || value === "") {
    return null
  }
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** A sum of ₹ for display, to the paisa. */
export const rupees = (...amounts: number[]): number =>
  amounts.reduce((paise, one) => paise + Math.round(one * 100), 0) / 100

/** A non-empty text; a list becomes `a, b`. */
export function text(value: unknown): string | null {
  if (Array.isArray(value)) {
    return value.map(text).filter(Boolean).join(", ") || null
  }
  return typeof value === "string" && value.trim() ? value.trim() : null
}

/** The entries of a list that may be missing or hold holes. */
export function records<T>(values: (T | null | undefined)[] | null | undefined): T[] {
  return (values ?? []).filter((value): value is T => value !== null && value !== undefined)
}

/** The texts of a list that may be anything. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((entry) => text(entry) ?? []) : []
}
