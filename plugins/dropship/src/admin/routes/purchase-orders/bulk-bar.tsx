import { Button, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { CancelDialog } from "../../lib/cancel-dialog"
import type { CancelChoice } from "../../lib/cancel-dialog"
import { download } from "../../lib/download"
import { adminFetch } from "../../lib/sdk"
import type { PurchaseOrder } from "../../lib/types"

type Result = { id: string; ok: boolean; error?: string }
type Body =
  { action: "accept" | "ready" | "resend" | "release" } | ({ action: "cancel" } & CancelChoice)

const SHOWN_ERRORS = 5

const ACTIONS = [
  { action: "accept", text: "Accept" },
  { action: "ready", text: "Mark ready" },
  { action: "release", text: "Send held" },
  { action: "resend", text: "Send again" },
] as const

const FILES = [
  { format: "csv", text: "CSV" },
  { format: "pdf", text: "PDF" },
  { format: "packing_slips", text: "Packing slips" },
]

const exportPath = (format: string, ids: string[]): string => {
  const query = new URLSearchParams({ format })
  ids.forEach((id) => query.append("id[]", id))
  return `/admin/purchase-orders/export?${query}`
}

type Props = {
  ids: Set<string>
  /** For their numbers in messages. */
  orders: PurchaseOrder[]
  /** Those that failed stay selected. */
  onDone: (failed: string[]) => void
}

/** What can be done to all that are ticked. Each is done by itself; what failed is named and stays ticked. */
export const BulkBar = ({ ids, orders, onDone }: Props) => {
  const client = useQueryClient()
  const [isCancelling, setCancelling] = useState(false)
  const selected = [...ids]
  const numberOf = (id: string) => orders.find((order) => order.id === id)?.number ?? id
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Body) =>
      adminFetch<{ results: Result[] }>("/admin/purchase-orders/bulk", {
        method: "POST",
        body: { ...body, ids: selected },
      }),
    onSuccess: async ({ results }) => {
      setCancelling(false)
      const failed = results.filter(({ ok }) => !ok)
      const done = results.length - failed.length
      if (done) {
        toast.success(`${done} of ${results.length} done`)
      }
      if (failed.length) {
        toast.error(`${failed.length} of ${results.length} could not be done`, {
          description: failed
            .slice(0, SHOWN_ERRORS)
            .map(({ id, error }) => `${numberOf(id)}: ${error}`)
            .join("\n"),
        })
      }
      onDone(failed.map(({ id }) => id))
      await client.invalidateQueries({ queryKey: ["purchase-orders"] })
      await client.invalidateQueries({ queryKey: ["unfulfillable-lines"] })
    },
    onError: (error) => toast.error("Nothing was done", { description: error.message }),
  })
  return (
    <>
      {ids.size > 0 && (
        <div
          role="toolbar"
          aria-label="What to do with the selected purchase orders"
          className="bg-ui-bg-base shadow-elevation-flyout sticky bottom-4 z-10 mx-auto flex flex-wrap items-center gap-2 rounded-lg px-4 py-3"
        >
          <Text size="small" weight="plus" className="pr-2">
            {`${ids.size} selected`}
          </Text>
          {ACTIONS.map(({ action, text }) => (
            <Button
              key={action}
              size="small"
              variant="secondary"
              disabled={isPending}
              onClick={() => mutate({ action })}
            >
              {text}
            </Button>
          ))}
          <Button
            size="small"
            variant="danger"
            disabled={isPending}
            onClick={() => setCancelling(true)}
          >
            Cancel…
          </Button>
          {FILES.map(({ format, text }) => (
            <Button
              key={format}
              size="small"
              variant="transparent"
              onClick={() => void download(exportPath(format, selected))}
            >
              {text}
            </Button>
          ))}
          <Button size="small" variant="transparent" onClick={() => onDone([])}>
            Clear
          </Button>
        </div>
      )}
      <CancelDialog
        title={`Cancel ${ids.size} purchase orders`}
        open={isCancelling}
        isPending={isPending}
        onOpenChange={setCancelling}
        onConfirm={(choice) => mutate({ action: "cancel", ...choice })}
      />
    </>
  )
}
