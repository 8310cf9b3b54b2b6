"use client"

import { useActionState } from "react"

import { answerPurchaseOrder } from "@/lib/data/supplier-actions"
import { SUPPLIER_TEXT } from "@/lib/supplier-text"
import type { FormState, PurchaseOrder } from "@/lib/types"
import { FormMessage, SubmitButton } from "../ui/form"
import { RejectForm } from "./reject-form"

/** What a signed-in supplier can do with an order in its present state. */
export function PurchaseOrderActions({ order }: { order: PurchaseOrder }) {
  const [state, action] = useActionState<FormState, FormData>(answerPurchaseOrder, null)
  return (
    <div className="space-y-3">
      <FormMessage state={state} />
      {order.status === "sent" && (
        <>
          <form action={action}>
            <input type="hidden" name="id" value={order.id} />
            <input type="hidden" name="action" value="accept" />
            <SubmitButton
              className="btn btn-primary min-h-14 w-full text-base"
              data-testid="supplier-accept"
            >
              Accept order
            </SubmitButton>
          </form>
          <RejectForm text={SUPPLIER_TEXT.en} hidden={{ id: order.id }} action={action} />
        </>
      )}
      {order.status === "accepted" && (
        <form action={action}>
          <input type="hidden" name="id" value={order.id} />
          <input type="hidden" name="action" value="ready" />
          <SubmitButton
            className="btn btn-primary min-h-14 w-full text-base"
            data-testid="supplier-ready"
          >
            Packed and ready for pickup
          </SubmitButton>
        </form>
      )}
    </div>
  )
}
