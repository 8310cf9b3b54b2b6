import { Input, Label, Select, Switch } from "@medusajs/ui"
import { NEW_PRICE_RULE } from "../lib/feed"
import type { FeedSettings, PriceRule } from "../lib/feed"
import { Field } from "../lib/form-drawer"

type Props = {
  settings: FeedSettings
  onChange: (change: Partial<FeedSettings>) => void
}

type ChoiceProps = {
  id: string
  label: string
  value: string
  options: Record<string, string>
  onChange: (value: string) => void
}

const Choice = ({ id, label, value, options, onChange }: ChoiceProps) => (
  <Field id={id} label={label}>
    <Select value={value} onValueChange={onChange}>
      <Select.Trigger id={id}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {Object.entries(options).map(([key, name]) => (
          <Select.Item key={key} value={key}>
            {name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  </Field>
)

type AmountProps = {
  id: string
  label: string
  value: string
  placeholder?: string
  step?: string
  onChange: (value: string) => void
}

const Amount = ({ id, label, value, placeholder, step = "0.01", onChange }: AmountProps) => (
  <Field id={id} label={label}>
    <Input
      id={id}
      type="number"
      min={0}
      step={step}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
)

type ToggleProps = {
  id: string
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

const Toggle = ({ id, label, checked, onChange }: ToggleProps) => (
  <div className="flex items-center gap-3">
    <Switch id={id} checked={checked} onCheckedChange={onChange} />
    <Label htmlFor={id} size="small">
      {label}
    </Label>
  </div>
)

const PriceRuleFields = ({
  rule,
  onChange,
}: {
  rule: PriceRule
  onChange: (rule: PriceRule) => void
}) => {
  const set = (change: Partial<PriceRule>) => onChange({ ...rule, ...change })
  return (
    <>
      <Amount
        id="rule-markup"
        label="Markup on the cost (%)"
        value={rule.markup_percent}
        onChange={(markup_percent) => set({ markup_percent })}
      />
      <Amount
        id="rule-fixed"
        label="Plus (₹)"
        value={rule.fixed_amount}
        onChange={(fixed_amount) => set({ fixed_amount })}
      />
      <Choice
        id="rule-ending"
        label="Rounded to"
        value={rule.ending}
        options={{ none: "The paisa", "00": "Whole rupees", "49": "₹…49", "99": "₹…99" }}
        onChange={(ending) => set({ ending: ending as PriceRule["ending"] })}
      />
      <div className="grid grid-cols-2 gap-2">
        <Amount
          id="rule-floor"
          label="Never below cost plus"
          value={rule.floor}
          onChange={(floor) => set({ floor })}
        />
        <Choice
          id="rule-floor-type"
          label="in"
          value={rule.floor_type}
          options={{ percent: "% of the cost", amount: "₹" }}
          onChange={(floor_type) => set({ floor_type: floor_type as PriceRule["floor_type"] })}
        />
      </div>
    </>
  )
}

/** What a feed may change and how prices follow from its costs. */
export const FeedRuleFields = ({ settings, onChange }: Props) => (
  <div className="flex flex-col gap-6">
    <div className="flex flex-col gap-3">
      <Toggle
        id="rule-create"
        label="Make unknown SKUs draft products, one per style"
        checked={settings.create_products}
        onChange={(create_products) => onChange({ create_products })}
      />
      <Toggle
        id="rule-price"
        label="Prices follow a rule"
        checked={!!settings.price_rule}
        onChange={(on) =>
          onChange(on ? { price_rule: NEW_PRICE_RULE } : { price_rule: null, update_prices: false })
        }
      />
      {settings.price_rule && (
        <Toggle
          id="rule-update"
          label="Also for products the shop has"
          checked={settings.update_prices}
          onChange={(update_prices) => onChange({ update_prices })}
        />
      )}
    </div>
    <div className="grid gap-4 md:grid-cols-2">
      {settings.price_rule && (
        <PriceRuleFields
          rule={settings.price_rule}
          onChange={(price_rule) => onChange({ price_rule })}
        />
      )}
      <Amount
        id="rule-share"
        label="Cost where the file has none: % of the MRP"
        placeholder="Not from the MRP"
        value={settings.cost_rule.percent_of_mrp ?? ""}
        onChange={(text) =>
          onChange({ cost_rule: { ...settings.cost_rule, percent_of_mrp: text || null } })
        }
      />
      <Amount
        id="rule-cost"
        label="Cost of new listings without any (₹)"
        placeholder="None"
        value={settings.cost_rule.default_cost ?? ""}
        onChange={(text) =>
          onChange({ cost_rule: { ...settings.cost_rule, default_cost: text || null } })
        }
      />
      <Choice
        id="rule-missing"
        label="Listings the file no longer has"
        value={settings.missing_policy}
        options={{ keep: "Stay as they are", zero: "Stock to 0" }}
        onChange={(policy) =>
          onChange({ missing_policy: policy as FeedSettings["missing_policy"] })
        }
      />
      <Amount
        id="rule-age"
        label="Stock to 0 when the last good file is older than (hours)"
        placeholder="Never"
        step="1"
        value={settings.max_age_hours === null ? "" : String(settings.max_age_hours)}
        onChange={(text) => onChange({ max_age_hours: text ? Number(text) : null })}
      />
      <Amount
        id="rule-buffer"
        label="Pieces held back, for new listings"
        step="1"
        value={String(settings.safety_buffer)}
        onChange={(text) => onChange({ safety_buffer: Number(text) })}
      />
      <Amount
        id="rule-priority"
        label="Priority of new listings (lower goes first)"
        step="1"
        value={String(settings.priority)}
        onChange={(text) => onChange({ priority: Number(text) })}
      />
    </div>
  </div>
)
