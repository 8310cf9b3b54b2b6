import { Badge, Button, Prompt, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { label, money, when } from "./format"
import type { UnfulfillableLine } from "./types"
import { useAction } from "./use-action"

const titleOf = ({ quantity, request }: UnfulfillableLine): string => {
  const item = [request?.line.title, request?.line.variant_title].filter(Boolean).join(", ")
  return `${quantity} × ${item || "an item"}`
}

const RefundButton = ({ line, onRefund }: { line: UnfulfillableLine; onRefund: () => void }) => {
  const amount = line.refund_amount
  return (
    <Prompt variant="confirmation">
      <Prompt.Trigger asChild>
        <Button size="small" variant="primary" disabled={amount === null}>
          Refund
        </Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{`Refund ${amount === null ? "" : money(amount)}?`}</Prompt.Title>
          <Prompt.Description>
            {`${titleOf(line)} leaves the order. What was paid goes back to the shopper; what was to be collected at the door is no longer owed.`}
          </Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>Back</Prompt.Cancel>
          <Prompt.Action onClick={onRefund}>Refund</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

const Row = ({ line, withOrder }: { line: UnfulfillableLine; withOrder: boolean }) => {
  const [pending, setPending] = useState<string | null>(null)
  const { mutate } = useAction(titleOf(line), () => setPending(null))
  const act = (name: string, path: string) => {
    setPending(name)
    mutate({ path }, { onSettled: () => setPending(null) })
  }
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <div className="flex flex-col gap-1">
        <Text size="small" weight="plus">
          {titleOf(line)}
          {withOrder && (
            <>
              {" · "}
              <Link className="text-ui-fg-interactive" to={`/orders/${line.order_id}`}>
                {line.request?.header.order_number ?? "Order"}
              </Link>
            </>
          )}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {line.reason}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          {[
            line.refund_amount === null
              ? "The refund is being worked out"
              : `Proposed refund ${money(line.refund_amount)}`,
            line.shopper_told_at
              ? `shopper told ${when(line.shopper_told_at)}`
              : "shopper not told yet",
          ].join(" · ")}
        </Text>
      </div>
      {line.resolution ? (
        <Badge size="2xsmall">{`${label(line.resolution)} ${when(line.resolved_at)}`}</Badge>
      ) : (
        <div className="flex gap-2">
          <RefundButton
            line={line}
            onRefund={() =>
              act("refund", `/admin/orders/${line.order_id}/unfulfillable-lines/${line.id}/refund`)
            }
          />
          <Button
            size="small"
            variant="secondary"
            isLoading={pending === "retry"}
            onClick={() => act("retry", `/admin/unfulfillable-lines/${line.id}/retry`)}
          >
            Try again
          </Button>
          <Button
            size="small"
            variant="transparent"
            isLoading={pending === "dismiss"}
            onClick={() => act("dismiss", `/admin/unfulfillable-lines/${line.id}/dismiss`)}
          >
            Dismiss
          </Button>
        </div>
      )}
    </li>
  )
}

type Props = { lines: UnfulfillableLine[]; withOrder?: boolean }

/** Items no supplier took, with what can be done about each. */
export const UnfulfillableLines = ({ lines, withOrder = false }: Props) => (
  <ul className="divide-y">
    {lines.map((line) => (
      <Row key={line.id} line={line} withOrder={withOrder} />
    ))}
  </ul>
)
