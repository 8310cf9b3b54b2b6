import { Button, Input, Label, Prompt, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useId, useState } from "react"
import { download } from "../../lib/download"
import { money } from "../../lib/format"
import { LEDGER_KEY, today } from "../../lib/ledger"
import type { Settlement } from "../../lib/ledger"
import { adminFetch } from "../../lib/sdk"

/** What a merchant can do with a settlement: pay it, make it void, hand out its statement. */
export const SettlementActions = ({ settlement }: { settlement: Settlement }) => {
  const { id, number, status, total } = settlement
  const client = useQueryClient()
  const field = useId()
  const [reference, setReference] = useState("")
  const [paidAt, setPaidAt] = useState(today)
  const [reason, setReason] = useState("")
  const { mutate, isPending } = useMutation({
    mutationFn: ({ action, body }: { action: "pay" | "void"; body: object }) =>
      adminFetch(`/admin/settlements/${id}/${action}`, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [LEDGER_KEY] }),
    onError: (error) => toast.error(number, { description: error.message }),
  })
  const payment = { reference: reference.trim(), paid_at: paidAt, amount: total.toFixed(2) }
  return (
    <div className="flex flex-wrap gap-2">
      {(["csv", "pdf"] as const).map((format) => (
        <Button
          key={format}
          size="small"
          variant="secondary"
          onClick={() => download(`/admin/settlements/${id}/statement.${format}`)}
        >
          {`Statement ${format.toUpperCase()}`}
        </Button>
      ))}
      {status !== "void" && (
        <Prompt>
          <Prompt.Trigger asChild>
            <Button size="small" variant="danger" disabled={isPending}>
              Void
            </Button>
          </Prompt.Trigger>
          <Prompt.Content>
            <Prompt.Header>
              <Prompt.Title>{`Void ${number}?`}</Prompt.Title>
              <Prompt.Description>
                {status === "paid"
                  ? `The payment of ${money(total)} is reversed, and the entries are free for the next settlement.`
                  : "The entries are free for the next settlement."}
              </Prompt.Description>
              <Label htmlFor={`${field}-reason`} className="mt-3">
                Reason
              </Label>
              <Input
                id={`${field}-reason`}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Prompt.Header>
            <Prompt.Footer>
              <Prompt.Cancel>Back</Prompt.Cancel>
              <Prompt.Action
                disabled={!reason.trim()}
                onClick={() => mutate({ action: "void", body: { reason: reason.trim() } })}
              >
                Void
              </Prompt.Action>
            </Prompt.Footer>
          </Prompt.Content>
        </Prompt>
      )}
      {status === "draft" && total >= 0 && (
        <Prompt variant="confirmation">
          <Prompt.Trigger asChild>
            <Button size="small" disabled={isPending}>
              Mark as paid
            </Button>
          </Prompt.Trigger>
          <Prompt.Content>
            <Prompt.Header>
              <Prompt.Title>{`${money(total)} paid for ${number}?`}</Prompt.Title>
              <Prompt.Description>
                The whole total is entered as paid. It can only be taken back by making the
                settlement void.
              </Prompt.Description>
              <Label htmlFor={`${field}-reference`} className="mt-3">
                Reference of the transfer (UTR)
              </Label>
              <Input
                id={`${field}-reference`}
                maxLength={100}
                value={reference}
                onChange={(event) => setReference(event.target.value)}
              />
              <Label htmlFor={`${field}-paid-at`} className="mt-3">
                Paid on
              </Label>
              <Input
                id={`${field}-paid-at`}
                type="date"
                max={today()}
                value={paidAt}
                onChange={(event) => setPaidAt(event.target.value)}
              />
            </Prompt.Header>
            <Prompt.Footer>
              <Prompt.Cancel>Back</Prompt.Cancel>
              <Prompt.Action
                disabled={!payment.reference || !paidAt}
                onClick={() => mutate({ action: "pay", body: payment })}
              >
                Mark as paid
              </Prompt.Action>
            </Prompt.Footer>
          </Prompt.Content>
        </Prompt>
      )}
    </div>
  )
}
