import { formatDate } from "@/lib/format"
import { Mistake } from "./mistake"

type DateChipsProps = {
  name: string
  legend: string
  /** Days in India, `YYYY-MM-DD`. */
  dates: string[]
  chosen: string | null
  error?: string
  onChoose: (date: string) => void
}

/** Days to choose from, one tap each. */
export function DateChips({ name, legend, dates, chosen, error, onChoose }: DateChipsProps) {
  return (
    <fieldset aria-describedby={error ? `${name}-note` : undefined}>
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <div className="grid grid-cols-3 gap-2 sm:grid-cols-4">
        {dates.map((date) => (
          <label
            key={date}
            className="relative grid min-h-12 place-items-center rounded-md border border-[#c9bbaa] bg-white px-1 text-center text-sm has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-rani"
            data-testid={`${name}-${date}`}
          >
            <input
              type="radio"
              name={name}
              value={date}
              checked={date === chosen}
              onChange={() => onChoose(date)}
              aria-invalid={error ? true : undefined}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <time dateTime={date}>{formatDate(date, "weekday")}</time>
          </label>
        ))}
      </div>
      <Mistake id={`${name}-note`}>{error}</Mistake>
    </fieldset>
  )
}
