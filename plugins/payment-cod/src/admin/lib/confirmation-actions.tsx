import { Button, toast, usePrompt } from "@medusajs/ui"
import type { Confirmation } from "./types"
import { useAction } from "./use-action"

const WORDS = {
  confirm: {
    title: "Confirm this order?",
    description: "It is sent to the suppliers as if the shopper had confirmed it.",
    confirmText: "Confirm order",
    variant: "confirmation",
  },
  decline: {
    title: "Call this order off?",
    description: "It is cancelled, and the shopper is told.",
    confirmText: "Call off",
    variant: "danger",
  },
} as const

/** What staff may do about an order that waits. */
export const ConfirmationActions = ({ confirmation }: { confirmation: Confirmation }) => {
  const prompt = usePrompt()
  const { order_number, id } = confirmation
  const answer = useAction(`Order ${order_number}`)
  const resend = useAction(`Order ${order_number}`, () => toast.success("A code is on its way"))
  if (confirmation.status !== "pending") {
    return null
  }
  const path = `/admin/cod-confirmations/${id}`
  const ask = async (action: keyof typeof WORDS) => {
    if (await prompt({ ...WORDS[action], cancelText: "Back" })) {
      answer.mutate({ path: `${path}/${action}` })
    }
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="small"
        variant="secondary"
        aria-label={`Confirm order ${order_number}`}
        isLoading={answer.isPending}
        onClick={() => void ask("confirm")}
      >
        Confirm
      </Button>
      <Button
        size="small"
        variant="secondary"
        aria-label={`Call off order ${order_number}`}
        isLoading={answer.isPending}
        onClick={() => void ask("decline")}
      >
        Call off
      </Button>
      <Button
        size="small"
        variant="transparent"
        aria-label={`Send another code for order ${order_number}`}
        disabled={confirmation.resend_at === null}
        isLoading={resend.isPending}
        onClick={() => resend.mutate({ path: `${path}/resend` })}
      >
        Send again
      </Button>
    </div>
  )
}
