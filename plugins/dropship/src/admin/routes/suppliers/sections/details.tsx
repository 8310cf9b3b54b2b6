import { Alert, Button, Container, Heading, StatusBadge, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { money } from "../../../lib/format"
import { adminFetch } from "../../../lib/sdk"
import { Fact } from "../../../lib/state"
import { channelLabel } from "../../../lib/supplier"
import type { SupplierAnswer, SupplierRecord } from "../../../lib/supplier"
import { SupplierModal } from "../form/supplier-modal"

const ActiveButton = ({ supplier }: { supplier: SupplierRecord }) => {
  const client = useQueryClient()
  const prompt = usePrompt()
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      adminFetch<SupplierAnswer>(`/admin/suppliers/${supplier.id}`, {
        method: "POST",
        body: { active: !supplier.active },
      }),
    onSuccess: async ({ warnings }) => {
      await client.invalidateQueries({ queryKey: ["suppliers"] })
      warnings.forEach((warning) => toast.warning("Please check", { description: warning }))
    },
    onError: (error) => toast.error(supplier.name, { description: error.message }),
  })
  const toggle = async () => {
    const open = supplier.open_purchase_orders
    const sure =
      !supplier.active ||
      (await prompt({
        title: `Deactivate ${supplier.name}?`,
        description: open
          ? `${open} purchase ${open === 1 ? "order is" : "orders are"} still open and must be seen through or cancelled. New orders pass this supplier by.`
          : "New orders pass this supplier by. Nothing is open.",
        confirmText: "Deactivate",
        variant: "confirmation",
      }))
    if (sure) {
      mutate()
    }
  }
  return (
    <Button size="small" variant="secondary" disabled={isPending} onClick={toggle}>
      {supplier.active ? "Deactivate" : "Activate"}
    </Button>
  )
}

/** Who a supplier is and how it is reached. */
export const SupplierDetails = ({ supplier, warnings }: SupplierAnswer) => {
  const [isEditing, setEditing] = useState(false)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex items-center gap-3">
          <Heading>{supplier.name}</Heading>
          <StatusBadge color={supplier.active ? "green" : "grey"}>
            {supplier.active ? "Active" : "Inactive"}
          </StatusBadge>
        </div>
        <div className="flex gap-2">
          <ActiveButton supplier={supplier} />
          <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
            Edit
          </Button>
        </div>
      </div>
      {warnings.length > 0 && (
        <div className="flex flex-col gap-2 px-6 py-4">
          {warnings.map((warning) => (
            <Alert key={warning} variant="warning">
              {warning}
            </Alert>
          ))}
        </div>
      )}
      <Fact name="Code">{supplier.code}</Fact>
      <Fact name="Contact">
        {[supplier.contact_name, supplier.email, supplier.phone].join(", ")}
      </Fact>
      <Fact name="WhatsApp">{supplier.whatsapp ?? "–"}</Fact>
      <Fact name="GSTIN">{supplier.gstin ?? "–"}</Fact>
      <Fact name="Languages">{supplier.languages.join(", ")}</Fact>
      <Fact name="Gets purchase orders by">{channelLabel(supplier.channel)}</Fact>
      {supplier.api_url && (
        <Fact name="API">
          {supplier.api_url}, secret {supplier.has_api_secret ? "stored" : "missing"}
        </Fact>
      )}
      <Fact name="Open purchase orders">{supplier.open_purchase_orders}</Fact>
      {supplier.score !== null && <Fact name="Score">{Math.round(supplier.score)} of 100</Fact>}
      {supplier.balance !== null && <Fact name="You owe">{money(Number(supplier.balance))}</Fact>}
      {isEditing && <SupplierModal supplier={supplier} open onClose={() => setEditing(false)} />}
    </Container>
  )
}
