import { Button, Select, Table, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { EMPTY_LISTING, toListingBody } from "../../lib/listing"
import { adminFetch } from "../../lib/sdk"
import type { SupplierRecord } from "../../lib/supplier"
import type { Page } from "../../lib/types"
import { ListingInputs } from "./listing-inputs"

type Props = { variantId: string; taken: string[]; onDone: () => void }

/** A row that adds a supplier to a variant. */
export const AddListingRow = ({ variantId, taken, onDone }: Props) => {
  const client = useQueryClient()
  const [supplierId, setSupplierId] = useState("")
  const [form, setForm] = useState(EMPTY_LISTING)
  const { data } = useQuery({
    queryKey: ["suppliers", "choice"],
    queryFn: () =>
      adminFetch<Page<"suppliers", SupplierRecord>>(
        "/admin/suppliers?limit=500&order=name&fields=id,name,code,lead_days"
      ),
  })
  const free = (data?.suppliers ?? []).filter(({ id }) => !taken.includes(id))
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      adminFetch("/admin/listings", {
        method: "POST",
        body: { supplier_id: supplierId, variant_id: variantId, ...toListingBody(form) },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["listings"] })
      onDone()
    },
    onError: (error) => toast.error("Not added", { description: error.message }),
  })

  return (
    <Table.Row>
      <Table.Cell>
        <Select size="small" value={supplierId} onValueChange={setSupplierId}>
          <Select.Trigger aria-label="Supplier">
            <Select.Value placeholder="Choose a supplier" />
          </Select.Trigger>
          <Select.Content>
            {free.map(({ id, name, code }) => (
              <Select.Item key={id} value={id}>{`${name} (${code})`}</Select.Item>
            ))}
          </Select.Content>
        </Select>
      </Table.Cell>
      <ListingInputs form={form} onChange={setForm} />
      <Table.Cell>–</Table.Cell>
      <Table.Cell>–</Table.Cell>
      <Table.Cell>
        <div className="flex gap-1">
          <Button
            size="small"
            disabled={!supplierId || !form.supplier_sku.trim() || !form.cost_price.trim()}
            isLoading={isPending}
            onClick={() => mutate()}
          >
            Add
          </Button>
          <Button size="small" variant="secondary" onClick={onDone}>
            Cancel
          </Button>
        </div>
      </Table.Cell>
    </Table.Row>
  )
}
