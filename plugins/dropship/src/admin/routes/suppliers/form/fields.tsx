import { Hint, Input, Label, Select, Switch } from "@medusajs/ui"
import { useId } from "react"

type Base = {
  label: string
  /** Path of the field in the request, by which a refusal is shown next to it. */
  name: string
  hint?: string
  error?: { field: string | null; message: string } | null
}

const Frame = ({
  id,
  label,
  name,
  hint,
  error,
  children,
}: Base & { id: string; children: React.ReactNode }) => (
  <div className="flex flex-col gap-1">
    <Label htmlFor={id} size="small" weight="plus">
      {label}
    </Label>
    {children}
    {error?.field === name ? (
      <Hint variant="error">{error.message}</Hint>
    ) : (
      hint && <Hint>{hint}</Hint>
    )}
  </div>
)

type TextProps = Base & {
  value: string
  onChange: (value: string) => void
  type?: string
  required?: boolean
  disabled?: boolean
}

export const TextField = ({ value, onChange, type, required, disabled, ...base }: TextProps) => {
  const id = useId()
  return (
    <Frame id={id} {...base}>
      <Input
        id={id}
        type={type ?? "text"}
        autoComplete="off"
        required={required}
        disabled={disabled}
        min={type === "number" ? 0 : undefined}
        aria-invalid={base.error?.field === base.name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  )
}

type SelectProps = Base & {
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string }[]
}

export const SelectField = ({ value, onChange, options, ...base }: SelectProps) => {
  const id = useId()
  return (
    <Frame id={id} {...base}>
      <Select value={value} onValueChange={onChange}>
        <Select.Trigger id={id}>
          <Select.Value placeholder="Choose" />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </Frame>
  )
}

type SwitchProps = Omit<Base, "error"> & { value: boolean; onChange: (value: boolean) => void }

export const SwitchField = ({ label, hint, value, onChange }: SwitchProps) => {
  const id = useId()
  return (
    <div className="flex items-start gap-3">
      <Switch id={id} checked={value} onCheckedChange={onChange} />
      <div>
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {hint && <Hint>{hint}</Hint>}
      </div>
    </div>
  )
}
