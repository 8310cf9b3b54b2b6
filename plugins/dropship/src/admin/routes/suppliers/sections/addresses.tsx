import { Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Fact } from "../../../lib/state"
import type { SupplierRecord } from "../../../lib/supplier"
import type { Address } from "../../../lib/types"

const Lines = ({ address }: { address: Address }) => (
  <>
    {[
      address.name,
      address.address_1,
      address.address_2,
      `${address.city} ${address.postal_code}`,
      address.province,
      address.phone,
    ]
      .filter(Boolean)
      .map((line) => (
        <Text key={line} size="small">
          {line}
        </Text>
      ))}
  </>
)

/** Where parcels are collected, and where they come back to. */
export const SupplierAddresses = ({ supplier }: { supplier: SupplierRecord }) => (
  <Container className="divide-y p-0">
    <Heading level="h2" className="px-6 py-4">
      Addresses
    </Heading>
    <Fact name="Pickup">
      <Lines address={supplier.pickup_address} />
    </Fact>
    <Fact name="Returns">
      {supplier.return_address ? <Lines address={supplier.return_address} /> : "Same as pickup"}
    </Fact>
    <Fact name="Stock location">
      <Link
        className="text-ui-fg-interactive"
        to={`/settings/locations/${supplier.stock_location_id}`}
      >
        Open
      </Link>
    </Fact>
  </Container>
)
