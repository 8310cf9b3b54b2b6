import type { ReactNode } from "react"

type ChoiceProps = {
  name: string
  value: string
  checked: boolean
  disabled?: boolean
  onChoose: () => void
  title: ReactNode
  note?: ReactNode
  aside?: ReactNode
  testId: string
}

/** One of several ways, as a card around a radio button. */
export function Choice({
  name,
  value,
  checked,
  disabled,
  onChoose,
  title,
  note,
  aside,
  testId,
}: ChoiceProps) {
  return (
    <label
      className={`flex items-start gap-3.5 rounded-lg border bg-white p-4 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-rani ${
        disabled
          ? "border-line opacity-70"
          : "border-[#c9bbaa] hover:border-ink has-checked:border-ink has-checked:ring-1 has-checked:ring-ink"
      }`}
      data-testid={testId}
    >
      <input
        type="radio"
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
        className="mt-0.5 size-5 shrink-0 accent-rani outline-none"
      />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{title}</span>
        {note && <span className="mt-0.5 block text-sm text-muted">{note}</span>}
      </span>
      {aside && <span className="font-semibold tabular-nums">{aside}</span>}
    </label>
  )
}
