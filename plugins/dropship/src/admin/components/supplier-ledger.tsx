import { Container, Heading, Tabs } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { day, LEDGER_KEY } from "../lib/ledger"
import type { Balances } from "../lib/ledger"
import { adminFetch } from "../lib/sdk"
import { Fact, ListState } from "../lib/state"
import { CreateSettlement } from "../routes/settlements/create-settlement"
import { EntryList } from "../routes/settlements/entry-list"
import { MoneyText } from "../routes/settlements/money-text"
import { NoteForm } from "../routes/settlements/note-form"
import { SettlementTable } from "../routes/settlements/settlement-table"

/** A supplier's account on its page: what it is owed, the entries behind it, and its settlements. */
export const SupplierLedger = ({ supplierId }: { supplierId: string }) => {
  const { data, isLoading, error } = useQuery({
    queryKey: [LEDGER_KEY, "balances", "supplier", supplierId],
    queryFn: () => adminFetch<Balances>(`/admin/ledger/balances?supplier_id=${supplierId}`),
  })
  const balance = data?.balances[0]
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">Ledger</Heading>
        <div className="flex gap-2">
          <NoteForm
            supplierId={supplierId}
            supplierName={balance?.supplier?.name ?? "this supplier"}
          />
          <CreateSettlement supplierId={supplierId} />
        </div>
      </div>
      {!balance && <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />}
      {balance && (
        <>
          <Fact name="Balance">
            <MoneyText amount={balance.balance} strong />
          </Fact>
          <Fact name="Due now">
            <MoneyText amount={balance.due} />
          </Fact>
          <Fact name="Overdue">
            <MoneyText amount={balance.overdue} />
          </Fact>
          <Fact name="Next due">{day(balance.next_due_at)}</Fact>
        </>
      )}
      <Tabs defaultValue="entries">
        <Tabs.List className="px-6 py-3">
          <Tabs.Trigger value="entries">Entries</Tabs.Trigger>
          <Tabs.Trigger value="settlements">Settlements</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="entries">
          <EntryList supplierId={supplierId} />
        </Tabs.Content>
        <Tabs.Content value="settlements">
          <SettlementTable supplierId={supplierId} />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}
