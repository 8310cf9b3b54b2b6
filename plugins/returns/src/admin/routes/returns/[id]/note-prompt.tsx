import { Input, Prompt } from "@medusajs/ui"
import { useState } from "react"

type Props = {
  title: string
  description: string
  action: string
  isRequired: boolean
  open: boolean
  onOpenChange: (open: boolean) => void
  onConfirm: (note: string) => void
}

/** Asks once more, and why. */
export const NotePrompt = (props: Props) => {
  const [note, setNote] = useState("")
  return (
    <Prompt variant="confirmation" open={props.open} onOpenChange={props.onOpenChange}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{props.title}</Prompt.Title>
          <Prompt.Description>{props.description}</Prompt.Description>
          <Input
            className="mt-3"
            placeholder="Reason"
            aria-label="Reason"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>Back</Prompt.Cancel>
          <Prompt.Action
            disabled={props.isRequired && !note.trim()}
            onClick={() => props.onConfirm(note.trim())}
          >
            {props.action}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
