"use client"

import { useState, useTransition, type FormEvent } from "react"

import { saveDelivery, type DeliveryResult } from "@/lib/data/checkout-actions"
import type { Address, Cart, SavedAddress } from "@/lib/types"
import { Field, SubmitButton } from "../ui/form"
import { AddressFields } from "./address-fields"

type DeliverySectionProps = {
  cart: Cart
  email: string
  initial: Partial<Address>
  saved: SavedAddress[]
  editing: boolean
  locked: boolean
  onEdit: () => void
  onSaved: (result: Extract<DeliveryResult, { ok: true }>) => void
}

export function DeliverySection({
  cart,
  email,
  initial,
  saved,
  editing,
  locked,
  onEdit,
  onSaved,
}: DeliverySectionProps) {
  const [failure, setFailure] = useState<Extract<DeliveryResult, { ok: false }> | null>(null)
  const [address, setAddress] = useState(initial)
  const [pending, startTransition] = useTransition()

  if (!editing && cart.address) {
    const { firstName, lastName, address1, address2, city, province, postalCode, phone } =
      cart.address
    return (
      <div
        className="flex items-start justify-between gap-4 text-[15px] leading-relaxed"
        data-testid="checkout-address-summary"
      >
        <p>
          <b className="font-semibold">{[firstName, lastName].filter(Boolean).join(" ")}</b>,{" "}
          {phone}
          <br />
          {[address1, address2].filter(Boolean).join(", ")}, {city}, {province} {postalCode}
          <br />
          <span className="text-muted">{cart.email}</span>
        </p>
        <button
          type="button"
          onClick={onEdit}
          disabled={locked}
          className="link min-h-11 shrink-0 text-sm"
          data-testid="checkout-edit-address"
        >
          Change
        </button>
      </div>
    )
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(async () => {
      const result = await saveDelivery(form)
      setFailure(result.ok ? null : result)
      if (result.ok) onSaved(result)
    })
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      {saved.length > 0 && (
        <div className="flex flex-wrap gap-2" role="group" aria-label="Saved addresses">
          {saved.map((entry) => (
            <button
              key={entry.id}
              type="button"
              onClick={() => setAddress(entry)}
              className="rounded-lg border border-[#c9bbaa] bg-white px-4 py-2.5 text-left text-sm hover:border-ink"
            >
              <b className="block font-semibold">{entry.firstName}</b>
              {entry.city} {entry.postalCode}
            </button>
          ))}
        </div>
      )}
      <Field
        name="email"
        label="E-mail"
        type="email"
        autoComplete="email"
        hint="For your order and its tracking"
        defaultValue={email}
        error={failure?.errors?.email}
        required
        data-testid="checkout-email"
      />
      <AddressFields key={JSON.stringify(address)} address={address} errors={failure?.errors} />
      <div aria-live="polite">
        {failure && (
          <p
            className="rounded-md bg-rani-tint px-3.5 py-2.5 text-sm text-rani-deep"
            data-testid="checkout-error"
          >
            {failure.message}
          </p>
        )}
      </div>
      <SubmitButton
        pending={pending}
        pendingLabel="Checking delivery…"
        className="btn btn-dark w-full"
        data-testid="checkout-save-address"
      >
        Deliver here
      </SubmitButton>
    </form>
  )
}
