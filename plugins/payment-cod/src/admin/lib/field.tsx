import { Input, Label, Switch, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type Words = { id: string; label: string; hint: string }

/** A labelled control and the sentence that explains it. */
export const Field = ({ id, label, hint, children }: Words & { children: ReactNode }) => (
  <div className="flex flex-col gap-2">
    <Label htmlFor={id} size="small" weight="plus">
      {label}
    </Label>
    {children}
    <Text id={`${id}-hint`} size="xsmall" className="text-ui-fg-subtle">
      {hint}
    </Text>
  </div>
)

type TextProps = Words & {
  value: string
  required?: boolean
  /** ₹, or a whole number */
  kind: "rupees" | "count" | "text"
  onChange: (value: string) => void
}

const PATTERNS = {
  rupees: { inputMode: "decimal", pattern: "\\d{1,9}(\\.\\d{1,2})?" },
  count: { inputMode: "numeric", pattern: "\\d{1,4}" },
  text: {},
} as const

export const TextField = ({ value, required, kind, onChange, ...words }: TextProps) => (
  <Field {...words}>
    <Input
      id={words.id}
      aria-describedby={`${words.id}-hint`}
      autoComplete="off"
      maxLength={100}
      required={required}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...PATTERNS[kind]}
    />
  </Field>
)

type SwitchProps = Words & { checked: boolean; onChange: (checked: boolean) => void }

export const SwitchField = ({ id, label, hint, checked, onChange }: SwitchProps) => (
  <div className="flex items-start gap-3">
    <Switch id={id} aria-describedby={`${id}-hint`} checked={checked} onCheckedChange={onChange} />
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Text id={`${id}-hint`} size="xsmall" className="text-ui-fg-subtle">
        {hint}
      </Text>
    </div>
  </div>
)
