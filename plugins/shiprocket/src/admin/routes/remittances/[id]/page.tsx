import { Button, Container, Heading, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useParams } from "react-router-dom"
import { sdk } from "../../../lib/sdk"
import { inIndia, rupees } from "../../../lib/shipment"
import { ALL, Filter, ListState, Pager } from "../parts"
import { RemoveStatement } from "../remove-statement"
import { PAGE, REMITTANCE_KEY } from "../remittance"
import type { Statement, StatementRow } from "../remittance"
import { RowTable } from "../row-table"

const STATES = ["matched", "short", "over", "unknown", "repeated"] as const

/** One statement, line by line. */
const StatementPage = () => {
  const { id } = useParams()
  const [page, setPage] = useState(0)
  const [state, setState] = useState<string>(ALL)
  const statement = useQuery({
    queryKey: [REMITTANCE_KEY, "statement", id],
    queryFn: () => sdk.client.fetch<{ remittance: Statement }>(`/admin/remittances/${id}`),
  })
  const rows = useQuery({
    queryKey: [REMITTANCE_KEY, "rows", id, state, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<{ rows: StatementRow[]; count: number }>(`/admin/remittances/${id}/rows`, {
        query: { limit: PAGE, offset: page * PAGE, ...(state === ALL ? {} : { state }) },
      }),
  })
  const made = statement.data?.remittance

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{made?.file_name ?? "Statement"}</Heading>
          {made && (
            <Text size="small" className="text-ui-fg-subtle">
              Imported {inIndia(made.created_at)}. Remitted {rupees(made.remitted)}, charges{" "}
              {rupees(made.charges)}.
            </Text>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="transparent" asChild>
            <Link to="/remittances">All statements</Link>
          </Button>
          <Filter
            label="State"
            all="All rows"
            values={STATES}
            value={state}
            onChange={(value) => {
              setState(value)
              setPage(0)
            }}
          />
          <Button size="small" variant="secondary" asChild>
            <a href={`/admin/remittances/${id}/rows.csv`} download>
              Export CSV
            </a>
          </Button>
          {made && <RemoveStatement statement={made} />}
        </div>
      </div>
      <ListState
        isLoading={statement.isLoading || rows.isLoading}
        error={statement.error ?? rows.error}
        isEmpty={!rows.data?.rows.length}
        empty="No rows here."
      />
      {!!rows.data?.rows.length && <RowTable rows={rows.data.rows} />}
      <Pager count={rows.data?.count ?? 0} page={page} onPage={setPage} />
    </Container>
  )
}

export default StatementPage
