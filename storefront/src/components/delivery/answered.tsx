"use client"

import { CalendarClock, CircleCheck } from "lucide-react"
import { useEffect, useRef } from "react"

import { formatDate } from "@/lib/format"

type Answer = { action: string; date: string | null }

const onDay = (date: string | null): string => {
  const day = formatDate(date, "weekday")
  return day ? ` on ${day}` : ""
}

/** What the shopper has just chosen. It takes the focus, because the form that had it is gone. */
export function DeliveryAnswered({ action, date }: Answer) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className="flex items-start gap-3 rounded-xl bg-leaf-tint p-5 text-leaf outline-none"
      data-testid="delivery-answered"
    >
      <CircleCheck className="mt-0.5 size-5 shrink-0" aria-hidden />
      <div>
        <h2 className="font-semibold">Noted, thank you.</h2>
        <p className="mt-1">
          {action === "return"
            ? "We tell the courier to take it back to the maker."
            : `We ask the courier to come again${onDay(date)}. Please keep your phone near.`}
        </p>
      </div>
    </div>
  )
}

/** What our team, or a rule of the shop, has decided meanwhile. */
export function DeliveryPlanned({ action, date, changeable }: Answer & { changeable: boolean }) {
  const plan =
    action === "return"
      ? "It is to go back to the maker"
      : `The courier is to come again${onDay(date)}`
  return (
    <p
      className="flex items-start gap-3 rounded-xl bg-sand p-5 text-cocoa"
      data-testid="delivery-planned"
    >
      <CalendarClock className="mt-0.5 size-5 shrink-0" aria-hidden />
      <span>
        {plan}
        {changeable ? ", unless you choose something else here." : ". The courier knows it."}
      </span>
    </p>
  )
}
