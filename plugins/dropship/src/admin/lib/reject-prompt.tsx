import { Input, Prompt } from "@medusajs/ui"
import { useState } from "react"

type Props = {
  number: string
  open: boolean
  onOpenChange: (open: boolean) => void
  onConfirm: (reason: string) => void
}

/** Takes a supplier's no by phone. */
export const RejectPrompt = ({ number, open, onOpenChange, onConfirm }: Props) => {
  const [reason, setReason] = useState("")
  return (
    <Prompt variant="confirmation" open={open} onOpenChange={onOpenChange}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{`Reject ${number}?`}</Prompt.Title>
          <Prompt.Description>
            Its items go to the next supplier, or are flagged when none is left.
          </Prompt.Description>
          <Input
            className="mt-3"
            placeholder="Reason"
            aria-label="Reason"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>Back</Prompt.Cancel>
          <Prompt.Action disabled={!reason.trim()} onClick={() => onConfirm(reason.trim())}>
            Reject
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
