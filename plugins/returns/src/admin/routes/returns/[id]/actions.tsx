import { Button } from "@medusajs/ui"
import { useState } from "react"
import { PayDrawer } from "../../../lib/pay-drawer"
import type { ReturnRequestDetail, Status } from "../../../lib/types"
import { useAction } from "../../../lib/use-action"
import { NotePrompt } from "./note-prompt"
import { ReceiveDrawer } from "./receive-drawer"

type Dialog = "reject" | "cancel" | "receive" | "pay"

const OFFERED: Record<"approve" | "reject" | "cancel" | "receive", Status[]> = {
  approve: ["requested"],
  reject: ["requested"],
  cancel: ["approved", "pickup_scheduled"],
  receive: ["approved", "pickup_scheduled", "picked_up", "arrived"],
}

/** What a merchant may do with a return as it is now. */
export const ReturnActions = ({ request }: { request: ReturnRequestDetail }) => {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { mutate, isPending } = useAction(request.number, () => setDialog(null))
  const path = `/admin/return-requests/${request.id}`
  const can = (action: keyof typeof OFFERED) => OFFERED[action].includes(request.status)
  const dialogOf = (name: Dialog) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => setDialog(open ? name : null),
  })

  return (
    <div className="flex flex-wrap gap-2">
      {can("cancel") && (
        <Button size="small" variant="danger" onClick={() => setDialog("cancel")}>
          Cancel return
        </Button>
      )}
      {can("reject") && (
        <Button size="small" variant="secondary" onClick={() => setDialog("reject")}>
          Reject
        </Button>
      )}
      {can("approve") && (
        <Button
          size="small"
          isLoading={isPending}
          onClick={() => mutate({ path: `${path}/approve` })}
        >
          Approve
        </Button>
      )}
      {can("receive") && (
        <Button
          size="small"
          variant={request.status === "arrived" ? "primary" : "secondary"}
          onClick={() => setDialog("receive")}
        >
          Receive
        </Button>
      )}
      {request.payout?.status === "due" && (
        <Button size="small" onClick={() => setDialog("pay")}>
          Pay
        </Button>
      )}
      {/* Mounted only while open, so that each begins with the return as it is now. */}
      {dialog === "receive" && <ReceiveDrawer request={request} {...dialogOf("receive")} />}
      {dialog === "pay" && request.payout && (
        <PayDrawer payout={request.payout} {...dialogOf("pay")} />
      )}
      {dialog === "reject" && (
        <NotePrompt
          title={`Reject ${request.number}?`}
          description="The shopper reads the reason."
          action="Reject"
          isRequired
          {...dialogOf("reject")}
          onConfirm={(note) => mutate({ path: `${path}/reject`, body: { note } })}
        />
      )}
      {dialog === "cancel" && (
        <NotePrompt
          title={`Cancel ${request.number}?`}
          description="The pickup is called off, and the shopper keeps the goods."
          action="Cancel return"
          isRequired={false}
          {...dialogOf("cancel")}
          onConfirm={(note) => mutate({ path: `${path}/cancel`, body: note ? { note } : {} })}
        />
      )}
    </div>
  )
}
