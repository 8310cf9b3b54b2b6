import { Badge, Button, Table } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { Choice } from "../../lib/choice"
import { money, when } from "../../lib/format"
import { PAGE_SIZE, Pagination } from "../../lib/pagination"
import { PayDrawer } from "../../lib/pay-drawer"
import { adminFetch } from "../../lib/sdk"
import { ListState } from "../../lib/state"
import type { Page, Payout } from "../../lib/types"

const Row = ({ payout, onPay }: { payout: Payout; onPay: () => void }) => (
  <Table.Row>
    <Table.Cell>
      <Link className="text-ui-fg-interactive" to={`/returns/${payout.return_request_id}`}>
        {payout.return_number}
      </Link>
    </Table.Cell>
    <Table.Cell>{money(payout.amount)}</Table.Cell>
    <Table.Cell>{`${payout.method === "upi" ? "UPI" : "Bank"} ${payout.masked}`}</Table.Cell>
    <Table.Cell>
      <Badge size="2xsmall" color={payout.status === "due" ? "orange" : "green"}>
        {payout.status === "due" ? "To pay" : "Paid"}
      </Badge>
    </Table.Cell>
    <Table.Cell>{when(payout.created_at)}</Table.Cell>
    <Table.Cell>
      {payout.status === "due" ? (
        <Button
          size="small"
          variant="secondary"
          aria-label={`Pay ${payout.return_number}`}
          onClick={onPay}
        >
          Pay
        </Button>
      ) : (
        `${payout.reference}, ${when(payout.paid_at)}`
      )}
    </Table.Cell>
  </Table.Row>
)

/** Refunds of cash on delivery, which somebody transfers by hand. */
export const Payouts = () => {
  const [status, setStatus] = useState<string | undefined>("due")
  const [page, setPage] = useState(0)
  const [paying, setPaying] = useState<Payout | null>(null)
  const query = new URLSearchParams({
    limit: String(PAGE_SIZE),
    offset: String(page * PAGE_SIZE),
    ...(status ? { status } : {}),
  }).toString()
  const { data, isLoading, error } = useQuery({
    queryKey: ["return-payouts", query],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Page<"return_payouts", Payout>>(`/admin/return-payouts?${query}`),
  })
  const payouts = data?.return_payouts ?? []
  return (
    <>
      <div className="px-6 py-4">
        <Choice
          name="Status"
          any="All payouts"
          options={[
            { value: "due", text: "To pay" },
            { value: "paid", text: "Paid" },
          ]}
          value={status}
          onChange={(next) => {
            setStatus(next)
            setPage(0)
          }}
        />
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={payouts.length === 0}
        empty={status === "due" ? "Nothing is to be paid." : "No payouts here."}
      />
      {payouts.length > 0 && (
        <>
          <div className="overflow-x-auto">
            <Table>
              <Table.Header>
                <Table.Row>
                  {["Return", "Amount", "To", "Status", "Due since", "Transfer"].map((head) => (
                    <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
                  ))}
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {payouts.map((payout) => (
                  <Row key={payout.id} payout={payout} onPay={() => setPaying(payout)} />
                ))}
              </Table.Body>
            </Table>
          </div>
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
      {paying && (
        <PayDrawer
          key={paying.id}
          payout={paying}
          open
          onOpenChange={(open) => !open && setPaying(null)}
        />
      )}
    </>
  )
}
