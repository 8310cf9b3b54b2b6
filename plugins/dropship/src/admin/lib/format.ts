const rupees = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })
const instant = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

/** ₹ with Indian grouping. */
export const money = (amount: number): string => rupees.format(amount)

/** An instant as Indian wall-clock time. */
export const when = (text: string | null | undefined): string =>
  text ? instant.format(new Date(text)) : "–"

/** `picked_up` → `Picked up`. */
export const label = (text: string): string => {
  const words = text.replace(/_/g, " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
