import { formatInr } from "./format"
import type { RefundDetails } from "./payment-types"

type StatusWords = { tone: "good" | "plain"; title: string; words: string }

const endSentence = (text: string): string => (text.endsWith(".") ? text : `${text}.`)

/** Where a refund is once its shopper has said where it goes; `null` while she has to say so. */
export function refundStatusWords(details: RefundDetails): StatusWords | null {
  const amount = formatInr(details.amount)
  const to = endSentence(details.masked ? `to ${details.masked}` : "to you")
  switch (details.status) {
    case "due":
      return {
        tone: "good",
        title: "Noted, thank you.",
        words: `We pay ${amount} ${to} We write to you once it is on its way.`,
      }
    case "sending":
    case "sent":
      return { tone: "good", title: "Your money is on its way", words: `We sent ${amount} ${to}` }
    case "paid":
      return { tone: "good", title: "Paid", words: `${amount} went ${to}` }
    default:
      return null
  }
}

/** Why the form is shown. */
export const refundAsk = ({ status, amount }: RefundDetails): string =>
  status === "failed"
    ? "The bank could not pay it out. Please check the details, or choose another way."
    : `You paid in cash, so tell us where your ${formatInr(amount)} should go.`
