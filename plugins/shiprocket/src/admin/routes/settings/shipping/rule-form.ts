import { asNumber } from "./fields"
import type { NdrRule } from "./use-settings"
import type { PAYMENTS } from "./words"

/** A rule as it is typed. */
export type RuleForm = {
  name: string
  reason_codes: string[]
  min_attempt: string
  max_attempt: string
  payment_method: keyof typeof PAYMENTS
  min_value: string
  max_value: string
  then: NdrRule["then"]
  wait_hours: string
}

const text = (value: unknown): string => (value === undefined ? "" : String(value))

export const toForm = (rule?: NdrRule): RuleForm => ({
  name: rule?.name ?? "",
  reason_codes: rule?.when.reason_codes ?? [],
  min_attempt: text(rule?.when.min_attempt),
  max_attempt: text(rule?.when.max_attempt),
  payment_method: rule?.when.payment_method ?? "any",
  min_value: text(rule?.when.min_value),
  max_value: text(rule?.when.max_value),
  then: rule?.then ?? "re-attempt",
  wait_hours: String(rule?.wait_hours ?? 6),
})

/** What is left empty is no condition. */
const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ""))

/** The rule as the API takes it; what is typed wrongly goes along and is refused by its name. */
export const toRule = (form: RuleForm) => ({
  name: form.name,
  when: {
    reason_codes: form.reason_codes,
    ...given({
      min_attempt: asNumber(form.min_attempt),
      max_attempt: asNumber(form.max_attempt),
      payment_method: form.payment_method === "any" ? null : form.payment_method,
      min_value: form.min_value.trim(),
      max_value: form.max_value.trim(),
    }),
  },
  then: form.then,
  wait_hours: asNumber(form.wait_hours),
})
