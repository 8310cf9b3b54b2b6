import "server-only"

import { cache } from "react"

import type { Customer } from "../types"
import { medusa, MedusaFault } from "./client"
import { reshapeAddress, type WireAddress } from "./reshape/cart"
import { records } from "./reshape/read"
import { readSession } from "./session"

type WireCustomer = {
  id: string
  email: string
  first_name?: string | null
  last_name?: string | null
  phone?: string | null
  addresses?: WireAddress[] | null
}

/** The signed-in customer; `null` for a guest and for a login that has run out. */
export const currentCustomer = cache(async (): Promise<Customer | null> => {
  const token = await readSession("customer")
  if (!token) {
    return null
  }
  try {
    const { customer } = await medusa<{ customer: WireCustomer }>("/store/customers/me", {
      token,
      query: { fields: "*addresses" },
    })
    return reshapeCustomer(customer)
  } catch (error) {
    if (error instanceof MedusaFault && error.status === 401) {
      return null
    }
    throw error
  }
})

function reshapeCustomer(wire: WireCustomer): Customer {
  return {
    id: wire.id,
    email: wire.email,
    firstName: wire.first_name ?? "",
    lastName: wire.last_name ?? "",
    phone: wire.phone ?? "",
    addresses: records(wire.addresses).flatMap((entry) => {
      const address = reshapeAddress(entry)
      return address && entry.id
        ? [{ ...address, id: entry.id, isDefault: Boolean(entry.is_default_shipping) }]
        : []
    }),
  }
}
