import { Input, Select, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Field } from "../lib/form-drawer"
import { adminFetch } from "../lib/sdk"

type Props = {
  supplierId: string
  name: string
  onSupplier: (id: string) => void
  onName: (name: string) => void
}

type Choice = { id: string; code: string; name: string }

const MOST = 200

/** Whose feed it is, and what it is called. */
export const FeedSupplierFields = ({ supplierId, name, onSupplier, onName }: Props) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["suppliers", "choices"],
    queryFn: () =>
      adminFetch<{ suppliers: Choice[] }>(
        `/admin/suppliers?limit=${MOST}&order=name&fields=id,code,name`
      ),
  })
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Field id="feed-supplier" label="Supplier">
        <Select value={supplierId} onValueChange={onSupplier} disabled={isLoading}>
          <Select.Trigger id="feed-supplier">
            <Select.Value placeholder={isLoading ? "Loading…" : "Choose a supplier"} />
          </Select.Trigger>
          <Select.Content>
            {(data?.suppliers ?? []).map((supplier) => (
              <Select.Item key={supplier.id} value={supplier.id}>
                {supplier.name} ({supplier.code})
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        {error && (
          <Text size="xsmall" className="text-ui-fg-error">
            {error.message}
          </Text>
        )}
        {data?.suppliers.length === 0 && <Text size="xsmall">Add a supplier first.</Text>}
      </Field>
      <Field id="feed-name" label="Name of the feed">
        <Input
          id="feed-name"
          placeholder="Daily stock list"
          value={name}
          onChange={(event) => onName(event.target.value)}
        />
      </Field>
    </div>
  )
}
