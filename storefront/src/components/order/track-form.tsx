"use client"

import { useActionState } from "react"

import { findOrder } from "@/lib/data/track-actions"
import type { FormState } from "@/lib/types"
import { Field, FormMessage, SubmitButton } from "../ui/form"

export function TrackForm() {
  const [state, action] = useActionState<FormState, FormData>(findOrder, null)
  return (
    <form action={action} className="space-y-4">
      <Field
        name="link"
        label="Link from your order message"
        placeholder="https://…/order/order_…?token=…"
        autoComplete="off"
        required
        data-testid="track-input"
      />
      <FormMessage state={state} />
      <SubmitButton data-testid="track-submit">Find my order</SubmitButton>
    </form>
  )
}
