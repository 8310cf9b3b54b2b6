"use client"

import { Banknote, MapPin, Truck } from "lucide-react"
import { useActionState, useId } from "react"

import { checkPincode, type PincodeState } from "@/lib/data/shipping-actions"
import { formatDateRange } from "@/lib/format"
import type { Serviceability } from "@/lib/types"
import { SubmitButton } from "../ui/form"

type PincodeCheckProps = {
  variantId: string | null
  known: Serviceability | null
  pincode: string | null
}

/** Whether we deliver there, by when, and whether cash is taken. */
export function PincodeCheck({ variantId, known, pincode }: PincodeCheckProps) {
  const [state, action] = useActionState<PincodeState, FormData>(
    checkPincode,
    known ? { ok: true, result: known } : null
  )
  const id = useId()
  const typed = state ? (state.ok ? state.result.pincode : state.pincode) : (pincode ?? "")
  return (
    <section aria-label="Delivery" className="rounded-xl border border-line p-4">
      <form action={action} className="flex items-end gap-2">
        <input type="hidden" name="variant_id" value={variantId ?? ""} />
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
              key={typed}
              defaultValue={typed}
              inputMode="numeric"
              autoComplete="postal-code"
              maxLength={7}
              placeholder="Pincode"
              className="field pl-9"
              data-testid="pincode-input"
            />
          </div>
        </div>
        <SubmitButton className="btn btn-outline" data-testid="pincode-check">
          Check
        </SubmitButton>
      </form>
      <div aria-live="polite" data-testid="pincode-result">
        {state &&
          (state.ok ? (
            <Answer result={state.result} />
          ) : (
            <p className="mt-3 text-sm text-rani">{state.message}</p>
          ))}
      </div>
    </section>
  )
}

function Answer({ result }: { result: Serviceability }) {
  if (!result.serviceable) {
    return <p className="mt-3 text-sm text-rani">We do not deliver to {result.pincode} yet.</p>
  }
  const dates = formatDateRange(result.minDate, result.maxDate)
  return (
    <ul className="mt-3.5 space-y-2 text-sm">
      <li className="flex items-start gap-2.5">
        <Truck className="mt-0.5 size-4 shrink-0 text-leaf" aria-hidden />
        <span>
          {dates ? (
            <>
              Arrives <b className="font-semibold">{dates}</b>
              {result.estimated && <span className="text-muted"> (estimate)</span>}
            </>
          ) : (
            `We deliver to ${result.pincode}.`
          )}
        </span>
      </li>
      <li className="flex items-start gap-2.5">
        <Banknote
          className={`mt-0.5 size-4 shrink-0 ${result.cod ? "text-leaf" : "text-muted"}`}
          aria-hidden
        />
        {result.cod ? "Cash on delivery available" : "Online payment only for this pincode"}
      </li>
    </ul>
  )
}
