import { AddressBook } from "@/components/account/address-book"
import { currentCustomer } from "@/lib/data/customer"

export default async function AddressesPage() {
  const customer = await currentCustomer()
  return (
    <>
      <h1 className="display mb-9 text-5xl md:text-6xl">Your addresses</h1>
      <AddressBook addresses={customer?.addresses ?? []} />
    </>
  )
}
