import { Checkbox, Label } from "@medusajs/ui"
import { useState } from "react"
import { REASONS } from "../../../lib/ndr"
import { problemAt } from "./fields"
import { Choice, Complaint, FormDrawer, TextField } from "./parts"
import { toForm, toRule } from "./rule-form"
import type { RuleForm } from "./rule-form"
import { useSaveSettings } from "./use-settings"
import type { NdrRule } from "./use-settings"
import { PAYMENTS, RULE_ACTIONS } from "./words"

type TextKey = "min_attempt" | "max_attempt" | "min_value" | "max_value"

const CONDITIONS: { key: TextKey; label: string; inputMode: "numeric" | "decimal" }[] = [
  { key: "min_attempt", label: "Attempt, from", inputMode: "numeric" },
  { key: "max_attempt", label: "Attempt, to", inputMode: "numeric" },
  { key: "min_value", label: "Worth (₹), from", inputMode: "decimal" },
  { key: "max_value", label: "Worth (₹), to", inputMode: "decimal" },
]

type Props = { rules: NdrRule[]; place: number; onClose: () => void }

/** One rule, changed or new; saved with the others around it. */
export const RuleDrawer = ({ rules, place, onClose }: Props) => {
  const [form, setForm] = useState(() => toForm(rules[place]))
  const { save, isPending, problems } = useSaveSettings(onClose)
  const change = (changes: Partial<RuleForm>) => setForm({ ...form, ...changes })
  const at = `ndr.rules.${place}`
  const reasons = `${at}.when.reason_codes`
  const tick = (code: string, isTicked: boolean) =>
    change({
      reason_codes: isTicked
        ? [...form.reason_codes, code]
        : form.reason_codes.filter((one) => one !== code),
    })

  return (
    <FormDrawer
      title={rules[place] ? "Edit rule" : "Add rule"}
      open
      isPending={isPending}
      problems={problems}
      fields={[
        `${at}.name`,
        reasons,
        ...CONDITIONS.map(({ key }) => `${at}.when.${key}`),
        `${at}.when.payment_method`,
        `${at}.then`,
        `${at}.wait_hours`,
      ]}
      onOpenChange={(open) => !open && onClose()}
      onSubmit={() =>
        save({
          ndr: { rules: [...rules.slice(0, place), toRule(form), ...rules.slice(place + 1)] },
        })
      }
    >
      <TextField
        path={`${at}.name`}
        label="Name"
        hint="Told in the history of each case it answers."
        problems={problems}
        value={form.name}
        onChange={(name) => change({ name })}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="txt-compact-small-plus mb-2">Reasons (none ticked: any)</legend>
        {Object.entries(REASONS).map(([code, label]) => (
          <div key={code} className="flex items-center gap-2">
            <Checkbox
              id={`${reasons}-${code}`}
              checked={form.reason_codes.includes(code)}
              onCheckedChange={(checked) => tick(code, checked === true)}
            />
            <Label htmlFor={`${reasons}-${code}`} size="small">
              {label}
            </Label>
          </div>
        ))}
        <Complaint id={reasons} text={problemAt(problems, reasons)} />
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        {CONDITIONS.map(({ key, label, inputMode }) => (
          <TextField
            key={key}
            path={`${at}.when.${key}`}
            label={label}
            problems={problems}
            inputMode={inputMode}
            placeholder="Any"
            value={form[key]}
            onChange={(value) => change({ [key]: value })}
          />
        ))}
      </div>
      <Choice
        path={`${at}.when.payment_method`}
        label="Payment"
        problems={problems}
        value={form.payment_method}
        options={PAYMENTS}
        onChange={(payment_method) => change({ payment_method })}
      />
      <Choice
        path={`${at}.then`}
        label="Then"
        problems={problems}
        value={form.then}
        options={RULE_ACTIONS}
        onChange={(then) => change({ then })}
      />
      <TextField
        path={`${at}.wait_hours`}
        label="Hours left to the shopper and to people first"
        problems={problems}
        inputMode="numeric"
        value={form.wait_hours}
        onChange={(wait_hours) => change({ wait_hours })}
      />
    </FormDrawer>
  )
}
