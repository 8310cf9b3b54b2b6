"use client"

import type { Address } from "@/lib/types"
import { AddressFields } from "../checkout/address-fields"
import { DateChips } from "../ui/date-chips"
import { Mistake } from "../ui/mistake"
import type { StepProps } from "./step-props"

type StepPickupProps = StepProps & {
  /** The address of the order, when it is known. */
  home: Address | null
  elsewhere: boolean
  onElsewhere: (elsewhere: boolean) => void
}

/** When and where the courier comes. */
export function StepPickup({
  draft,
  options,
  errors,
  setDraft,
  home,
  elsewhere,
  onElsewhere,
}: StepPickupProps) {
  return (
    <div className="space-y-8">
      {options.pickupDates.length > 0 ? (
        <DateChips
          name="pickup-date"
          legend="Which day suits you?"
          dates={options.pickupDates}
          chosen={draft.pickupDate}
          error={errors.pickupDate}
          onChoose={(pickupDate) => setDraft((now) => ({ ...now, pickupDate }))}
        />
      ) : (
        <p className="rounded-md bg-amber-tint px-4 py-3 text-amber">
          No pickup day is free just now. Please come back tomorrow.
        </p>
      )}
      <section aria-labelledby="pickup-place">
        <h3 id="pickup-place" className="mb-2 text-sm font-medium">
          Where shall the courier come?
        </h3>
        {home && (
          <address className="rounded-xl border border-line bg-white p-4 text-[15px] leading-relaxed not-italic">
            {[home.firstName, home.lastName].filter(Boolean).join(" ")}
            <br />
            {[home.address1, home.address2].filter(Boolean).join(", ")}
            <br />
            {home.city}, {home.province} {home.postalCode}
          </address>
        )}
        {home && (
          <label className="mt-1 flex min-h-12 items-center gap-3">
            <input
              type="checkbox"
              checked={elsewhere}
              onChange={(event) => onElsewhere(event.target.checked)}
              className="size-6 accent-rani"
              data-testid="return-elsewhere"
            />
            Pick it up somewhere else
          </label>
        )}
        {(elsewhere || !home) && (
          <div className="mt-4">
            <AddressFields address={draft.address ?? {}} errors={errors} testPrefix="return" />
          </div>
        )}
        <Mistake>{errors.address}</Mistake>
      </section>
    </div>
  )
}
