import { formatInr, plural } from "@/lib/format"
import type { Journey, JourneyUnavailable } from "@/lib/types"

const REASONS = {
  none: "We asked every maker, and none of them has any left.",
  rto: "The courier could not hand it over and brought it back to the maker.",
  lost: "The courier cannot find it.",
} as const

/** What of an order nobody can deliver, and what happens with the money. */
export function UnavailablePieces({ journey }: { journey: Journey }) {
  const isWhole = journey.status === "cancelled" || journey.status === "refunded"
  return (
    <section
      aria-labelledby="unavailable-heading"
      className="rounded-xl bg-sand p-5 md:p-7"
      data-testid="unavailable"
    >
      <h2 id="unavailable-heading" className="text-lg font-semibold">
        {isWhole ? "We are sorry, we cannot deliver this" : "We are sorry, these will not come"}
      </h2>
      <p className="mt-1 text-cocoa">
        {[
          ...new Set(journey.unavailable.map(({ reason }) => REASONS[reason ?? "none"])),
          ...(isWhole ? [] : ["Everything else comes as planned."]),
        ].join(" ")}
      </p>
      <ul className="mt-4 divide-y divide-line">
        {journey.unavailable.map((line, index) => (
          <li
            key={`${line.title}-${line.variantTitle}-${index}`}
            className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-3"
          >
            <span>
              <span className="font-medium">{line.title}</span>{" "}
              <span className="text-muted">
                {[line.variantTitle, plural(line.quantity, "piece")].filter(Boolean).join(", ")}
              </span>
            </span>
            <span className="text-cocoa" data-testid="unavailable-money">
              {moneyWords(line, journey.paymentMethod)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Kind and exact: what goes back where, or what is not to be paid. */
function moneyWords(
  { refund }: JourneyUnavailable,
  paymentMethod: Journey["paymentMethod"]
): string {
  if (!refund) {
    return "We are working out what you get back"
  }
  const amount = formatInr(refund.amount)
  if (paymentMethod === "cod") {
    return `You pay ${amount} less`
  }
  return refund.status === "refunded"
    ? `${amount} sent back the way you paid`
    : `You get ${amount} back the way you paid`
}
