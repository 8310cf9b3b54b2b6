import { INDIAN_STATES } from "../../../../lib/indian-states"
import { SelectField, TextField } from "./fields"
import type { AddressForm } from "./form-state"

const STATES = Object.values(INDIAN_STATES)
  .sort()
  .map((name) => ({ value: name, label: name }))

type Props = {
  /** `pickup_address` or `return_address`. */
  name: string
  value: AddressForm
  onChange: (value: AddressForm) => void
  error: { field: string | null; message: string } | null
}

export const AddressFields = ({ name, value, onChange, error }: Props) => {
  const field = (key: keyof AddressForm, label: string, required = true) => (
    <TextField
      label={label}
      name={`${name}.${key}`}
      value={value[key]}
      required={required}
      error={error}
      onChange={(text) => onChange({ ...value, [key]: text })}
    />
  )
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      {field("name", "Name")}
      {field("phone", "Phone")}
      {field("address_1", "Address")}
      {field("address_2", "More of the address", false)}
      {field("city", "City")}
      <SelectField
        label="State"
        name={`${name}.province`}
        value={value.province}
        options={STATES}
        error={error}
        onChange={(province) => onChange({ ...value, province })}
      />
      {field("postal_code", "Pincode")}
    </div>
  )
}
