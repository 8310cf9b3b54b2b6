import { Select } from "@medusajs/ui"

const ANY = "any"

type Props = {
  name: string
  /** What to call no choice; without it there always is one. */
  any?: string
  options: { value: string; text: string }[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** One of several, or any. */
export const Choice = ({ name, any, options, value, onChange }: Props) => (
  <Select
    size="small"
    value={value ?? ANY}
    onValueChange={(next) => onChange(next === ANY ? undefined : next)}
  >
    <Select.Trigger aria-label={name} className="w-44">
      <Select.Value placeholder={name} />
    </Select.Trigger>
    <Select.Content>
      {any && <Select.Item value={ANY}>{any}</Select.Item>}
      {options.map((option) => (
        <Select.Item key={option.value} value={option.value}>
          {option.text}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)
