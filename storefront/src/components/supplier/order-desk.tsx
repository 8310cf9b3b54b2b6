"use client"

import { useState, type ReactNode } from "react"

import { supplierMoney } from "@/lib/supplier-format"
import type { PurchaseOrder, SupplierState } from "@/lib/supplier-types"
import { AnswerForm } from "./answer-form"
import { LinkDone } from "./link-done"
import { Notice } from "./notice"
import { OrderLine } from "./order-line"
import { ReadyForm } from "./ready-form"
import { RejectDrawer } from "./reject-drawer"
import { useWords } from "./text-context"
import { useSupplierAction } from "./use-supplier-action"

type Action = (previous: SupplierState, form: FormData) => Promise<SupplierState>

type OrderDeskProps = {
  order: PurchaseOrder
  /** What tells the action which purchase order it is: its id, or a one-time link's token. */
  hidden: { id: string } | { token: string }
  answer: Action
  /** Left out where the page can only answer. */
  ready?: { action: Action; deviceKey: string }
  /** Number, state and deadline, which stand above. */
  head: ReactNode
  /** Facts and print buttons, which stand between the lines and the buttons. */
  children: ReactNode
}

/** The lines of a purchase order and everything a supplier can do with it in its present state. */
export function OrderDesk({ order, hidden, answer, ready, head, children }: OrderDeskProps) {
  const { text } = useWords()
  const accepting = useSupplierAction(answer)
  const refusing = useSupplierAction(answer)
  const [rejecting, setRejecting] = useState(false)
  // What went wrong with a refusal is said in its drawer.
  const state = refusing.state?.ok ? refusing.state : accepting.state
  const isAnswered = state?.ok === true
  const isOpen = order.status === "sent" && !isAnswered
  const canWithdraw = Boolean(ready) && ["accepted", "ready"].includes(order.status)
  const openReject = () => setRejecting(true)
  if (isAnswered && "token" in hidden) {
    return <LinkDone number={order.number} state={state} />
  }
  return (
    <>
      {head}
      {!rejecting && (
        <div className="mb-4 has-[:empty]:mb-0">
          <Notice state={stillTrue(state, order.status)} />
        </div>
      )}
      {isOpen ? (
        <AnswerForm order={order} hidden={hidden} accepting={accepting} onReject={openReject}>
          {children}
        </AnswerForm>
      ) : (
        <>
          <Goods order={order} />
          {children}
        </>
      )}
      {canWithdraw && (
        <button
          type="button"
          onClick={openReject}
          className="link mb-2 min-h-12 self-start text-muted"
          data-testid="supplier-reject-open"
        >
          {text.answer.withdraw}
        </button>
      )}
      {ready && order.status === "accepted" && (
        <ReadyForm id={order.id} action={ready.action} deviceKey={ready.deviceKey} />
      )}
      <RejectDrawer
        open={rejecting && !refusing.state?.ok}
        onClose={() => setRejecting(false)}
        hidden={hidden}
        refusing={refusing}
        hint={canWithdraw ? text.answer.withdrawHint : text.answer.rejectHint}
      />
    </>
  )
}

/** Good news is only told until the order has gone on. */
function stillTrue(state: SupplierState, status: string): SupplierState {
  if (status === "ready" && (!state || state.ok)) {
    return { ok: true, done: "ready" }
  }
  return state?.ok && state.done !== status ? null : state
}

const IS_OVER = ["rejected", "expired", "cancelled"]

/** Lines that cannot be changed any more: those of the supplier, then those that went elsewhere. */
function Goods({ order }: { order: PurchaseOrder }) {
  const { text } = useWords()
  const kept = order.lines.filter((line) => !line.refused)
  const refused = order.lines.filter((line) => line.refused)
  const isSplit = kept.length > 0 && refused.length > 0
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {(isSplit ? kept : order.lines).map((line) => (
          <OrderLine key={line.id} line={line} />
        ))}
      </ul>
      {isSplit && (
        <section aria-label={text.order.notSupplied} className="opacity-60">
          <h2 className="eyebrow mt-5 text-muted">{text.order.notSupplied}</h2>
          <ul className="divide-y divide-line">
            {refused.map((line) => (
              <OrderLine key={line.id} line={line} />
            ))}
          </ul>
        </section>
      )}
      {order.total !== null && !IS_OVER.includes(order.status) && (
        <p className="flex justify-between pt-4 font-semibold">
          <span>{text.order.total}</span>
          <span className="tabular-nums">{supplierMoney(order.total)}</span>
        </p>
      )}
    </>
  )
}
