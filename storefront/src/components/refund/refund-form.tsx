"use client"

import { useEffect, useRef, useState, useTransition, type FormEvent } from "react"

import type { FieldErrors } from "@/lib/address-form"
import { sendRefundAccount, type GivenAccount } from "@/lib/data/refund-details-actions"
import type { RefundDetails } from "@/lib/payment-types"
import { emptyRefund, refundErrors, toAccount } from "@/lib/refund-form"
import type { RefundDraft, RefundMethod } from "@/lib/return-types"
import { RefundFields } from "../returns/refund-fields"
import { FormMessage, SubmitButton } from "../ui/form"

type RefundFormProps = {
  token: string
  consent: RefundDetails["consent"]
  onDone: (details: RefundDetails) => void
}

const METHODS: RefundMethod[] = ["upi", "bank"]

const UNREACHED: GivenAccount = {
  ok: false,
  message: "We could not reach the shop just now. Please try again in a moment.",
  errors: {},
}

const CHECK = "Please check the marked fields."

/** A UPI id or a bank account, with consent. It is sent once and stays nowhere else. */
export function RefundForm({ token, consent, onDone }: RefundFormProps) {
  const [refund, setRefund] = useState<RefundDraft>(() => emptyRefund("upi"))
  const [errors, setErrors] = useState<FieldErrors>({})
  const [message, setMessage] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    first?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: "center" })
  }, [errors])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const mistakes = refundErrors(refund)
    const account = toAccount(refund, consent?.version)
    setErrors(mistakes)
    setMessage(Object.keys(mistakes).length > 0 ? CHECK : null)
    if (Object.keys(mistakes).length > 0 || !account) return
    startTransition(async () => {
      const given = await sendRefundAccount(token, account).catch(() => UNREACHED)
      if (given.ok) {
        onDone(given.details)
      } else {
        setErrors(given.errors)
        setMessage(given.message)
      }
    })
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-6" data-testid="refund-form">
      <RefundFields
        refund={refund}
        methods={METHODS}
        consent={consent?.text ?? null}
        errors={errors}
        onChange={(news) => setRefund((now) => ({ ...now, ...news }))}
      />
      <FormMessage state={message ? { ok: false, message } : null} />
      <SubmitButton
        pending={pending}
        pendingLabel="Sending…"
        className="btn btn-primary min-h-14 w-full text-base md:w-auto"
        data-testid="refund-submit"
      >
        Send my money here
      </SubmitButton>
    </form>
  )
}
