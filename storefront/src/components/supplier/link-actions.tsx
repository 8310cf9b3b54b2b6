"use client"

import { useActionState } from "react"

import { answerSupplierLink } from "@/lib/data/supplier-actions"
import type { SupplierText } from "@/lib/supplier-text"
import type { FormState } from "@/lib/types"
import { FormMessage, SubmitButton } from "../ui/form"
import { RejectForm } from "./reject-form"

type LinkActionsProps = { token: string; waiting: boolean; text: SupplierText }

/** Accept or refuse by a one-time link. */
export function LinkActions({ token, waiting, text }: LinkActionsProps) {
  const [state, action] = useActionState<FormState, FormData>(answerSupplierLink, null)
  if (state?.ok) {
    return (
      <FormMessage
        state={{ ok: true, message: state.message === "rejected" ? text.rejected : text.accepted }}
      />
    )
  }
  if (!waiting) {
    return (
      <p className="rounded-md bg-sand px-4 py-3" data-testid="supplier-answered">
        {text.answered}
      </p>
    )
  }
  return (
    <div className="space-y-3">
      <FormMessage
        state={
          state && {
            ok: false,
            message: state.message === "reason_needed" ? text.reasonNeeded : state.message,
          }
        }
      />
      <form action={action}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="action" value="accept" />
        <SubmitButton
          className="btn btn-primary min-h-14 w-full text-base"
          data-testid="supplier-accept"
        >
          {text.accept}
        </SubmitButton>
      </form>
      <RejectForm text={text} hidden={{ token }} action={action} />
    </div>
  )
}
