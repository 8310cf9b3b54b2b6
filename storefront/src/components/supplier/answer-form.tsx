"use client"

import { useState, type ReactNode } from "react"

import { orderedField, takenField } from "@/lib/supplier-answer"
import { lineTotal, supplierMoney } from "@/lib/supplier-format"
import { counted, fill } from "@/lib/supplier-text"
import type { PurchaseOrder } from "@/lib/supplier-types"
import { SubmitButton } from "../ui/form"
import { ActionBar } from "./action-bar"
import { OrderLine } from "./order-line"
import { Stepper } from "../ui/stepper"
import { useWords } from "./text-context"
import type { useSupplierAction } from "./use-supplier-action"

type AnswerFormProps = {
  order: PurchaseOrder
  hidden: Record<string, string>
  accepting: ReturnType<typeof useSupplierAction>
  onReject: () => void
  children: ReactNode
}

/** Accepts a purchase order, all of it or the pieces there are; the button says what will happen. */
export function AnswerForm({ order, hidden, accepting, onReject, children }: AnswerFormProps) {
  const { text } = useWords()
  const lines = order.lines.filter((line) => !line.refused)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const valueOf = (id: string, quantity: number) => typed[id] ?? String(quantity)
  const takenOf = (id: string, quantity: number) =>
    Math.min(quantity, Math.max(0, Math.floor(Number(valueOf(id, quantity)) || 0)))
  const chosen = lines.map((line) => ({ ...line, quantity: takenOf(line.id, line.quantity) }))
  const ordered = lines.reduce((sum, line) => sum + line.quantity, 0)
  const taken = chosen.reduce((sum, line) => sum + line.quantity, 0)
  const isWhole = taken === ordered
  const label = isWhole
    ? counted(text.answer.acceptAll, ordered)
    : taken === 0
      ? text.answer.acceptNone
      : fill(text.answer.acceptSome, { taken, n: ordered })
  const total = isWhole && order.total !== null ? order.total : lineTotal(chosen)
  return (
    <form {...accepting.form} className="flex flex-1 flex-col">
      {Object.entries({ ...hidden, action: "accept" }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="divide-y divide-line border-y border-line">
        {lines.map((line) => (
          <OrderLine key={line.id} line={line}>
            <input type="hidden" name={orderedField(line.id)} value={line.quantity} />
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Stepper
                name={takenField(line.id)}
                value={valueOf(line.id, line.quantity)}
                onChange={(value) => setTyped((before) => ({ ...before, [line.id]: value }))}
                max={line.quantity}
                label={fill(text.order.quantity, { title: line.title })}
                fewer={fill(text.order.fewer, { title: line.title })}
                more={fill(text.order.more, { title: line.title })}
              />
              <span className="text-sm text-muted">
                {fill(text.order.ofPieces, { n: line.quantity })}
              </span>
            </span>
          </OrderLine>
        ))}
      </ul>
      <p className="flex justify-between pt-4 font-semibold">
        <span>{text.order.total}</span>
        <span className="tabular-nums" data-testid="supplier-total">
          {supplierMoney(total)}
        </span>
      </p>
      {children}
      <ActionBar>
        {!isWhole && taken > 0 && (
          <p className="pb-2 text-sm text-amber" aria-live="polite" data-testid="supplier-rest">
            {counted(text.answer.rest, ordered - taken)}
          </p>
        )}
        <div className="flex gap-2.5">
          <button
            type="button"
            onClick={onReject}
            className="btn btn-outline min-h-14 px-4 text-base"
            data-testid="supplier-reject-open"
          >
            {text.answer.reject}
          </button>
          <SubmitButton
            pending={accepting.pending}
            disabled={taken === 0}
            className="btn btn-primary min-h-14 flex-1 px-3 text-base"
            data-testid="supplier-accept"
          >
            {label}
          </SubmitButton>
        </div>
      </ActionBar>
    </form>
  )
}
