import type { Metadata } from "next"

import { supplierSignOut } from "@/lib/data/supplier-actions"
import { requireSupplier, supplierWords } from "@/lib/data/supplier-session"
import { counted, type SupplierText } from "@/lib/supplier-text"
import type { SupplierAddress, SupplierProfile } from "@/lib/supplier-types"

export async function generateMetadata(): Promise<Metadata> {
  const { text } = await supplierWords()
  return { title: `${text.profile.title}, ${text.title}` }
}

/** What the shop has on file of who is signed in; to be read, not changed. */
export default async function SupplierProfilePage() {
  const [supplier, { text }] = await Promise.all([requireSupplier(), supplierWords()])
  return (
    <>
      <h1 className="text-2xl font-semibold">{supplier.name}</h1>
      <p className="mt-1 mb-4 text-muted">{text.profile.hint}</p>
      <dl className="divide-y divide-line border-y border-line" data-testid="supplier-profile">
        {factsOf(supplier, text.profile).map(([name, value]) => (
          <div key={name} className="flex justify-between gap-6 py-3">
            <dt className="shrink-0 text-muted">{name}</dt>
            <dd className="min-w-0 text-right break-words">{value || text.profile.none}</dd>
          </div>
        ))}
        <Address name={text.profile.pickup} address={supplier.pickup} text={text.profile} />
        <Address
          name={text.profile.returns}
          address={supplier.returns}
          text={{ ...text.profile, none: text.profile.samePlace }}
        />
      </dl>
      <form action={supplierSignOut} className="pt-6">
        <button
          type="submit"
          className="btn btn-outline min-h-14 w-full"
          data-testid="supplier-sign-out"
        >
          {text.signOut}
        </button>
      </form>
    </>
  )
}

function factsOf(
  supplier: SupplierProfile,
  text: SupplierText["profile"]
): [string, string | null][] {
  return [
    [text.code, supplier.code],
    [text.contact, supplier.contactName],
    [text.email, supplier.email],
    [text.phone, supplier.phone],
    [text.whatsapp, supplier.whatsapp],
    [text.gstin, supplier.gstin],
    [text.channel, text.channels[supplier.channel] ?? supplier.channel],
    [text.answerTime, counted(text.minutes, supplier.answerMinutes)],
    [text.dispatchTime, counted(text.hours, supplier.dispatchHours)],
    [
      text.pay,
      supplier.payOn ? counted(text.payRule[supplier.payOn], supplier.payAfterDays) : null,
    ],
  ]
}

type AddressProps = {
  name: string
  address: SupplierAddress | null
  text: { none: string }
}

function Address({ name, address, text }: AddressProps) {
  return (
    <div className="flex justify-between gap-6 py-3">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 text-right break-words">
        {address
          ? [address.name, ...address.lines, address.phone].map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))
          : text.none}
      </dd>
    </div>
  )
}
