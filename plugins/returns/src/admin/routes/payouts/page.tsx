import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { Pagination } from "../../lib/pagination"
import { ListState } from "../../lib/state"
import { ExportButton } from "./export-button"
import { PayoutFilterBar } from "./filters"
import { PayoutTable } from "./payout-table"
import { usePayouts } from "./use-payouts"

const PayoutsPage = () => {
  const { page, filters, list, change } = usePayouts()
  const payouts = list.data?.return_payouts ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Payouts</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Refunds of cash orders, which need a transfer; what waits longest first.
          </Text>
        </div>
        <ExportButton />
      </div>
      <PayoutFilterBar filters={filters} onChange={change} />
      <ListState
        isLoading={list.isLoading}
        error={list.error}
        isEmpty={payouts.length === 0}
        empty={
          Object.keys(filters).length
            ? "No payouts match."
            : "Nothing is to be paid. Refunds of cash orders appear here by themselves."
        }
      />
      {payouts.length > 0 && (
        <>
          <PayoutTable payouts={payouts} />
          <Pagination
            count={list.data?.count ?? 0}
            page={page}
            onPage={(to) => change({ page: to ? String(to + 1) : undefined })}
          />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Payouts", icon: CurrencyDollar })

export default PayoutsPage
