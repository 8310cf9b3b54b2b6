"use client"

import { slug, swatch } from "@/lib/garment"

type ColorPickerProps = {
  colors: string[]
  chosen: string
  soldOut: string[]
  onChoose: (color: string) => void
}

export function ColorPicker({ colors, chosen, soldOut, onChoose }: ColorPickerProps) {
  return (
    <fieldset>
      <legend className="mb-3 text-sm">
        <span className="text-muted">Colour </span>
        <span className="font-medium" data-testid="chosen-color">
          {chosen}
        </span>
      </legend>
      <div className="flex flex-wrap gap-2.5">
        {colors.map((color) => {
          const gone = soldOut.includes(color)
          return (
            <label
              key={color}
              title={color}
              className="relative grid size-11 place-items-center rounded-full ring-1 ring-transparent has-checked:ring-2 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-rani"
              data-testid={`color-option-${slug(color)}`}
            >
              <input
                type="radio"
                name="color"
                value={color}
                checked={color === chosen}
                onChange={() => onChoose(color)}
                aria-label={gone ? `${color}, sold out` : color}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              <span
                aria-hidden
                className={`size-8 rounded-full ring-1 ring-ink/15 ${gone ? "opacity-40" : ""}`}
                style={{ background: swatch(color) }}
              />
              {gone && <span aria-hidden className="absolute h-px w-9 -rotate-45 bg-ink" />}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

export type SizeOption = { size: string; inStock: boolean; left: number | null }

type SizePickerProps = {
  options: SizeOption[]
  chosen: string | null
  recommended: string | null
  invalid: boolean
  onChoose: (size: string) => void
}

const FEW = 3

/** Sizes as buttons. A sold-out size stays readable, crossed out, and cannot be chosen. */
export function SizePicker({ options, chosen, recommended, invalid, onChoose }: SizePickerProps) {
  const left = options.find((option) => option.size === chosen)?.left ?? null
  return (
    <div>
      <div
        role="radiogroup"
        aria-label="Size"
        aria-invalid={invalid || undefined}
        className="flex flex-wrap gap-2"
      >
        {options.map(({ size, inStock }) => (
          <label
            key={size}
            className={`relative grid h-12 min-w-14 place-items-center rounded-md border px-3 text-[15px] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-rani ${
              inStock
                ? "border-[#c9bbaa] bg-white hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper"
                : "border-line bg-[linear-gradient(to_top_right,transparent_calc(50%-0.5px),var(--color-linen)_50%,transparent_calc(50%+0.5px))] text-[#9a8c84]"
            } ${invalid && inStock ? "border-rani" : ""}`}
            data-testid={`size-option-${size}`}
            data-sold-out={!inStock}
          >
            <input
              type="radio"
              name="size"
              value={size}
              checked={size === chosen}
              disabled={!inStock}
              onChange={() => onChoose(size)}
              aria-label={[
                size,
                inStock ? "" : "sold out",
                size === recommended ? "recommended for you" : "",
              ]
                .filter(Boolean)
                .join(", ")}
              className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
            />
            {size}
            {size === recommended && (
              <span
                aria-hidden
                className="absolute -top-2 rounded-full bg-rani px-1.5 py-px text-[9px] font-bold tracking-wide text-white uppercase"
              >
                You
              </span>
            )}
          </label>
        ))}
      </div>
      <p className="mt-2 min-h-5 text-[13px]" aria-live="polite">
        {invalid && (
          <span className="font-medium text-rani" data-testid="size-needed">
            Choose a size first.
          </span>
        )}
        {!invalid && left !== null && left > 0 && left <= FEW && (
          <span className="font-medium text-amber">
            Only {left} left in {chosen}
          </span>
        )}
      </p>
    </div>
  )
}
