import { Button, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { sdk } from "../../lib/sdk"
import { rupees } from "../../lib/shipment"
import { DecideDrawer } from "./decide-drawer"
import { DiscrepancyImport } from "./discrepancy-import"
import { ALL, Filter, ListState, Pager, StateBadge } from "./parts"
import { PAGE, REMITTANCE_KEY } from "./remittance"
import type { Discrepancy } from "./remittance"

const STATES = ["open", "disputed", "accepted"] as const

type Page = { weight_discrepancies: Discrepancy[]; count: number }

const kg = (grams: number | null): string => (grams === null ? "–" : `${grams / 1000} kg`)

/** What couriers charge for more weight than was stated, beside our own measures. */
export const DiscrepancyTable = () => {
  const [page, setPage] = useState(0)
  const [state, setState] = useState<string>("open")
  const { data, isLoading, error } = useQuery({
    queryKey: [REMITTANCE_KEY, "discrepancies", state, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<Page>("/admin/weight-discrepancies", {
        query: { limit: PAGE, offset: page * PAGE, ...(state === ALL ? {} : { state }) },
      }),
  })
  const rows = data?.weight_discrepancies ?? []
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
        <Filter
          label="State"
          all="All discrepancies"
          values={STATES}
          value={state}
          onChange={(value) => {
            setState(value)
            setPage(0)
          }}
        />
        <div className="flex flex-wrap gap-2">
          <DiscrepancyImport />
          <Button size="small" variant="secondary" asChild>
            <a
              href={`/admin/weight-discrepancies/export.csv${state === ALL ? "" : `?state=${state}`}`}
              download
            >
              Export CSV
            </a>
          </Button>
        </div>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={!rows.length}
        empty="No weight discrepancies here."
      />
      {rows.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>AWB</Table.HeaderCell>
              <Table.HeaderCell>Stated</Table.HeaderCell>
              <Table.HeaderCell>Charged</Table.HeaderCell>
              <Table.HeaderCell>By our measures</Table.HeaderCell>
              <Table.HeaderCell>State</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Extra</Table.HeaderCell>
              <Table.HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map((row) => (
              <Table.Row key={row.id}>
                <Table.Cell>
                  {row.awb}{" "}
                  {row.order_id && (
                    <Link className="text-ui-fg-interactive" to={`/orders/${row.order_id}`}>
                      {row.reference}
                    </Link>
                  )}
                  <Text size="xsmall" className="text-ui-fg-subtle">
                    {row.courier_name}
                  </Text>
                </Table.Cell>
                <Table.Cell>{kg(row.entered_g)}</Table.Cell>
                <Table.Cell>{kg(row.charged_g)}</Table.Cell>
                <Table.Cell
                  title={`Weight ${kg(row.parcel_g)}, volumetric ${kg(row.volumetric_g)}`}
                >
                  {kg(row.chargeable_g)} <StateBadge state={row.verdict} />
                </Table.Cell>
                <Table.Cell title={row.note ?? undefined}>
                  <StateBadge state={row.state} />
                </Table.Cell>
                <Table.Cell className="text-right">{rupees(row.amount)}</Table.Cell>
                <Table.Cell>
                  <div className="flex justify-end gap-2">
                    {row.state === "open" && <DecideDrawer discrepancy={row} action="dispute" />}
                    {row.state !== "accepted" && <DecideDrawer discrepancy={row} action="accept" />}
                  </div>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      <Pager count={data?.count ?? 0} page={page} onPage={setPage} />
    </>
  )
}
