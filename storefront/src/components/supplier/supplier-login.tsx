"use client"

import { supplierSignIn } from "@/lib/data/supplier-actions"
import { Field, FormMessage, SubmitButton } from "../ui/form"
import { useForm } from "../ui/use-form"

export function SupplierLogin() {
  const { state, pending, form } = useForm(supplierSignIn)
  return (
    <form {...form} className="space-y-4">
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
      <SubmitButton
        pending={pending}
        className="btn btn-primary w-full"
        data-testid="supplier-login"
      >
        Sign in
      </SubmitButton>
    </form>
  )
}
