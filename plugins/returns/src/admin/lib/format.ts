const rupees = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })
const instant = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})
const date = new Intl.DateTimeFormat("en-IN", { dateStyle: "full", timeZone: "UTC" })

/** ₹ with Indian grouping. */
export const money = (amount: number | string): string => rupees.format(Number(amount))

/** An instant as Indian wall-clock time. */
export const when = (text: string | null | undefined): string =>
  text ? instant.format(new Date(text)) : "–"

/** `2026-11-24` → `Tuesday 24 November 2026`. */
export const day = (text: string): string => date.format(new Date(`${text}T00:00:00Z`))

/** `picked_up` → `Picked up`. */
export const label = (text: string): string => {
  const words = text.replace(/_/g, " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
