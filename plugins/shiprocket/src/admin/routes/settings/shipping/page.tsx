import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { BookingCard } from "./booking-card"
import { NdrCard } from "./ndr-card"
import { RatesCard } from "./rates-card"
import { RemittanceCard } from "./remittance-card"
import { useSettings } from "./use-settings"

const ShippingSettingsPage = () => {
  const { data, isLoading, isError, error, refetch } = useSettings()
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading>Shipping</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          How parcels are booked, what shoppers are promised, and what happens when a delivery
          fails.
        </Text>
      </Container>
      {isLoading && (
        <Container className="flex flex-col gap-2" aria-label="Loading">
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
        </Container>
      )}
      {isError && (
        <Container className="flex flex-wrap items-center justify-between gap-3" role="alert">
          <Text>The settings could not be loaded: {error.message}</Text>
          <Button size="small" variant="secondary" onClick={() => refetch()}>
            Try again
          </Button>
        </Container>
      )}
      {data && (
        <>
          <BookingCard settings={data.booking} />
          <RatesCard settings={data.rates} />
          <NdrCard settings={data.ndr} />
          <RemittanceCard settings={data.remittance} />
        </>
      )}
    </div>
  )
}

export const config = defineRouteConfig({ label: "Shipping" })

export default ShippingSettingsPage
