import { CircleCheck } from "lucide-react"

import { formatDate } from "@/lib/format"

/** What was chosen, by the shopper or with the help of our team. */
export function DeliveryAnswered({ action, date }: { action: string; date: string | null }) {
  const day = formatDate(date, "weekday")
  return (
    <div
      role="status"
      className="flex items-start gap-3 rounded-xl bg-leaf-tint p-5 text-leaf"
      data-testid="delivery-answered"
    >
      <CircleCheck className="mt-0.5 size-5 shrink-0" aria-hidden />
      <div>
        <h2 className="font-semibold">Noted, thank you.</h2>
        <p className="mt-1">
          {action === "return"
            ? "We tell the courier to take it back to the maker."
            : `We ask the courier to come again${day ? ` on ${day}` : ""}. Please keep your phone near.`}
        </p>
      </div>
    </div>
  )
}
