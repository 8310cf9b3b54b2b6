"use client"

import type { ReactNode } from "react"

import { formatDate, formatInr, plural } from "@/lib/format"
import { maskedDestination } from "@/lib/refund-form"
import { chosenItems, pieceOf, stepsOf } from "@/lib/return-draft"
import type { ReturnStep } from "@/lib/return-types"
import type { Address } from "@/lib/types"
import { Piece } from "./piece"
import type { StepProps } from "./step-props"

type StepReviewProps = Pick<StepProps, "draft" | "options"> & {
  home: Address | null
  onChange: (step: ReturnStep) => void
}

/** Everything once more before it is sent; each part can be changed. */
export function StepReview({ draft, options, home, onChange }: StepReviewProps) {
  const address = draft.address ?? home
  const exchange = draft.kind === "exchange"
  return (
    <div className="divide-y divide-line rounded-xl border border-line bg-white">
      <Part
        title={exchange ? "Going back for another one" : "Going back"}
        step="items"
        {...{ onChange }}
      >
        <ul className="space-y-4">
          {chosenItems(draft, options).map((item) => {
            const piece = pieceOf(draft, item.key)
            const reason = options.reasons.find(({ code }) => code === piece.reason)
            const size = item.sizes.find(({ variantId }) => variantId === piece.sizeId)
            return (
              <li key={item.key} data-testid="return-review-item">
                <Piece
                  {...item}
                  note={
                    <>
                      {[plural(piece.quantity, "piece"), reason?.label].filter(Boolean).join(", ")}
                      {piece.photos.length > 0 && `, ${plural(piece.photos.length, "photo")}`}
                      {exchange && size && (
                        <span className="block font-medium">Instead: {size.title}</span>
                      )}
                    </>
                  }
                />
              </li>
            )
          })}
        </ul>
      </Part>
      <Part title="Pickup" step="pickup" {...{ onChange }}>
        <p>{formatDate(draft.pickupDate, "weekday")}</p>
        {address && (
          <p className="text-muted">
            {[address.address1, address.address2, address.city, address.postalCode]
              .filter(Boolean)
              .join(", ")}
          </p>
        )}
      </Part>
      {exchange ? (
        <Part title="Instead of money" step="kind" {...{ onChange }}>
          <p>Another piece, ordered once this is back and checked.</p>
        </Part>
      ) : (
        <Part
          title="Your money"
          step={stepsOf(draft, options).includes("refund") ? "refund" : "kind"}
          {...{ onChange }}
        >
          <p>
            {draft.refund.method === "source"
              ? "Goes back the way you paid, once this is back and checked."
              : `To ${maskedDestination(draft.refund)}, once this is back and checked.`}
          </p>
          {options.fee > 0 && (
            <p className="text-muted">
              {formatInr(options.fee)} for the pickup may be kept, unless the fault is ours.
            </p>
          )}
        </Part>
      )}
    </div>
  )
}

type PartProps = {
  title: string
  step: ReturnStep
  onChange: (step: ReturnStep) => void
  children: ReactNode
}

function Part({ title, step, onChange, children }: PartProps) {
  return (
    <section aria-label={title} className="p-4 md:p-5">
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-semibold">{title}</h3>
        <button
          type="button"
          onClick={() => onChange(step)}
          aria-label={`Change: ${title}`}
          className="link -mr-2 min-h-11 min-w-11 px-2 text-sm"
          data-testid={`return-change-${step}`}
        >
          Change
        </button>
      </div>
      <div className="mt-1 space-y-1 text-[15px]">{children}</div>
    </section>
  )
}
