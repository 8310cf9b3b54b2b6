"use client"

import { formatInr } from "@/lib/format"
import { canExchange, chosenItems, pieceOf, withPiece } from "@/lib/return-draft"
import type { ReturnableItem } from "@/lib/return-types"
import { Choice } from "../checkout/choice"
import { Mistake } from "../ui/mistake"
import { Piece } from "./piece"
import type { StepProps } from "./step-props"

/** Money back, or another size or colour. */
export function StepKind({ draft, options, errors, setDraft }: StepProps) {
  const exchangeable = canExchange(draft, options)
  return (
    <div className="space-y-6">
      <fieldset className="space-y-3">
        <legend className="sr-only">What would you like?</legend>
        <Choice
          name="kind"
          value="return"
          checked={draft.kind === "return"}
          onChoose={() => setDraft((now) => ({ ...now, kind: "return" }))}
          title="My money back"
          note={
            options.fee > 0
              ? `${formatInr(options.fee)} for the pickup may be kept, unless the fault is ours.`
              : "The pickup costs you nothing."
          }
          testId="return-kind-return"
        />
        <Choice
          name="kind"
          value="exchange"
          checked={draft.kind === "exchange"}
          disabled={!exchangeable}
          onChoose={() => setDraft((now) => ({ ...now, kind: "exchange" }))}
          title="Another size or colour"
          note={
            exchangeable
              ? "It costs nothing more. We order it once the first one is back."
              : "Nothing else of what you chose is in stock."
          }
          testId="return-kind-exchange"
        />
        <Mistake>{errors.kind}</Mistake>
      </fieldset>
      {draft.kind === "exchange" &&
        exchangeable &&
        chosenItems(draft, options).map((item) => (
          <div key={item.key} className="space-y-3 rounded-xl border border-line bg-white p-4">
            <Piece {...item} />
            <Sizes
              item={item}
              chosen={pieceOf(draft, item.key).sizeId}
              error={errors[`size:${item.key}`]}
              onChoose={(sizeId) => setDraft((now) => withPiece(now, item.key, { sizeId }))}
            />
          </div>
        ))}
    </div>
  )
}

type SizesProps = {
  item: ReturnableItem
  chosen: string | null
  error?: string
  onChoose: (variantId: string) => void
}

function Sizes({ item, chosen, error, onChoose }: SizesProps) {
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">Instead, I would like</legend>
      <div className="flex flex-wrap gap-2">
        {item.sizes.map((size) => (
          <label
            key={size.variantId}
            className={`relative grid min-h-12 min-w-16 place-items-center rounded-md border border-[#c9bbaa] px-3 text-center text-sm has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-rani ${size.inStock ? "" : "bg-sand text-muted"}`}
            data-testid="return-size"
            data-stock={size.inStock}
          >
            <input
              type="radio"
              name={`size-${item.key}`}
              value={size.variantId}
              checked={size.variantId === chosen}
              disabled={!size.inStock}
              onChange={() => onChoose(size.variantId)}
              aria-invalid={error ? true : undefined}
              className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
            />
            <span>
              {size.title}
              {!size.inStock && <span className="block text-[13px]">sold out</span>}
            </span>
          </label>
        ))}
      </div>
      <Mistake>{error}</Mistake>
    </fieldset>
  )
}
