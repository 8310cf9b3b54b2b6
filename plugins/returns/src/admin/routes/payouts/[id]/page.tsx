import { Container, Heading } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "react-router-dom"
import { money, when } from "../../../lib/format"
import { PayoutBadge } from "../../../lib/payout-badge"
import { destinationWords, payoutTitle } from "../../../lib/payout-words"
import { adminFetch } from "../../../lib/sdk"
import { Fact, ListState } from "../../../lib/state"
import { Timeline } from "../../../lib/timeline"
import type { PayoutDetail } from "../../../lib/types"
import { PayoutActions } from "./actions"

const TITLES: Record<string, string> = {
  details_wanted: "The shopper is asked where the money goes",
  asked: "The shopper is asked once more",
  details_given: "Payment details given",
  destination_shown: "Payment details were looked at",
  exported: "Exported for a bank",
  due: "To pay",
  sending: "Handed to the provider",
  sent: "Taken by the bank",
  paid: "Paid",
  failed: "Transfer failed",
}

const Facts = ({ payout }: { payout: PayoutDetail }) => (
  <Container className="divide-y p-0">
    <Fact name="Amount">{money(payout.amount)}</Fact>
    <Fact name="Order">
      <Link className="text-ui-fg-interactive" to={`/orders/${payout.order_id}`}>
        {payout.order_number}
      </Link>
    </Fact>
    {payout.return_request_id && (
      <Fact name="Return">
        <Link className="text-ui-fg-interactive" to={`/returns/${payout.return_request_id}`}>
          {payout.return_number}
        </Link>
      </Fact>
    )}
    {payout.reason && <Fact name="Note of the refund">{payout.reason}</Fact>}
    <Fact name="To">{destinationWords(payout)}</Fact>
    {payout.consent_at && (
      <Fact name="Consent">{`Wording ${payout.consent_version}, ${when(payout.consent_at)}`}</Fact>
    )}
    <Fact name="E-mail">{payout.email ?? "–"}</Fact>
    {payout.asked > 0 && <Fact name="Asked for an account">{`${payout.asked} ×`}</Fact>}
    {payout.provider_id && <Fact name="Provider">{payout.provider_id}</Fact>}
    {payout.sent_at && <Fact name="Taken by the bank">{when(payout.sent_at)}</Fact>}
    {payout.failure && <Fact name="Why it failed">{payout.failure}</Fact>}
    {payout.reference && <Fact name="Reference (UTR)">{payout.reference}</Fact>}
    {payout.paid_at && <Fact name="Paid">{when(payout.paid_at)}</Fact>}
  </Container>
)

const PayoutPage = () => {
  const { id } = useParams()
  const { data, isLoading, error } = useQuery({
    queryKey: ["return-payouts", id],
    queryFn: () => adminFetch<{ return_payout: PayoutDetail }>(`/admin/return-payouts/${id}`),
  })
  if (!data) {
    return (
      <Container className="p-0">
        <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      </Container>
    )
  }
  const payout = data.return_payout
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Heading>{`Payout for ${payoutTitle(payout)}`}</Heading>
          <PayoutBadge status={payout.status} />
        </div>
        <PayoutActions payout={payout} />
      </Container>
      <div className="grid gap-3 xl:grid-cols-2">
        <Facts payout={payout} />
        <Container className="divide-y p-0">
          <Heading level="h2" className="px-6 py-4">
            Timeline
          </Heading>
          <Timeline entries={payout.timeline} titles={TITLES} />
        </Container>
      </div>
    </div>
  )
}

export default PayoutPage
