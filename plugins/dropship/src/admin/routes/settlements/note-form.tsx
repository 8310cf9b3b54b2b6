import { Button, Drawer, Input, Label, RadioGroup, Textarea, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useId, useState } from "react"
import type { FormEvent } from "react"
import { ENTRY_NAMES, LEDGER_KEY } from "../../lib/ledger"
import type { Entry } from "../../lib/ledger"
import { adminFetch } from "../../lib/sdk"

const KINDS = {
  debit: "Debit note: the supplier owes the shop",
  credit: "Credit note: the shop owes the supplier",
}

type Kind = keyof typeof KINDS

const blank = () => ({
  kind: "debit" as Kind,
  amount: "",
  reason: "",
  purchase_order_id: "",
  // Sent twice by mistake, it is entered once.
  idempotency_key: crypto.randomUUID() as string,
})

type Props = { supplierId: string; supplierName: string }

/** Enters a debit or credit note. */
export const NoteForm = ({ supplierId, supplierName }: Props) => {
  const client = useQueryClient()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [form, setForm] = useState(blank)
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      const { purchase_order_id, ...body } = form
      return adminFetch<{ entry: Entry }>("/admin/ledger/notes", {
        method: "POST",
        body: {
          ...body,
          supplier_id: supplierId,
          ...(purchase_order_id.trim() ? { purchase_order_id: purchase_order_id.trim() } : {}),
        },
      })
    },
    onSuccess: async ({ entry }) => {
      setOpen(false)
      setForm(blank())
      toast.success(`${ENTRY_NAMES[entry.type]} ${entry.number} entered`)
      await client.invalidateQueries({ queryKey: [LEDGER_KEY] })
    },
    onError: (error) => toast.error("Note", { description: error.message }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          Debit or credit note
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <form onSubmit={submit} className="flex h-full flex-col">
          <Drawer.Header>
            <Drawer.Title>Note for {supplierName}</Drawer.Title>
            <Drawer.Description>
              It is numbered and cannot be changed. A mistake is set right by another note.
            </Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-4 overflow-y-auto">
            <RadioGroup value={form.kind} onValueChange={(kind) => change({ kind: kind as Kind })}>
              {Object.entries(KINDS).map(([kind, text]) => (
                <div key={kind} className="flex items-center gap-3">
                  <RadioGroup.Item value={kind} id={`${id}-${kind}`} />
                  <Label htmlFor={`${id}-${kind}`}>{text}</Label>
                </div>
              ))}
            </RadioGroup>
            <div className="flex flex-col gap-1">
              <Label htmlFor={`${id}-amount`}>Amount in ₹</Label>
              <Input
                id={`${id}-amount`}
                required
                inputMode="decimal"
                pattern="\d+(\.\d{1,2})?"
                title="Above zero, at most two decimals"
                value={form.amount}
                onChange={(event) => change({ amount: event.target.value })}
              />
            </div>
            <div className="flex flex-col gap-1">
              <Label htmlFor={`${id}-reason`}>Reason</Label>
              <Textarea
                id={`${id}-reason`}
                required
                maxLength={500}
                value={form.reason}
                onChange={(event) => change({ reason: event.target.value })}
              />
            </div>
            <div className="flex flex-col gap-1">
              <Label htmlFor={`${id}-order`}>Purchase order id, if it is about one</Label>
              <Input
                id={`${id}-order`}
                placeholder="po_…"
                value={form.purchase_order_id}
                onChange={(event) => change({ purchase_order_id: event.target.value })}
              />
            </div>
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button type="button" size="small" variant="secondary">
                Back
              </Button>
            </Drawer.Close>
            <Button type="submit" size="small" isLoading={isPending}>
              Enter note
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
