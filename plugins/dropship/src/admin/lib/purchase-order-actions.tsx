import { Button, DropdownMenu } from "@medusajs/ui"
import { useState } from "react"
import { AcceptDrawer } from "./accept-drawer"
import { CancelDialog } from "./cancel-dialog"
import { download } from "./download"
import { EditDrawer } from "./edit-drawer"
import { ReadyDrawer } from "./ready-drawer"
import { RejectPrompt } from "./reject-prompt"
import type { PurchaseOrderDetail, Status } from "./types"
import { useAction } from "./use-action"

type Dialog = "accept" | "ready" | "edit" | "reject" | "cancel"

const OFFERED: Record<Dialog | "resend", Status[]> = {
  accept: ["draft", "sent"],
  ready: ["accepted"],
  resend: ["draft", "sent"],
  edit: ["draft", "sent"],
  reject: ["draft", "sent", "accepted", "ready"],
  cancel: ["draft", "sent", "accepted", "ready"],
}

const PAPERS = [
  { paper: "pdf", label: "Purchase order (PDF)" },
  { paper: "packing-slip", label: "Packing slip (PDF)" },
  { paper: "csv", label: "Purchase order (CSV)" },
]

/** What a merchant may do in the supplier's place, or to the purchase order. */
export const PurchaseOrderActions = ({ order }: { order: PurchaseOrderDetail }) => {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { mutate, isPending } = useAction(order.number, () => setDialog(null))
  const path = `/admin/purchase-orders/${order.id}`
  const isHeld = order.status === "draft" && !!order.held_at && !order.released_at
  const can = (action: keyof typeof OFFERED) => OFFERED[action].includes(order.status)
  const dialogOf = (name: Dialog) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => setDialog(open ? name : null),
  })
  const opener = (name: Dialog, text: string, variant: "primary" | "secondary" | "danger") =>
    can(name) && (
      <Button size="small" variant={variant} onClick={() => setDialog(name)}>
        {text}
      </Button>
    )

  return (
    <div className="flex flex-wrap gap-2">
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <Button size="small" variant="secondary">
            Papers
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content>
          {PAPERS.map(({ paper, label }) => (
            <DropdownMenu.Item key={paper} onClick={() => void download(`${path}/${paper}`)}>
              {label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu>
      {opener("edit", "Edit", "secondary")}
      {isHeld && (
        <Button
          size="small"
          isLoading={isPending}
          onClick={() => mutate({ path: `${path}/release` })}
        >
          Send now
        </Button>
      )}
      {!isHeld && can("resend") && (
        <Button
          size="small"
          variant="secondary"
          isLoading={isPending}
          onClick={() => mutate({ path: `${path}/resend` })}
        >
          Send again
        </Button>
      )}
      {opener("accept", "Accept", isHeld ? "secondary" : "primary")}
      {opener("ready", "Mark ready", "primary")}
      {opener("reject", "Reject", "secondary")}
      {opener("cancel", "Cancel order", "danger")}
      {/* Mounted only while open, so that each begins with the order as it is now. */}
      {dialog === "accept" && <AcceptDrawer order={order} {...dialogOf("accept")} />}
      {dialog === "ready" && <ReadyDrawer order={order} {...dialogOf("ready")} />}
      {dialog === "edit" && <EditDrawer order={order} {...dialogOf("edit")} />}
      {dialog === "reject" && (
        <RejectPrompt
          number={order.number}
          {...dialogOf("reject")}
          onConfirm={(reason) => mutate({ path: `${path}/reject`, body: { reason } })}
        />
      )}
      {dialog === "cancel" && (
        <CancelDialog
          title={`Cancel ${order.number}`}
          isPending={isPending}
          {...dialogOf("cancel")}
          onConfirm={(choice) => mutate({ path: `${path}/cancel`, body: choice })}
        />
      )}
    </div>
  )
}
