"use client"

import { Minus, Plus } from "lucide-react"
import type { ComponentProps } from "react"

type StepperProps = Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  value: string
  onChange: (value: string) => void
  max: number
  label: string
  fewer: string
  more: string
}

const button =
  "grid size-12 shrink-0 place-items-center rounded-full border border-ink bg-white disabled:border-line disabled:text-muted"

/** A number of pieces: tapped up and down, or typed. */
export function Stepper({ value, onChange, max, label, fewer, more, ...input }: StepperProps) {
  const number = Number(value) || 0
  const step = (by: number) => onChange(String(Math.min(max, Math.max(0, number + by))))
  const type = (typed: string) => {
    const digits = typed.replace(/\D/g, "")
    onChange(Number(digits) > max ? String(max) : digits)
  }
  return (
    <span className="inline-flex items-center gap-2">
      <button
        type="button"
        onClick={() => step(-1)}
        disabled={number <= 0}
        aria-label={fewer}
        className={button}
        data-testid="stepper-fewer"
      >
        <Minus className="size-5" aria-hidden />
      </button>
      <input
        {...input}
        type="number"
        inputMode="numeric"
        min={0}
        max={max}
        step={1}
        value={value}
        onChange={(event) => type(event.target.value)}
        aria-label={label}
        className="field w-[4.5rem] [appearance:textfield] px-1 text-center text-lg font-semibold tabular-nums [&::-webkit-inner-spin-button]:appearance-none"
        data-testid="stepper-value"
      />
      <button
        type="button"
        onClick={() => step(1)}
        disabled={number >= max}
        aria-label={more}
        className={button}
        data-testid="stepper-more"
      >
        <Plus className="size-5" aria-hidden />
      </button>
    </span>
  )
}
