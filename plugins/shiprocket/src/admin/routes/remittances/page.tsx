import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import { DiscrepancyTable } from "./discrepancy-table"
import { ExpectedTable } from "./expected-table"
import { ImportDrawer } from "./import-drawer"
import { StatementTable } from "./statement-table"

const RemittancesPage = () => (
  <Container className="divide-y p-0">
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <div>
        <Heading>Cash on delivery</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          What couriers collected, what they handed over, and what they charge for weight. Times are
          IST.
        </Text>
      </div>
      <ImportDrawer />
    </div>
    <Tabs defaultValue="expected">
      <Tabs.List className="px-6 py-3">
        <Tabs.Trigger value="expected">Expected</Tabs.Trigger>
        <Tabs.Trigger value="statements">Statements</Tabs.Trigger>
        <Tabs.Trigger value="discrepancies">Weight discrepancies</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="expected">
        <ExpectedTable />
      </Tabs.Content>
      <Tabs.Content value="statements">
        <StatementTable />
      </Tabs.Content>
      <Tabs.Content value="discrepancies">
        <DiscrepancyTable />
      </Tabs.Content>
    </Tabs>
  </Container>
)

export const config = defineRouteConfig({ label: "Cash on delivery", icon: CashSolid })

export default RemittancesPage
