import { Input, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { Field, FormDrawer } from "./form-drawer"
import { isLive } from "./margin"
import type { PurchaseOrderDetail } from "./types"
import { useAction } from "./use-action"

const IST_OFFSET = "+05:30"

/** The value of a `datetime-local` field, in Indian time. */
const inIst = (text: string): string =>
  new Date(Date.parse(text) + 330 * 60_000).toISOString().slice(0, 16)

type Props = { order: PurchaseOrderDetail; open: boolean; onOpenChange: (open: boolean) => void }

/** Changes the note, the answer time and costs. What went out already goes out again as a revision. */
export const EditDrawer = ({ order, open, onOpenChange }: Props) => {
  const lines = order.lines.filter(isLive)
  const shownAnswerBy = order.answer_by ? inIst(order.answer_by) : ""
  const [note, setNote] = useState(order.note ?? "")
  const [answerBy, setAnswerBy] = useState(shownAnswerBy)
  const [costs, setCosts] = useState<Record<string, string>>({})
  const { mutate, isPending } = useAction(order.number, () => onOpenChange(false))
  const changedCosts = lines.flatMap(({ id, cost_price }) =>
    costs[id] !== undefined && Number(costs[id]) !== cost_price
      ? [{ id, cost_price: costs[id] }]
      : []
  )
  const changes = {
    ...(note.trim() === (order.note ?? "") ? {} : { note: note.trim() || null }),
    ...(answerBy && answerBy !== shownAnswerBy ? { answer_by: `${answerBy}:00${IST_OFFSET}` } : {}),
    ...(changedCosts.length ? { lines: changedCosts } : {}),
  }
  return (
    <FormDrawer
      title={`Edit ${order.number}`}
      description={
        order.status === "sent"
          ? `It goes out again as revision ${order.revision + 1}.`
          : "It has not gone out yet."
      }
      submit={order.status === "sent" ? "Save and send again" : "Save"}
      open={open}
      isPending={isPending}
      disabled={!Object.keys(changes).length}
      onOpenChange={onOpenChange}
      onSubmit={() => mutate({ path: `/admin/purchase-orders/${order.id}`, body: changes })}
    >
      <Field id="edit-note" label="Note for the supplier">
        <Textarea
          id="edit-note"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Field id="edit-answer-by" label="Answer by (Indian time)">
        <Input
          id="edit-answer-by"
          type="datetime-local"
          value={answerBy}
          onChange={(event) => setAnswerBy(event.target.value)}
        />
      </Field>
      {lines.map((line) => (
        <Field
          key={line.id}
          id={`cost-${line.id}`}
          label={`Cost of ${[line.title, line.variant_title].filter(Boolean).join(", ")} (₹)`}
        >
          <Input
            id={`cost-${line.id}`}
            type="number"
            min={0}
            step={0.01}
            required
            value={costs[line.id] ?? String(line.cost_price)}
            onChange={(event) => setCosts({ ...costs, [line.id]: event.target.value })}
          />
        </Field>
      ))}
    </FormDrawer>
  )
}
