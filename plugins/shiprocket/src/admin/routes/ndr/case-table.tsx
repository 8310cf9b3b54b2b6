import { Badge, Button, Checkbox, Table, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { Link } from "react-router-dom"
import { ACTION_WORDS, REASONS, timeLeft } from "../../lib/ndr"
import type { AdminNdrCase } from "../../lib/ndr"
import { words } from "../../lib/shipment"

const useNow = (): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const Left = ({ found, now }: { found: AdminNdrCase; now: number }) => {
  if (found.status === "closed") {
    return <Badge size="2xsmall">{words(found.outcome ?? "closed")}</Badge>
  }
  if (found.send_state === "sent") {
    return (
      <Badge size="2xsmall" color="green">
        Sent
      </Badge>
    )
  }
  const left = timeLeft(found.respond_by, now)
  return (
    <Badge size="2xsmall" color={!left || Number.parseInt(left, 10) < 6 ? "red" : "orange"}>
      {left ?? "Time is over"}
    </Badge>
  )
}

const wish = ({ answer, answered_by }: AdminNdrCase): string =>
  answer && answered_by
    ? `${words(answered_by)}: ${ACTION_WORDS[answer.action]}${answer.deferred_date ? ` on ${answer.deferred_date}` : ""}`
    : "–"

type Props = {
  cases: AdminNdrCase[]
  ticked: Set<string>
  onTick: (id: string) => void
  onOpen: (id: string) => void
}

/** Cases, those with the least time left first. */
export const CaseTable = ({ cases, ticked, onTick, onOpen }: Props) => {
  const now = useNow()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell />
          <Table.HeaderCell>Parcel</Table.HeaderCell>
          <Table.HeaderCell>Time left</Table.HeaderCell>
          <Table.HeaderCell>Reason</Table.HeaderCell>
          <Table.HeaderCell>Attempt</Table.HeaderCell>
          <Table.HeaderCell>To</Table.HeaderCell>
          <Table.HeaderCell>Asked for</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {cases.map((found) => (
          <Table.Row key={found.id}>
            <Table.Cell>
              <Checkbox
                aria-label={`Select ${found.reference}`}
                disabled={found.status === "closed"}
                checked={ticked.has(found.id)}
                onCheckedChange={() => onTick(found.id)}
              />
            </Table.Cell>
            <Table.Cell>
              <Link className="text-ui-fg-interactive" to={`/orders/${found.order_id}`}>
                {found.reference}
              </Link>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {found.courier_name} {found.awb}
              </Text>
            </Table.Cell>
            <Table.Cell>
              <Left found={found} now={now} />
            </Table.Cell>
            <Table.Cell title={found.reason}>{REASONS[found.reason_code]}</Table.Cell>
            <Table.Cell>{found.attempts}</Table.Cell>
            <Table.Cell>
              {found.city} {found.pincode}
            </Table.Cell>
            <Table.Cell className={found.send_error ? "text-ui-fg-error" : ""}>
              {found.send_error?.message ?? wish(found)}
            </Table.Cell>
            <Table.Cell className="text-right">
              <Button size="small" variant="secondary" onClick={() => onOpen(found.id)}>
                Open
              </Button>
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
