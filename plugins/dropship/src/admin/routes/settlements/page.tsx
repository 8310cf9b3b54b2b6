import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Button, Container, Heading, Tabs, Text } from "@medusajs/ui"
import { useState } from "react"
import { BalanceTable } from "./balance-table"
import { CreateSettlement } from "./create-settlement"
import { EntryList } from "./entry-list"
import { NoteForm } from "./note-form"
import { SettlementTable } from "./settlement-table"

type Chosen = { id: string; name: string }

const SupplierAccount = ({ supplier, onBack }: { supplier: Chosen; onBack: () => void }) => (
  <>
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <Heading level="h2">Ledger of {supplier.name}</Heading>
      <div className="flex gap-2">
        <Button size="small" variant="transparent" onClick={onBack}>
          All suppliers
        </Button>
        <NoteForm supplierId={supplier.id} supplierName={supplier.name} />
        <CreateSettlement supplierId={supplier.id} />
      </div>
    </div>
    <EntryList key={supplier.id} supplierId={supplier.id} />
  </>
)

const SettlementsPage = () => {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Settlements</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            What suppliers are owed, when it is due, and what was paid.
          </Text>
        </div>
        <CreateSettlement />
      </div>
      <Tabs defaultValue="balances">
        <Tabs.List className="px-6 py-3">
          <Tabs.Trigger value="balances">Balances</Tabs.Trigger>
          <Tabs.Trigger value="settlements">Settlements</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="balances">
          {chosen ? (
            <SupplierAccount supplier={chosen} onBack={() => setChosen(null)} />
          ) : (
            <BalanceTable onOpen={(id, name) => setChosen({ id, name })} />
          )}
        </Tabs.Content>
        <Tabs.Content value="settlements">
          <SettlementTable />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Settlements", icon: CurrencyDollar })

export default SettlementsPage
