import { Select, Table } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { ConfirmationActions } from "../../../lib/confirmation-actions"
import { ConfirmationBadge } from "../../../lib/confirmation-badge"
import { answerWords } from "../../../lib/confirmation-words"
import { money, when } from "../../../lib/format"
import { PAGE_SIZE, Pagination } from "../../../lib/pagination"
import { sdk } from "../../../lib/sdk"
import { ListState } from "../../../lib/state"
import type { Confirmation, Page } from "../../../lib/types"

const STATUSES = [
  { value: "pending", text: "Open" },
  { value: "confirmed", text: "Confirmed" },
  { value: "declined", text: "Called off" },
  { value: "expired", text: "Not answered" },
]

const Row = ({ confirmation }: { confirmation: Confirmation }) => (
  <Table.Row>
    <Table.Cell>
      <Link className="text-ui-fg-interactive" to={`/orders/${confirmation.order_id}`}>
        {confirmation.order_number}
      </Link>
    </Table.Cell>
    <Table.Cell>{money(confirmation.amount)}</Table.Cell>
    <Table.Cell>
      <ConfirmationBadge status={confirmation.status} />
    </Table.Cell>
    <Table.Cell>{when(confirmation.created_at)}</Table.Cell>
    <Table.Cell>{answerWords(confirmation)}</Table.Cell>
    <Table.Cell>
      <ConfirmationActions confirmation={confirmation} />
    </Table.Cell>
  </Table.Row>
)

/** Orders that wait for the shopper's word, and those that did. */
export const Confirmations = () => {
  const [status, setStatus] = useState("pending")
  const [page, setPage] = useState(0)
  const query = { limit: PAGE_SIZE, offset: page * PAGE_SIZE, status }
  const { data, isLoading, error } = useQuery({
    queryKey: ["cod-confirmations", query],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<Page<"cod_confirmations", Confirmation>>("/admin/cod-confirmations", {
        query,
      }),
  })
  const confirmations = data?.cod_confirmations ?? []
  // What was answered leaves the list, and may take the last page with it.
  if (data && page > 0 && data.count <= page * PAGE_SIZE) {
    setPage(page - 1)
  }
  return (
    <>
      <div className="px-6 py-4">
        <Select
          size="small"
          value={status}
          onValueChange={(next) => {
            setStatus(next)
            setPage(0)
          }}
        >
          <Select.Trigger aria-label="Status" className="w-44">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {STATUSES.map(({ value, text }) => (
              <Select.Item key={value} value={value}>
                {text}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={confirmations.length === 0}
        empty={status === "pending" ? "No order waits for a confirmation." : "None here."}
      />
      {confirmations.length > 0 && (
        <>
          <div className="overflow-x-auto">
            <Table>
              <Table.Header>
                <Table.Row>
                  {["Order", "To collect", "Status", "Asked", "Answer", ""].map((head) => (
                    <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
                  ))}
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {confirmations.map((confirmation) => (
                  <Row key={confirmation.id} confirmation={confirmation} />
                ))}
              </Table.Body>
            </Table>
          </div>
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </>
  )
}
