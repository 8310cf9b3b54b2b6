import { Alert, Button, FocusModal, Heading, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { adminFetch } from "../../../lib/sdk"
import type { SupplierAnswer, SupplierRecord } from "../../../lib/supplier"
import { SupplierFormBody } from "./form-body"
import { EMPTY_SUPPLIER, fieldOf, toSupplierBody, toSupplierForm } from "./form-state"

type Props = {
  /** Left out: a new one. */
  supplier?: SupplierRecord
  open: boolean
  onClose: () => void
  onSaved?: (supplier: SupplierRecord) => void
}

const FORM_ID = "supplier-form"

/** Creates or edits a supplier. What the server refuses is shown next to its field. */
export const SupplierModal = ({ supplier, open, onClose, onSaved }: Props) => {
  const client = useQueryClient()
  const [form, setForm] = useState(supplier ? toSupplierForm(supplier) : EMPTY_SUPPLIER)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () =>
      adminFetch<SupplierAnswer>(`/admin/suppliers${supplier ? `/${supplier.id}` : ""}`, {
        method: "POST",
        body: toSupplierBody(form, !supplier),
      }),
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: ["suppliers"] })
      answer.warnings.forEach((warning) => toast.warning("Please check", { description: warning }))
      toast.success(answer.supplier.name, { description: "Saved" })
      onClose()
      onSaved?.(answer.supplier)
    },
  })
  const refusal = error ? { field: fieldOf(error.message), message: error.message } : null

  return (
    <FocusModal open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header>
          <Button size="small" type="submit" form={FORM_ID} isLoading={isPending}>
            Save
          </Button>
        </FocusModal.Header>
        <FocusModal.Body className="overflow-y-auto">
          <form
            id={FORM_ID}
            className="mx-auto flex max-w-3xl flex-col gap-8 px-6 py-10"
            onSubmit={(event) => {
              event.preventDefault()
              reset()
              mutate()
            }}
          >
            <FocusModal.Title asChild>
              <Heading>{supplier ? `Edit ${supplier.name}` : "New supplier"}</Heading>
            </FocusModal.Title>
            <FocusModal.Description className="text-ui-fg-subtle">
              Each supplier is a stock location of its own; its address follows the pickup address.
            </FocusModal.Description>
            {refusal && <Alert variant="error">{refusal.message}</Alert>}
            <SupplierFormBody
              form={form}
              onChange={setForm}
              isNew={!supplier}
              hasSecret={!!supplier?.has_api_secret}
              error={refusal}
            />
          </form>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
