import { Button, usePrompt } from "@medusajs/ui"
import type { Block } from "../../../lib/types"
import { useAction } from "../../../lib/use-action"

/** Takes one off the list, asked once more. */
export const RemoveBlock = ({ block }: { block: Block }) => {
  const prompt = usePrompt()
  const { mutate, isPending } = useAction(block.value)
  const remove = async () => {
    const isSure = await prompt({
      title: `Remove ${block.value}?`,
      description: "Cash on delivery is offered again, if the other rules allow it.",
      confirmText: "Remove",
      cancelText: "Back",
    })
    if (isSure) {
      mutate({ path: `/admin/cod-blocks/${block.id}`, method: "DELETE" })
    }
  }
  return (
    <Button
      size="small"
      variant="secondary"
      aria-label={`Remove ${block.value}`}
      isLoading={isPending}
      onClick={() => void remove()}
    >
      Remove
    </Button>
  )
}
