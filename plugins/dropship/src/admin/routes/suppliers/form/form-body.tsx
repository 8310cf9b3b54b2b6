import { Heading } from "@medusajs/ui"
import { CHANNEL_LABELS, PAY_ON_LABELS } from "../../../lib/supplier"
import type { PayOn } from "../../../lib/supplier"
import { AddressFields } from "./address-fields"
import { SelectField, SwitchField, TextField } from "./fields"
import { EMPTY_ADDRESS } from "./form-state"
import type { SupplierForm } from "./form-state"

type Props = {
  form: SupplierForm
  onChange: (form: SupplierForm) => void
  isNew: boolean
  hasSecret: boolean
  error: { field: string | null; message: string } | null
}

type TextKey = {
  [Key in keyof SupplierForm]: SupplierForm[Key] extends string ? Key : never
}[keyof SupplierForm]

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section className="flex flex-col gap-4">
    <Heading level="h2">{title}</Heading>
    {children}
  </section>
)

const Columns = ({ children }: { children: React.ReactNode }) => (
  <div className="grid grid-cols-1 gap-4 md:grid-cols-2">{children}</div>
)

/** All fields of a supplier, in the order in which people think of them. */
export const SupplierFormBody = ({ form, onChange, isNew, hasSecret, error }: Props) => {
  const set = <Key extends keyof SupplierForm>(key: Key, value: SupplierForm[Key]) =>
    onChange({ ...form, [key]: value })
  const text = (
    name: Exclude<TextKey, "pay_on">,
    label: string,
    extra: { hint?: string; type?: string; required?: boolean; disabled?: boolean } = {}
  ) => (
    <TextField
      label={label}
      name={name}
      value={form[name]}
      error={error}
      onChange={(value) => set(name, value)}
      {...extra}
    />
  )
  return (
    <div className="flex flex-col gap-8">
      <Part title="Who they are">
        <Columns>
          {text("name", "Name", { required: true })}
          {text("code", "Code", {
            required: true,
            disabled: !isNew,
            hint: "2 to 20 capitals, digits or hyphens; it stays",
          })}
          {text("contact_name", "Contact", { required: true })}
          {text("email", "E-mail", { required: true, type: "email" })}
          {text("phone", "Phone", { required: true })}
          {text("gstin", "GSTIN", { hint: "15 characters, or empty when not registered" })}
          {text("languages", "Languages", { hint: "In order of preference, e.g. hi, en" })}
        </Columns>
      </Part>
      <Part title="How they get purchase orders">
        <Columns>
          <SelectField
            label="Channel"
            name="channel"
            value={form.channel}
            options={options({ [form.channel]: form.channel, ...CHANNEL_LABELS })}
            error={error}
            onChange={(channel) => set("channel", channel)}
          />
          {text("whatsapp", "WhatsApp number", { required: form.channel === "whatsapp" })}
          {text("api_url", "API address", { required: form.channel === "api" })}
          {text("api_secret", "API secret", {
            type: "password",
            required: form.channel === "api" && !hasSecret,
            hint: hasSecret
              ? "One is stored and never shown. A new one replaces it; webhooks may carry the old one for 24 hours"
              : "At least 8 characters; it signs what you and they send",
          })}
        </Columns>
        <SwitchField
          label="Send purchase orders at once"
          name="auto_forward"
          hint="Otherwise each one waits until you release it"
          value={form.auto_forward}
          onChange={(value) => set("auto_forward", value)}
        />
      </Part>
      <Part title="Times and money">
        <Columns>
          {text("answer_minutes", "Minutes to answer", { type: "number", required: true })}
          {text("dispatch_hours", "Hours to hand over", { type: "number", required: true })}
          {text("lead_days", "Usual lead days", {
            type: "number",
            required: true,
            hint: "For listings that say nothing of their own",
          })}
          <SelectField
            label="Paid for an order once"
            name="pay_on"
            value={form.pay_on}
            options={options(PAY_ON_LABELS)}
            error={error}
            onChange={(value) => set("pay_on", value as PayOn)}
          />
          {text("pay_after_days", "Days until it is due", { type: "number", required: true })}
        </Columns>
        <SwitchField
          label="Takes customers' returns back"
          name="accepts_returns"
          hint="Returned goods are taken off what you owe"
          value={form.accepts_returns}
          onChange={(value) => set("accepts_returns", value)}
        />
        <SwitchField
          label="Takes parcels refused at the door back (RTO)"
          name="accepts_rto"
          hint="They are taken off what you owe"
          value={form.accepts_rto}
          onChange={(value) => set("accepts_rto", value)}
        />
      </Part>
      <Part title="Pickup address">
        <AddressFields
          name="pickup_address"
          value={form.pickup_address}
          error={error}
          onChange={(address) => set("pickup_address", address)}
        />
      </Part>
      <Part title="Return address">
        <SwitchField
          label="Returns go somewhere else"
          name="return_address"
          value={!!form.return_address}
          onChange={(value) => set("return_address", value ? EMPTY_ADDRESS : null)}
        />
        {form.return_address && (
          <AddressFields
            name="return_address"
            value={form.return_address}
            error={error}
            onChange={(address) => set("return_address", address)}
          />
        )}
      </Part>
    </div>
  )
}
