import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { when } from "../lib/format"
import { adminFetchOrNull, adminFetch } from "../lib/sdk"
import { Fact, ListState } from "../lib/state"

type Pickup = {
  nickname: string
  status: "pending" | "registered" | "refused"
  phone_verified: boolean
  error: Record<string, string[]> | null
  checked_at: string | null
}
type Answer = { pickup_location: Pickup }

const STATUS = {
  pending: { color: "orange", text: "Being registered" },
  registered: { color: "green", text: "Registered" },
  refused: { color: "red", text: "Refused" },
} as const

const FIELDS: Record<string, string> = {
  nickname: "Code",
  name: "Name",
  phone: "Phone",
  address: "Address",
  address_1: "Address line 1",
  city: "City",
  province: "State",
  postal_code: "Pincode",
  country_code: "Country",
}

/** How long the page looks for an answer after "Check again". */
const WATCH_MS = 30_000
const LOOK_EVERY_MS = 2_000

const Complaints = ({ error }: { error: Record<string, string[]> }) => (
  <ul className="flex flex-col gap-1" role="alert">
    {Object.entries(error).map(([field, texts]) => (
      <li key={field}>
        <Text size="small" className="text-ui-fg-error">
          {FIELDS[field] ?? field}: {texts.join(", ")}
        </Text>
      </li>
    ))}
  </ul>
)

const Facts = ({ pickup }: { pickup: Pickup }) => (
  <>
    <Fact name="Known as">{pickup.nickname}</Fact>
    {pickup.status === "registered" && (
      <Fact name="Phone">{pickup.phone_verified ? "Verified" : "Not verified yet"}</Fact>
    )}
    {pickup.error && (
      <Fact name="Correct this">
        <Complaints error={pickup.error} />
      </Fact>
    )}
    <Fact name="Last checked">{pickup.checked_at ? when(pickup.checked_at) : "Not yet"}</Fact>
  </>
)

/** Whether the courier knows where to fetch a supplier's parcels. A shop without such a courier shows nothing. */
export const SupplierPickup = ({ supplierId }: { supplierId: string }) => {
  const client = useQueryClient()
  const path = `/admin/suppliers/${supplierId}/pickup-location`
  const queryKey = ["suppliers", supplierId, "pickup-location"]
  const [watch, setWatch] = useState<{ since: string | null; until: number } | null>(null)
  const isAwaited = (checkedAt: string | null | undefined): boolean =>
    !!watch && checkedAt === watch.since && Date.now() < watch.until
  const { data, isLoading, error } = useQuery({
    queryKey,
    queryFn: () => adminFetchOrNull<Answer>(path),
    refetchInterval: ({ state }) =>
      isAwaited(state.data?.pickup_location.checked_at) ? LOOK_EVERY_MS : false,
  })
  const pickup = data?.pickup_location
  const { mutate, isPending } = useMutation({
    mutationFn: () => adminFetch<Answer>(`${path}/sync`, { method: "POST", body: {} }),
    onSuccess: (answer) => {
      setWatch({ since: answer.pickup_location.checked_at, until: Date.now() + WATCH_MS })
      return client.invalidateQueries({ queryKey })
    },
    onError: (problem) => toast.error("Courier pickup", { description: problem.message }),
  })
  if (data === null) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex items-center gap-3">
          <Heading level="h2">Courier pickup</Heading>
          {pickup && (
            <StatusBadge color={STATUS[pickup.status].color}>
              {STATUS[pickup.status].text}
            </StatusBadge>
          )}
        </div>
        <Button
          size="small"
          variant="secondary"
          disabled={!pickup}
          isLoading={isPending || isAwaited(pickup?.checked_at)}
          onClick={() => mutate()}
        >
          Check again
        </Button>
      </div>
      <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      {pickup && <Facts pickup={pickup} />}
    </Container>
  )
}
