import { Button, Drawer, Label, RadioGroup, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"

export type CancelChoice = { lines: "reroute" | "refund" | "release"; note?: string }

const CHOICES: { value: CancelChoice["lines"]; label: string; description: string }[] = [
  {
    value: "reroute",
    label: "Give the items to the next supplier",
    description: "What nobody can supply is flagged, and a refund is proposed.",
  },
  {
    value: "refund",
    label: "Refund the shopper",
    description: "The items are flagged with the amount to give back. Nobody else is asked.",
  },
  {
    value: "release",
    label: "Do nothing more",
    description: "The order itself was cancelled or settled some other way.",
  },
]

type Props = {
  title: string
  open: boolean
  isPending: boolean
  onOpenChange: (open: boolean) => void
  onConfirm: (choice: CancelChoice) => void
}

/** Asks what becomes of the items of what is cancelled. */
export const CancelDialog = ({ title, open, isPending, onOpenChange, onConfirm }: Props) => {
  const [lines, setLines] = useState<CancelChoice["lines"]>("reroute")
  const [note, setNote] = useState("")
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.Description>What becomes of the items?</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6">
          <RadioGroup
            value={lines}
            onValueChange={(value) => setLines(value as CancelChoice["lines"])}
          >
            {CHOICES.map((choice) => (
              <RadioGroup.ChoiceBox key={choice.value} {...choice} />
            ))}
          </RadioGroup>
          <div className="flex flex-col gap-2">
            <Label htmlFor="cancel-note">Reason</Label>
            <Textarea
              id="cancel-note"
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <Text size="small" className="text-ui-fg-subtle">
              It is kept in the timeline.
            </Text>
          </div>
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button variant="secondary">Back</Button>
          </Drawer.Close>
          <Button
            variant="danger"
            isLoading={isPending}
            onClick={() => onConfirm({ lines, note: note.trim() || undefined })}
          >
            Cancel
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
