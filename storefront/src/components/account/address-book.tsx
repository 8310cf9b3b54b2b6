"use client"

import { addAddress, removeAddress } from "@/lib/data/customer-actions"
import type { SavedAddress } from "@/lib/types"
import { AddressFields } from "../checkout/address-fields"
import { FormMessage, SubmitButton } from "../ui/form"
import { useForm } from "../ui/use-form"

export function AddressBook({ addresses }: { addresses: SavedAddress[] }) {
  const { state, pending, form } = useForm(addAddress)
  return (
    <div className="space-y-10">
      {addresses.length > 0 && (
        <ul className="grid gap-4 sm:grid-cols-2">
          {addresses.map((address) => (
            <li
              key={address.id}
              className="rounded-xl border border-line bg-white p-5 text-[15px] leading-relaxed"
            >
              <p className="font-semibold">
                {[address.firstName, address.lastName].filter(Boolean).join(" ")}
              </p>
              <p>{[address.address1, address.address2].filter(Boolean).join(", ")}</p>
              <p>
                {address.city}, {address.province} {address.postalCode}
              </p>
              <p className="text-muted">{address.phone}</p>
              <form action={removeAddress} className="mt-2">
                <input type="hidden" name="id" value={address.id} />
                <button
                  type="submit"
                  className="link min-h-11 text-sm text-muted"
                  aria-label={`Remove the address in ${address.city}`}
                >
                  Remove
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="new-address" className="max-w-lg">
        <h2 id="new-address" className="display mb-5 text-2xl">
          Add an address
        </h2>
        <form key={addresses.length} {...form} className="space-y-4">
          <AddressFields address={{}} errors={state?.errors} testPrefix="address" />
          <label className="flex items-center gap-3 text-sm">
            <input type="checkbox" name="isDefault" className="size-5 accent-rani" />
            Use this first at checkout
          </label>
          <FormMessage state={state} />
          <SubmitButton pending={pending} data-testid="address-save">
            Save address
          </SubmitButton>
        </form>
      </section>
    </div>
  )
}
