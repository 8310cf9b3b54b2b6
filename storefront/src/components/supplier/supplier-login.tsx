"use client"

import { useActionState } from "react"

import { supplierSignIn } from "@/lib/data/supplier-actions"
import type { FormState } from "@/lib/types"
import { Field, FormMessage, SubmitButton } from "../ui/form"

export function SupplierLogin() {
  const [state, action] = useActionState<FormState, FormData>(supplierSignIn, null)
  return (
    <form action={action} className="space-y-4">
      <Field
        name="email"
        label="E-mail"
        type="email"
        autoComplete="email"
        required
        data-testid="supplier-email"
      />
      <Field
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        data-testid="supplier-password"
      />
      <FormMessage state={state} />
      <SubmitButton className="btn btn-primary w-full" data-testid="supplier-login">
        Sign in
      </SubmitButton>
    </form>
  )
}
