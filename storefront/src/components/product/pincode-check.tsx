"use client"

import { Banknote, MapPin, Truck } from "lucide-react"
import { useId, useState, type FormEvent, type ReactNode } from "react"

import { deliveryWords } from "@/lib/delivery-words"
import { SubmitButton } from "../ui/form"
import { useDelivery, type DeliveryState } from "./use-delivery"

type PincodeCheckProps = { variantId: string | null; pincode: string | null }

/** Whether we deliver there, by when, and whether cash is taken. Nothing on the page waits for it. */
export function PincodeCheck({ variantId, pincode }: PincodeCheckProps) {
  const { state, submit } = useDelivery(variantId, pincode)
  const [typed, setTyped] = useState(pincode ?? "")
  const id = useId()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit(typed)
  }
  return (
    <section aria-label="Delivery" className="rounded-xl border border-line p-4">
      <form onSubmit={onSubmit} className="flex items-end gap-2" noValidate>
        <div className="flex-1">
          <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
            Deliver to
          </label>
          <div className="relative">
            <MapPin
              className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
              aria-hidden
            />
            <input
              id={id}
              name="pincode"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              inputMode="numeric"
              autoComplete="postal-code"
              maxLength={7}
              placeholder="Pincode"
              aria-invalid={state.status === "invalid" ? true : undefined}
              aria-describedby={`${id}-answer`}
              className="field pl-9"
              data-testid="pincode-input"
            />
          </div>
        </div>
        <SubmitButton
          className="btn btn-outline"
          pending={state.status === "loading"}
          data-testid="pincode-check"
        >
          Check
        </SubmitButton>
      </form>
      <div
        id={`${id}-answer`}
        aria-live="polite"
        data-testid="pincode-result"
        data-state={state.status}
      >
        <Answer state={state} />
      </div>
    </section>
  )
}

/** As tall while it loads as with its two lines, so that nothing below moves. */
function Answer({ state }: { state: DeliveryState }) {
  if (state.status === "idle") {
    return null
  }
  if (state.status === "loading") {
    return (
      <div className="mt-3.5 space-y-2">
        <span className="sr-only">Looking up {state.pincode}</span>
        <span className="skeleton block h-5 w-4/5" aria-hidden />
        <span className="skeleton block h-5 w-3/5" aria-hidden />
      </div>
    )
  }
  const words = deliveryWords(state)
  if (!words.when) {
    return (
      <p
        className={`mt-3.5 min-h-12 text-sm ${state.status === "unknown" ? "text-cocoa" : "text-rani"}`}
      >
        {words.trouble}
      </p>
    )
  }
  return (
    <ul className="mt-3.5 space-y-2 text-sm">
      <Line icon={<Truck className="mt-0.5 size-4 shrink-0 text-leaf" aria-hidden />}>
        {words.when}
      </Line>
      <Line
        icon={
          <Banknote
            className={`mt-0.5 size-4 shrink-0 ${words.cash ? "text-leaf" : "text-muted"}`}
            aria-hidden
          />
        }
      >
        {words.cash ? "Cash on delivery available" : "Online payment only for this pincode"}
      </Line>
    </ul>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      {icon}
      <span>{children}</span>
    </li>
  )
}
