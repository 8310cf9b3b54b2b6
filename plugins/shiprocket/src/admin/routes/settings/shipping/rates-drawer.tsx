import { useState } from "react"
import { asNumber } from "./fields"
import { FormDrawer, TextField } from "./parts"
import { useSaveSettings } from "./use-settings"
import type { RateSettings } from "./use-settings"
import { MODE_KEYS, MODES } from "./words"

type Mode = (typeof MODE_KEYS)[number]
type Row = Record<"base" | "step" | "step_g" | "min_days" | "max_days", string>

const COLUMNS: { key: keyof Row; label: string; isMoney?: boolean }[] = [
  { key: "base", label: "First step (₹)", isMoney: true },
  { key: "step", label: "Each further (₹)", isMoney: true },
  { key: "step_g", label: "Step (g)" },
  { key: "min_days", label: "Days, from" },
  { key: "max_days", label: "Days, to" },
]

const FIELDS = [
  ...MODE_KEYS.flatMap((mode) => COLUMNS.map(({ key }) => `rates.fallback.${mode}.${key}`)),
  "rates.handling_days",
]

const toTexts = (rate: RateSettings["fallback"][Mode]): Row => ({
  base: String(rate.base),
  step: String(rate.step),
  step_g: String(rate.step_g),
  min_days: String(rate.min_days),
  max_days: String(rate.max_days),
})

const toRate = (row: Row) => ({
  base: row.base.trim(),
  step: row.step.trim(),
  step_g: asNumber(row.step_g),
  min_days: asNumber(row.min_days),
  max_days: asNumber(row.max_days),
})

type Props = { settings: RateSettings; onClose: () => void }

export const RatesDrawer = ({ settings, onClose }: Props) => {
  const [rows, setRows] = useState({
    surface: toTexts(settings.fallback.surface),
    express: toTexts(settings.fallback.express),
  })
  const [days, setDays] = useState(String(settings.handling_days))
  const { save, isPending, problems } = useSaveSettings(onClose)
  const change = (mode: Mode, key: keyof Row, value: string) =>
    setRows({ ...rows, [mode]: { ...rows[mode], [key]: value } })
  return (
    <FormDrawer
      title="Rates and promises"
      open
      isPending={isPending}
      problems={problems}
      fields={FIELDS}
      onOpenChange={(open) => !open && onClose()}
      onSubmit={() =>
        save({
          rates: {
            fallback: { surface: toRate(rows.surface), express: toRate(rows.express) },
            handling_days: asNumber(days),
          },
        })
      }
    >
      {MODE_KEYS.map((mode) => (
        <fieldset key={mode} className="flex flex-col gap-3">
          <legend className="txt-compact-small-plus mb-3">{MODES[mode]}</legend>
          <div className="grid grid-cols-2 gap-3">
            {COLUMNS.map(({ key, label, isMoney }) => (
              <TextField
                key={key}
                path={`rates.fallback.${mode}.${key}`}
                label={label}
                problems={problems}
                inputMode={isMoney ? "decimal" : "numeric"}
                value={rows[mode][key]}
                onChange={(value) => change(mode, key, value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <TextField
        path="rates.handling_days"
        label="Days a supplier takes to hand over"
        hint="Added to every promised date."
        problems={problems}
        inputMode="numeric"
        value={days}
        onChange={setDays}
      />
    </FormDrawer>
  )
}
