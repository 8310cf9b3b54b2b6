const rupees = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })
const instant = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

/** ₹ with Indian grouping. */
export const money = (amount: number | string): string => rupees.format(Number(amount))

/** An instant as Indian wall-clock time. */
export const when = (text: string | null | undefined): string =>
  text ? instant.format(new Date(text)) : "–"
