"use client"

import { formatDate } from "@/lib/format"
import { pieceOf, withPiece } from "@/lib/return-draft"
import type { ReturnableItem } from "@/lib/return-types"
import { whyNotWords } from "@/lib/return-words"
import { Mistake } from "../ui/mistake"
import { Stepper } from "../ui/stepper"
import { Piece } from "./piece"
import type { StepProps } from "./step-props"

/** Which pieces go back, and how many of each. What cannot go back says why. */
export function StepItems({ draft, options, errors, setDraft }: StepProps) {
  const choose = (item: ReturnableItem, quantity: number) =>
    setDraft((now) => withPiece(now, item.key, { quantity }))
  const open = options.items.filter((item) => item.returnable > 0)
  const shut = options.items.filter((item) => item.returnable <= 0)
  return (
    <div className="space-y-4">
      <ul className="space-y-3" aria-label="Pieces">
        {open.map((item) => {
          const { quantity } = pieceOf(draft, item.key)
          return (
            <li
              key={item.key}
              className="rounded-xl border border-[#c9bbaa] bg-white has-[input:checked]:border-ink has-[input:checked]:ring-1 has-[input:checked]:ring-ink"
              data-testid="return-item"
            >
              <label className="flex items-center gap-4 p-4">
                <input
                  type="checkbox"
                  checked={quantity > 0}
                  onChange={(event) => choose(item, event.target.checked ? item.returnable : 0)}
                  aria-invalid={errors.items ? true : undefined}
                  className="size-6 shrink-0 accent-rani"
                  data-testid="return-item-check"
                />
                <span className="min-w-0 flex-1">
                  <Piece
                    {...item}
                    note={
                      item.until && (
                        <span className="text-muted">
                          until {formatDate(item.until, "weekday")}
                        </span>
                      )
                    }
                  />
                </span>
              </label>
              {quantity > 0 && item.returnable > 1 && (
                <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-3">
                  <span className="text-sm">How many of {item.returnable}?</span>
                  <Stepper
                    value={String(quantity)}
                    onChange={(value) => choose(item, Math.max(1, Number(value)))}
                    max={item.returnable}
                    label={`How many of ${item.title} go back`}
                    fewer="One fewer"
                    more="One more"
                  />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <Mistake>{errors.items}</Mistake>
      {shut.length > 0 && (
        <section aria-label="What cannot go back" className="pt-4">
          <h3 className="mb-3 text-sm font-semibold text-muted">Cannot go back</h3>
          <ul className="space-y-3">
            {shut.map((item) => (
              <li key={item.key} data-testid="return-item-shut">
                <Piece
                  {...item}
                  note={<span className="text-muted">{whyNotWords(item.whyNot)}</span>}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
