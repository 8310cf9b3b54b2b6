import { Input, Table } from "@medusajs/ui"
import type { ListingForm } from "../../lib/listing"

const FIELDS: [keyof ListingForm, string, string][] = [
  ["supplier_sku", "Supplier's SKU", "text"],
  ["cost_price", "Cost in rupees", "decimal"],
  ["reported_stock", "Stock", "numeric"],
  ["safety_buffer", "Safety buffer", "numeric"],
  ["priority", "Priority", "numeric"],
  ["lead_days", "Lead days", "numeric"],
]

type Props = { form: ListingForm; onChange: (form: ListingForm) => void }

/** The cells of a listing while it is edited. */
export const ListingInputs = ({ form, onChange }: Props) => (
  <>
    {FIELDS.map(([field, label, mode]) => (
      <Table.Cell key={field} className="pr-2">
        <Input
          size="small"
          aria-label={label}
          inputMode={mode as "text"}
          className={field === "supplier_sku" ? "min-w-28" : "w-20"}
          value={form[field]}
          onChange={(event) => onChange({ ...form, [field]: event.target.value })}
        />
      </Table.Cell>
    ))}
  </>
)
