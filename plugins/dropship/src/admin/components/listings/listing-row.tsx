import { Button, IconButton, Table, Text, toast, usePrompt } from "@medusajs/ui"
import { PencilSquare, Trash } from "@medusajs/icons"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { ReactNode } from "react"
import { money } from "../../lib/format"
import { toListingBody, toListingForm } from "../../lib/listing"
import type { Listing } from "../../lib/listing"
import { adminFetch } from "../../lib/sdk"
import { ListingInputs } from "./listing-inputs"
import { MarginCell } from "./margin"

/** One listing, which can be edited in its row. `title` says whose it is, or of what. */
export const ListingRow = ({ listing, title }: { listing: Listing; title: ReactNode }) => {
  const client = useQueryClient()
  const prompt = usePrompt()
  const [form, setForm] = useState<ReturnType<typeof toListingForm> | null>(null)
  const settled = async () => {
    setForm(null)
    await client.invalidateQueries({ queryKey: ["listings"] })
  }
  const failed = (error: Error) => toast.error(listing.supplier_sku, { description: error.message })
  const save = useMutation({
    mutationFn: (body: object) =>
      adminFetch(`/admin/listings/${listing.id}`, { method: "POST", body }),
    onSuccess: settled,
    onError: failed,
  })
  const remove = useMutation({
    mutationFn: () => adminFetch(`/admin/listings/${listing.id}`, { method: "DELETE" }),
    onSuccess: settled,
    onError: failed,
  })
  const askToRemove = async () => {
    const sure = await prompt({
      title: `Remove ${listing.supplier_sku}?`,
      description: "This supplier's stock of it is taken off sale.",
      confirmText: "Remove",
    })
    if (sure) {
      remove.mutate()
    }
  }

  return (
    <Table.Row>
      <Table.Cell>{title}</Table.Cell>
      {form ? (
        <ListingInputs form={form} onChange={setForm} />
      ) : (
        <>
          <Table.Cell>{listing.supplier_sku}</Table.Cell>
          <Table.Cell>{money(listing.cost_price)}</Table.Cell>
          <Table.Cell>{listing.reported_stock}</Table.Cell>
          <Table.Cell>{listing.safety_buffer}</Table.Cell>
          <Table.Cell>{listing.priority}</Table.Cell>
          <Table.Cell>{listing.lead_days}</Table.Cell>
        </>
      )}
      <Table.Cell>
        {listing.selling_price === null ? "–" : money(Number(listing.selling_price))}
      </Table.Cell>
      <Table.Cell>
        <MarginCell margin={listing.margin} />
      </Table.Cell>
      <Table.Cell>
        {form ? (
          <div className="flex gap-1">
            <Button
              size="small"
              isLoading={save.isPending}
              onClick={() => save.mutate(toListingBody(form))}
            >
              Save
            </Button>
            <Button size="small" variant="secondary" onClick={() => setForm(null)}>
              Cancel
            </Button>
          </div>
        ) : (
          <div className="flex gap-1">
            <IconButton
              size="small"
              variant="transparent"
              aria-label={`Edit ${listing.supplier_sku}`}
              onClick={() => setForm(toListingForm(listing))}
            >
              <PencilSquare />
            </IconButton>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={`Remove ${listing.supplier_sku}`}
              disabled={remove.isPending}
              onClick={askToRemove}
            >
              <Trash />
            </IconButton>
          </div>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

/** The table around listing rows. */
export const ListingTable = ({ first, children }: { first: string; children: ReactNode }) => (
  <div className="overflow-x-auto">
    <Table style={{ minWidth: "60rem" }}>
      <Table.Header>
        <Table.Row>
          {[
            first,
            "Supplier's SKU",
            "Cost",
            "Stock",
            "Buffer",
            "Priority",
            "Lead days",
            "Price",
            "Margin",
            "",
          ].map((name, index) => (
            <Table.HeaderCell key={name || index}>{name}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>{children}</Table.Body>
    </Table>
    <Text size="xsmall" className="text-ui-fg-muted px-6 py-2">
      Margin is the selling price with GST less the supplier's cost. Stock less buffer is what the
      shop sells; a lower priority goes first.
    </Text>
  </div>
)
