import { Button, Drawer, Label, Textarea, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { sdk } from "../../lib/sdk"
import { rupees } from "../../lib/shipment"
import { REMITTANCE_KEY } from "./remittance"
import type { Discrepancy } from "./remittance"

const WORDS = {
  accept: { button: "Accept", done: "Accepted", hint: "You pay what the courier charges." },
  dispute: {
    button: "Dispute",
    done: "Noted as disputed",
    hint: "Raise it in Shiprocket's panel with photos; here is kept why.",
  },
}

/** Accept what the courier charges, or note why it is disputed. */
export const DecideDrawer = ({
  discrepancy,
  action,
}: {
  discrepancy: Discrepancy
  action: keyof typeof WORDS
}) => {
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState("")
  const client = useQueryClient()
  const words = WORDS[action]
  const decide = useMutation({
    mutationFn: () =>
      sdk.client.fetch(`/admin/weight-discrepancies/${discrepancy.id}/${action}`, {
        method: "POST",
        body: note.trim() ? { note } : {},
      }),
    onSuccess: () => {
      toast.success(words.done)
      setOpen(false)
      return client.invalidateQueries({ queryKey: [REMITTANCE_KEY] })
    },
    onError: (error) => toast.error(error.message),
  })

  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {words.button}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <form
          className="flex flex-1 flex-col overflow-hidden"
          onSubmit={(event) => {
            event.preventDefault()
            decide.mutate()
          }}
        >
          <Drawer.Header>
            <Drawer.Title>
              {words.button} {rupees(discrepancy.amount)} for {discrepancy.awb}
            </Drawer.Title>
            <Drawer.Description>{words.hint}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-2">
            <Label htmlFor="decision-note" size="small" weight="plus">
              Note{action === "accept" ? " (optional)" : ""}
            </Label>
            <Textarea
              id="decision-note"
              value={note}
              maxLength={500}
              onChange={(event) => setNote(event.target.value)}
            />
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button type="button" variant="secondary">
                Back
              </Button>
            </Drawer.Close>
            <Button
              type="submit"
              isLoading={decide.isPending}
              disabled={action === "dispute" && !note.trim()}
            >
              {words.button}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
