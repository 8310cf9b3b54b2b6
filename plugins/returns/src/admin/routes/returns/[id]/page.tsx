import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "react-router-dom"
import { StatusBadge } from "../../../lib/badges"
import { day, label, when } from "../../../lib/format"
import { PAYOUT_WORDS } from "../../../lib/payout-words"
import { refundWords } from "../../../lib/refund-words"
import { adminFetch } from "../../../lib/sdk"
import { Fact, ListState } from "../../../lib/state"
import { Timeline } from "../../../lib/timeline"
import type { ReturnRequestDetail } from "../../../lib/types"
import { ReturnActions } from "./actions"
import { Items } from "./items"

const Facts = ({ request }: { request: ReturnRequestDetail }) => {
  const { pickup_address: from, payout } = request
  return (
    <Container className="divide-y p-0">
      <Fact name="Order">
        <Link className="text-ui-fg-interactive" to={`/orders/${request.order_id}`}>
          {request.order_number}
        </Link>
      </Fact>
      <Fact name="Payment">
        {request.payment_method === "cod" ? "Cash on delivery" : "Prepaid"}
      </Fact>
      <Fact name="Refund">{refundWords(request)}</Fact>
      {request.consent_at && (
        <Fact name="Consent">
          {`Wording ${request.consent_version}, ${when(request.consent_at)}`}
        </Fact>
      )}
      {payout && (
        <Fact name="Payout">
          <Link className="text-ui-fg-interactive" to={`/payouts/${payout.id}`}>
            {payout.status === "paid"
              ? `Paid ${when(payout.paid_at)}, UTR ${payout.reference}`
              : `${PAYOUT_WORDS[payout.status]} since ${when(payout.created_at)}`}
          </Link>
        </Fact>
      )}
      {request.refund_reference && !payout && (
        <Fact name="Refund reference">{request.refund_reference}</Fact>
      )}
      <Fact name="Pickup">{day(request.pickup_date)}</Fact>
      <Fact name="Pickup from">
        {[
          from.name,
          from.phone,
          from.address_1,
          from.address_2,
          `${from.city} ${from.postal_code}`,
          from.province,
        ]
          .filter(Boolean)
          .join(", ")}
      </Fact>
      <Fact name="E-mail">{request.email}</Fact>
      <Fact name="Check by the rider">{request.qc_on_pickup ? "Yes" : "No"}</Fact>
      <Fact name="Parcels">{request.shipment_ids.length || "–"}</Fact>
      {request.decision_note && <Fact name="Reason">{request.decision_note}</Fact>}
    </Container>
  )
}

const Detail = ({ request }: { request: ReturnRequestDetail }) => (
  <div className="flex flex-col gap-3">
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Heading>{request.number}</Heading>
          <StatusBadge status={request.status} />
          <Text size="small" className="text-ui-fg-subtle">
            {label(request.kind)}
          </Text>
        </div>
        <ReturnActions request={request} />
      </div>
      <Items request={request} />
    </Container>
    <div className="grid gap-3 xl:grid-cols-2">
      <Facts request={request} />
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          Timeline
        </Heading>
        <Timeline entries={request.timeline} />
      </Container>
    </div>
  </div>
)

const ReturnPage = () => {
  const { id } = useParams()
  const { data, isLoading, error } = useQuery({
    queryKey: ["return-requests", id],
    queryFn: () =>
      adminFetch<{ return_request: ReturnRequestDetail }>(`/admin/return-requests/${id}`),
  })
  if (!data) {
    return (
      <Container className="p-0">
        <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      </Container>
    )
  }
  return <Detail request={data.return_request} />
}

export default ReturnPage
