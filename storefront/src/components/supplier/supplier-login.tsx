"use client"

import { supplierSignIn } from "@/lib/data/supplier-actions"
import { Field, SubmitButton } from "../ui/form"
import { Notice } from "./notice"
import { useWords } from "./text-context"
import { useSupplierAction } from "./use-supplier-action"

export function SupplierLogin() {
  const { text } = useWords()
  const { state, pending, form } = useSupplierAction(supplierSignIn)
  return (
    <>
      <h1 className="display mt-4 mb-3 text-4xl leading-tight">{text.login.title}</h1>
      <p className="mb-8 text-muted">{text.login.hint}</p>
      <form {...form} className="space-y-4">
        <Field
          name="email"
          label={text.login.email}
          type="email"
          autoComplete="email"
          required
          data-testid="supplier-email"
        />
        <Field
          name="password"
          label={text.login.password}
          type="password"
          autoComplete="current-password"
          required
          data-testid="supplier-password"
        />
        <Notice state={state} />
        <SubmitButton
          pending={pending}
          className="btn btn-primary min-h-14 w-full text-base"
          data-testid="supplier-login"
        >
          {text.login.submit}
        </SubmitButton>
      </form>
      <p className="mt-6 text-sm text-muted">{text.login.help}</p>
    </>
  )
}
