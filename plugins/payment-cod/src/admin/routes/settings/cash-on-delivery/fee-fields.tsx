import { Label, RadioGroup } from "@medusajs/ui"
import { TextField } from "../../../lib/field"
import type { SectionProps } from "./settings-form"

const TYPES = [
  { value: "flat", text: "The same for each order" },
  { value: "percent", text: "Percent of the order" },
] as const

/** What paying in cash costs. */
export const FeeFields = ({ values, change }: SectionProps) => (
  <>
    <RadioGroup
      aria-label="How the fee is reckoned"
      className="flex flex-wrap gap-6"
      value={values.fee_type}
      onValueChange={(type) => change({ fee_type: type === "percent" ? type : "flat" })}
    >
      {TYPES.map(({ value, text }) => (
        <div key={value} className="flex items-center gap-2">
          <RadioGroup.Item id={`fee-${value}`} value={value} />
          <Label htmlFor={`fee-${value}`} size="small">
            {text}
          </Label>
        </div>
      ))}
    </RadioGroup>
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        id="fee_value"
        kind="rupees"
        label={values.fee_type === "flat" ? "Fee (₹)" : "Fee (%)"}
        hint="A line of its own on the order, tax included; 0 for no fee."
        required
        value={values.fee_value}
        onChange={(fee_value) => change({ fee_value })}
      />
      <TextField
        id="fee_free_from"
        kind="rupees"
        label="Free from (₹)"
        hint="Orders of this much and more pay no fee; empty: all pay it."
        value={values.fee_free_from}
        onChange={(fee_free_from) => change({ fee_free_from })}
      />
      {values.fee_type === "percent" && (
        <>
          <TextField
            id="fee_min"
            kind="rupees"
            label="At least (₹)"
            hint="The fee of small orders; empty for none."
            value={values.fee_min}
            onChange={(fee_min) => change({ fee_min })}
          />
          <TextField
            id="fee_max"
            kind="rupees"
            label="At most (₹)"
            hint="The fee of large orders; empty for no limit."
            value={values.fee_max}
            onChange={(fee_max) => change({ fee_max })}
          />
        </>
      )}
    </div>
  </>
)
