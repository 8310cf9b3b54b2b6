import { Button, Prompt, toast } from "@medusajs/ui"
import { useState } from "react"
import { adminDownload } from "../../lib/sdk"

/** Downloads what is due for a bank's bulk upload, after a word on what is in it. */
export const ExportButton = () => {
  const [isOpen, setIsOpen] = useState(false)
  const [isPending, setIsPending] = useState(false)

  const download = () => {
    setIsPending(true)
    adminDownload("/admin/return-payouts/export", "payouts.csv")
      .catch((error: Error) => toast.error("Export", { description: error.message }))
      .finally(() => setIsPending(false))
  }

  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        onClick={() => setIsOpen(true)}
      >
        Export due
      </Button>
      <Prompt variant="confirmation" open={isOpen} onOpenChange={setIsOpen}>
        <Prompt.Content>
          <Prompt.Header>
            <Prompt.Title>Export what is due?</Prompt.Title>
            <Prompt.Description>
              The file holds accounts and UPI ids in full. Each payout notes who exported it. Delete
              the file after the upload, and note the transfers here.
            </Prompt.Description>
          </Prompt.Header>
          <Prompt.Footer>
            <Prompt.Cancel>Back</Prompt.Cancel>
            <Prompt.Action onClick={download}>Export</Prompt.Action>
          </Prompt.Footer>
        </Prompt.Content>
      </Prompt>
    </>
  )
}
