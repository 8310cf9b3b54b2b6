import { Button, Input, Prompt, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { adminFetch } from "./sdk"
import type { Status } from "./types"

type Action = "accept" | "reject" | "ready" | "cancel" | "resend"

const OFFERED: Record<Action, Status[]> = {
  accept: ["draft", "sent"],
  ready: ["accepted"],
  resend: ["draft", "sent"],
  reject: ["draft", "sent"],
  cancel: ["draft", "sent", "accepted", "ready"],
}

type Props = { id: string; number: string; status: Status }

/** What a merchant may do in the supplier's place, or to the purchase order. */
export const PurchaseOrderActions = ({ id, number, status }: Props) => {
  const client = useQueryClient()
  const [reason, setReason] = useState("")
  const { mutate, isPending } = useMutation({
    mutationFn: ({ action, body }: { action: Action; body?: object }) =>
      adminFetch(`/admin/purchase-orders/${id}/${action}`, { method: "POST", body: body ?? {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["purchase-orders"] }),
    onError: (error) => toast.error(number, { description: error.message }),
  })
  const can = (action: Action) => OFFERED[action].includes(status)
  const button = (action: Action, text: string) =>
    can(action) && (
      <Button
        size="small"
        variant={action === "accept" ? "primary" : "secondary"}
        disabled={isPending}
        onClick={() => mutate({ action })}
      >
        {text}
      </Button>
    )
  const prompt = (action: "reject" | "cancel", text: string, field: "reason" | "note") =>
    can(action) && (
      <Prompt variant="confirmation">
        <Prompt.Trigger asChild>
          <Button size="small" variant="danger" disabled={isPending}>
            {text}
          </Button>
        </Prompt.Trigger>
        <Prompt.Content>
          <Prompt.Header>
            <Prompt.Title>{`${text} ${number}?`}</Prompt.Title>
            <Prompt.Description>
              {action === "reject"
                ? "Its lines go to the next supplier, or are flagged when none is left."
                : "No parcel will come of it. Its lines are not given to anybody else."}
            </Prompt.Description>
            <Input
              className="mt-3"
              placeholder="Reason"
              aria-label="Reason"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Prompt.Header>
          <Prompt.Footer>
            <Prompt.Cancel>Back</Prompt.Cancel>
            <Prompt.Action
              disabled={!reason.trim()}
              onClick={() => mutate({ action, body: { [field]: reason.trim() } })}
            >
              {text}
            </Prompt.Action>
          </Prompt.Footer>
        </Prompt.Content>
      </Prompt>
    )

  return (
    <div className="flex flex-wrap gap-2">
      {button("accept", "Accept")}
      {button("ready", "Mark ready")}
      {button("resend", "Send again")}
      {prompt("reject", "Reject", "reason")}
      {prompt("cancel", "Cancel order", "note")}
    </div>
  )
}
