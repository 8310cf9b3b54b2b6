import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { Field, FormDrawer } from "./form-drawer"
import { isLive } from "./margin"
import type { PurchaseOrderDetail } from "./types"
import { useAction } from "./use-action"

type Props = { order: PurchaseOrderDetail; open: boolean; onOpenChange: (open: boolean) => void }

/** Takes a supplier's answer by phone: how many pieces of each line they can supply. */
export const AcceptDrawer = ({ order, open, onOpenChange }: Props) => {
  const lines = order.lines.filter(isLive)
  const [taken, setTaken] = useState<Record<string, string>>({})
  const [reference, setReference] = useState("")
  const [reason, setReason] = useState("")
  const { mutate, isPending } = useAction(order.number, () => onOpenChange(false))
  const quantityOf = (id: string, all: number) => Number(taken[id] ?? all)
  const isPartial = lines.some(({ id, quantity }) => quantityOf(id, quantity) < quantity)
  const isNothing = lines.every(({ id, quantity }) => quantityOf(id, quantity) === 0)

  return (
    <FormDrawer
      title={`Accept ${order.number}`}
      description="What they cannot supply goes to the next supplier."
      submit={isPartial ? "Accept in part" : "Accept all"}
      open={open}
      isPending={isPending}
      disabled={isNothing}
      onOpenChange={onOpenChange}
      onSubmit={() =>
        mutate({
          path: `/admin/purchase-orders/${order.id}/accept`,
          body: {
            ...(reference.trim() ? { supplier_reference: reference.trim() } : {}),
            ...(isPartial
              ? {
                  ...(reason.trim() ? { reason: reason.trim() } : {}),
                  lines: lines
                    .map(({ id, quantity }) => ({ id, quantity: quantityOf(id, quantity) }))
                    .filter(({ quantity }) => quantity > 0),
                }
              : {}),
          },
        })
      }
    >
      {lines.map((line) => (
        <Field
          key={line.id}
          id={`take-${line.id}`}
          label={`${[line.title, line.variant_title].filter(Boolean).join(", ")} (of ${line.quantity})`}
        >
          <Input
            id={`take-${line.id}`}
            type="number"
            min={0}
            max={line.quantity}
            step={1}
            required
            value={taken[line.id] ?? String(line.quantity)}
            onChange={(event) => setTaken({ ...taken, [line.id]: event.target.value })}
          />
        </Field>
      ))}
      {isNothing && (
        <Text size="small" className="text-ui-fg-error">
          Nothing is left. Reject the purchase order instead.
        </Text>
      )}
      {isPartial && !isNothing && (
        <Field id="accept-reason" label="Why not all of it">
          <Input
            id="accept-reason"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
      <Field id="accept-reference" label="Supplier’s reference">
        <Input
          id="accept-reference"
          maxLength={100}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
      </Field>
    </FormDrawer>
  )
}
