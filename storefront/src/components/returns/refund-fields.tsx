"use client"

import type { FieldErrors } from "@/lib/address-form"
import type { RefundDraft, RefundMethod } from "@/lib/return-types"
import { Choice } from "../checkout/choice"
import { Field } from "../ui/form"
import { Mistake } from "../ui/mistake"

type RefundFieldsProps = {
  refund: RefundDraft
  methods: RefundMethod[]
  /** The shop's own words for what is agreed to; ours without them. */
  consent: string | null
  errors: FieldErrors
  onChange: (news: Partial<RefundDraft>) => void
}

const WAYS: Record<RefundMethod, { title: string; note: string }> = {
  source: { title: "The way I paid", note: "Back to the same card, bank or UPI id." },
  upi: { title: "UPI", note: "To your UPI id." },
  bank: { title: "Bank account", note: "To an account in India." },
}

const CONSENT =
  "I agree that the shop keeps these details, encrypted, and uses them only to pay me this refund."

/** Where money goes, with the shopper's consent to keep it. */
export function RefundFields({ refund, methods, consent, errors, onChange }: RefundFieldsProps) {
  const text = (name: "name" | "upiId" | "accountNumber" | "accountAgain" | "ifsc") => ({
    value: refund[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    error: errors[name],
  })
  return (
    <>
      <fieldset className="space-y-3">
        <legend className="sr-only">Where should your money go?</legend>
        {methods.map((method) => (
          <Choice
            key={method}
            name="refund-method"
            value={method}
            checked={refund.method === method}
            onChoose={() => onChange({ method })}
            {...WAYS[method]}
            testId={`return-refund-${method}`}
          />
        ))}
        <Mistake>{errors.method}</Mistake>
      </fieldset>
      {refund.method === "upi" && (
        <Field
          label="UPI id"
          placeholder="name@bank"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          data-testid="return-upi"
          {...text("upiId")}
        />
      )}
      {refund.method === "bank" && (
        <div className="space-y-4">
          <Field
            label="Account number"
            inputMode="numeric"
            autoComplete="off"
            maxLength={26}
            data-testid="return-account"
            {...text("accountNumber")}
          />
          <Field
            label="Account number, once more"
            inputMode="numeric"
            autoComplete="off"
            maxLength={26}
            data-testid="return-account-again"
            {...text("accountAgain")}
          />
          <Field
            label="IFSC"
            hint="On your cheque book or in your bank's app"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={13}
            data-testid="return-ifsc"
            {...text("ifsc")}
          />
        </div>
      )}
      {(refund.method === "upi" || refund.method === "bank") && (
        <>
          <Field
            label="Name of the account holder"
            autoComplete="name"
            maxLength={100}
            data-testid="return-holder"
            {...text("name")}
          />
          <div>
            <label className="flex min-h-12 items-start gap-3">
              <input
                type="checkbox"
                checked={refund.consent}
                onChange={(event) => onChange({ consent: event.target.checked })}
                aria-invalid={errors.consent ? true : undefined}
                className="mt-0.5 size-6 shrink-0 accent-rani"
                data-testid="return-consent"
              />
              <span className="text-[15px]">{consent ?? CONSENT}</span>
            </label>
            <Mistake>{errors.consent}</Mistake>
          </div>
        </>
      )}
    </>
  )
}
