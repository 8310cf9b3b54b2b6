import { Badge, Button, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import { money } from "../../lib/razorpay"
import type { Entry, EntryAction } from "../../lib/razorpay"

const LABELS: Record<EntryAction, string> = {
  settle: "Settle now",
  refund: "Refund",
  dismiss: "Dismiss",
}

const DONE: Record<EntryAction, string> = {
  settle: "Razorpay is being asked how it stands",
  refund: "The refund is on its way",
  dismiss: "Taken off the list",
}

const labelOf = (entry: Entry, action: EntryAction): string =>
  action === "refund" && entry.kind === "refund_failed" ? "Send again" : LABELS[action]

const question = (entry: Entry, action: EntryAction): string => {
  const amount = money(entry.amount, entry.currency_code)
  if (action === "settle") {
    return `Asks Razorpay about ${entry.razorpay_payment_id} once more and does what has to be done: ${amount} become an order, are captured, or go back.`
  }
  if (action === "refund") {
    return `Sends ${amount} back to where ${entry.razorpay_payment_id} came from. This cannot be undone.`
  }
  return `Takes ${amount} of ${entry.razorpay_payment_id} off this list. No money moves. It comes back when the payment changes.`
}

/** What can be done about an entry, each after a confirmation. */
export const EntryActions = ({ entry }: { entry: Entry }) => {
  const confirm = usePrompt()
  const cache = useQueryClient()
  const act = useMutation({
    mutationFn: (action: EntryAction) =>
      sdk.client.fetch(`/admin/razorpay/reconciliation/${entry.id}/${action}`, {
        method: "POST",
        body: {},
      }),
    onSuccess: (_, action) => {
      toast.success(DONE[action])
      return cache.invalidateQueries({ queryKey: ["razorpay-reconciliation"] })
    },
    onError: (error: Error) => toast.error(error.message),
  })
  const ask = async (action: EntryAction) => {
    const agreed = await confirm({
      title: labelOf(entry, action),
      description: question(entry, action),
      confirmText: labelOf(entry, action),
      cancelText: "Cancel",
      variant: action === "settle" ? "confirmation" : "danger",
    })
    if (agreed) {
      act.mutate(action)
    }
  }
  const actions = entry.is_under_way ? (["settle"] as const) : entry.actions
  return (
    <div className="flex items-center justify-end gap-2">
      {entry.is_under_way && (
        <Badge size="2xsmall" color="blue">
          Refund under way
        </Badge>
      )}
      {actions.map((action) => (
        <Button
          key={action}
          size="small"
          variant={action === "settle" ? "secondary" : "transparent"}
          isLoading={act.isPending && act.variables === action}
          disabled={act.isPending}
          onClick={() => void ask(action)}
        >
          {labelOf(entry, action)}
        </Button>
      ))}
    </div>
  )
}
