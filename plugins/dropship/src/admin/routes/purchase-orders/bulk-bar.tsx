import { CommandBar, toast } from "@medusajs/ui"
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
  const act = (body: Body) => () => {
    if (!isPending) {
      mutate(body)
    }
  }
  const save = (format: string) => () => {
    const query = new URLSearchParams({ format })
    selected.forEach((id) => query.append("id[]", id))
    void download(`/admin/purchase-orders/export?${query}`)
  }

  return (
    <>
      <CommandBar open={ids.size > 0 && !isCancelling}>
        <CommandBar.Bar>
          <CommandBar.Value>{`${ids.size} selected`}</CommandBar.Value>
          <CommandBar.Seperator />
          <CommandBar.Command label="Accept" shortcut="a" action={act({ action: "accept" })} />
          <CommandBar.Seperator />
          <CommandBar.Command label="Ready" shortcut="r" action={act({ action: "ready" })} />
          <CommandBar.Seperator />
          <CommandBar.Command label="Send held" shortcut="h" action={act({ action: "release" })} />
          <CommandBar.Seperator />
          <CommandBar.Command label="Send again" shortcut="s" action={act({ action: "resend" })} />
          <CommandBar.Seperator />
          <CommandBar.Command label="CSV" shortcut="e" action={save("csv")} />
          <CommandBar.Seperator />
          <CommandBar.Command label="PDF" shortcut="p" action={save("pdf")} />
          <CommandBar.Seperator />
          <CommandBar.Command label="Slips" shortcut="l" action={save("packing_slips")} />
          <CommandBar.Seperator />
          <CommandBar.Command label="Cancel" shortcut="c" action={() => setCancelling(true)} />
        </CommandBar.Bar>
      </CommandBar>
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
