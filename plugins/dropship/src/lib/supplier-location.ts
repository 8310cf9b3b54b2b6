import type { Address } from "../types/common"

/** The stock location of a supplier: its name, and where parcels are collected. */
export const supplierLocation = (supplier: {
  name: string
  code: string
  pickup_address: Address
}) => {
  const { pickup_address: from } = supplier
  return {
    name: `${supplier.name} (${supplier.code})`,
    address: {
      company: supplier.name,
      address_1: from.address_1,
      address_2: from.address_2 ?? "",
      city: from.city,
      province: from.province,
      postal_code: from.postal_code,
      country_code: from.country_code,
      phone: from.phone,
    },
  }
}
