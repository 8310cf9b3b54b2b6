import { Button, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { sdk } from "../../lib/sdk"
import { inIndia, rupees, words } from "../../lib/shipment"
import { ALL, Filter, ListState, Pager, StateBadge } from "./parts"
import { PAGE, REMITTANCE_KEY } from "./remittance"
import type { ExpectedPage, ExpectedState } from "./remittance"

const STATES: ExpectedState[] = ["overdue", "short", "pending"]

const Totals = ({ totals, due_days }: Pick<ExpectedPage, "totals" | "due_days">) => (
  <dl className="grid grid-cols-1 gap-4 px-6 py-4 sm:grid-cols-3">
    {STATES.map((state) => (
      <div key={state}>
        <dt className="text-ui-fg-subtle txt-compact-small">
          {words(state)}
          {state === "overdue" ? ` (later than ${due_days} days)` : ""}
        </dt>
        <dd className="txt-compact-large-plus">
          {rupees(Number(totals[state].outstanding))}{" "}
          <span className="text-ui-fg-subtle txt-compact-small">
            {totals[state].count} {totals[state].count === 1 ? "parcel" : "parcels"}
          </span>
        </dd>
      </div>
    ))}
  </dl>
)

/** Delivered cash parcels whose money has not, or not all, come. */
export const ExpectedTable = () => {
  const [page, setPage] = useState(0)
  const [state, setState] = useState<string>(ALL)
  const filter = state === ALL ? {} : { state }
  const { data, isLoading, error } = useQuery({
    queryKey: [REMITTANCE_KEY, "expected", state, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<ExpectedPage>("/admin/remittances/expected", {
        query: { limit: PAGE, offset: page * PAGE, ...filter },
      }),
  })
  const parcels = data?.expected ?? []
  return (
    <>
      {data && <Totals totals={data.totals} due_days={data.due_days} />}
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
        <Filter
          label="State"
          all="All that is to come"
          values={STATES}
          value={state}
          onChange={(value) => {
            setState(value)
            setPage(0)
          }}
        />
        <Button size="small" variant="secondary" asChild>
          <a
            href={`/admin/remittances/expected.csv${state === ALL ? "" : `?state=${state}`}`}
            download
          >
            Export CSV
          </a>
        </Button>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={!parcels.length}
        empty="No cash is to come here."
      />
      {parcels.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Parcel</Table.HeaderCell>
              <Table.HeaderCell>AWB</Table.HeaderCell>
              <Table.HeaderCell>State</Table.HeaderCell>
              <Table.HeaderCell>Delivered</Table.HeaderCell>
              <Table.HeaderCell>Due</Table.HeaderCell>
              <Table.HeaderCell className="text-right">To collect</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Outstanding</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {parcels.map((parcel) => (
              <Table.Row key={parcel.id}>
                <Table.Cell>
                  <Link className="text-ui-fg-interactive" to={`/orders/${parcel.order_id}`}>
                    {parcel.reference}
                  </Link>
                </Table.Cell>
                <Table.Cell>
                  {parcel.awb}
                  <Text size="xsmall" className="text-ui-fg-subtle">
                    {parcel.courier_name}
                  </Text>
                </Table.Cell>
                <Table.Cell>
                  <StateBadge state={parcel.state} />
                </Table.Cell>
                <Table.Cell>{inIndia(parcel.delivered_at)}</Table.Cell>
                <Table.Cell>{inIndia(parcel.due_at)}</Table.Cell>
                <Table.Cell className="text-right">{rupees(Number(parcel.expected))}</Table.Cell>
                <Table.Cell className="text-right">{rupees(Number(parcel.outstanding))}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      <Pager count={data?.count ?? 0} page={page} onPage={setPage} />
    </>
  )
}
