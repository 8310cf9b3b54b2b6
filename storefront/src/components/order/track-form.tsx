"use client"

import { findOrder } from "@/lib/data/track-actions"
import { Field, FormMessage, SubmitButton } from "../ui/form"
import { useForm } from "../ui/use-form"

export function TrackForm() {
  const { state, pending, form } = useForm(findOrder)
  return (
    <form {...form} className="space-y-4">
      <Field
        name="link"
        label="Link from your order message"
        placeholder="https://…/order/order_…?token=…"
        autoComplete="off"
        required
        data-testid="track-input"
      />
      <FormMessage state={state} />
      <SubmitButton pending={pending} data-testid="track-submit">
        Find my order
      </SubmitButton>
    </form>
  )
}
