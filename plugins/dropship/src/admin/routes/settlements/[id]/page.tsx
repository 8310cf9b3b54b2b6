import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "react-router-dom"
import { day, LEDGER_KEY } from "../../../lib/ledger"
import type { SettledEntry, Settlement } from "../../../lib/ledger"
import { adminFetch } from "../../../lib/sdk"
import { Fact, ListState } from "../../../lib/state"
import { EntryRows } from "../entry-rows"
import { MoneyText } from "../money-text"
import { SettlementActions } from "../settlement-actions"
import { isCarriedOver, SettlementBadge } from "../settlement-badge"

type Detail = { settlement: Settlement; entries: SettledEntry[]; closing_balance: number }

const SettlementPage = () => {
  const { id } = useParams()
  const { data, isLoading, error } = useQuery({
    queryKey: [LEDGER_KEY, "settlement", id],
    queryFn: () => adminFetch<Detail>(`/admin/settlements/${id}`),
  })
  if (!data) {
    return (
      <Container className="p-0">
        <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      </Container>
    )
  }
  const { settlement, entries, closing_balance } = data
  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div className="flex items-center gap-3">
            <Heading>{settlement.number}</Heading>
            <SettlementBadge settlement={settlement} />
          </div>
          <SettlementActions settlement={settlement} />
        </div>
        {isCarriedOver(settlement) && (
          <Text size="small" className="text-ui-fg-subtle px-6 py-3">
            The supplier owes the shop: there is nothing to pay. It stays open and goes into the
            next settlement.
          </Text>
        )}
        <Fact name="Supplier">
          <Link className="text-ui-fg-interactive" to={`/suppliers/${settlement.supplier_id}`}>
            {settlement.supplier?.name ?? settlement.supplier_id}
          </Link>
        </Fact>
        <Fact name="Due until">{day(settlement.until)}</Fact>
        <Fact name="Balance without it">
          <MoneyText amount={settlement.opening_balance} />
        </Fact>
        <Fact name="Total">
          <MoneyText amount={settlement.total} strong />
        </Fact>
        <Fact name="Balance after it">
          <MoneyText amount={closing_balance} />
        </Fact>
        {settlement.paid_at && (
          <Fact name="Paid">{`${day(settlement.paid_at)}, UTR ${settlement.reference}`}</Fact>
        )}
        {settlement.voided_at && (
          <Fact name="Void">{`${day(settlement.voided_at)}: ${settlement.void_reason}`}</Fact>
        )}
      </Container>
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          Entries
        </Heading>
        <EntryRows entries={entries} withSettlement={false} />
      </Container>
    </div>
  )
}

export default SettlementPage
