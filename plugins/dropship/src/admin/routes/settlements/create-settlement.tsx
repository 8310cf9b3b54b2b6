import { Button, Input, Label, Prompt, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useId, useState } from "react"
import { money } from "../../lib/format"
import { LEDGER_KEY, today } from "../../lib/ledger"
import type { Settlement } from "../../lib/ledger"
import { adminFetch } from "../../lib/sdk"

type Created = { settlement: Settlement }
type Proposed = { settlements: Settlement[]; carried_over: { supplier_id: string }[] }

const create = async (until: string, supplierId?: string): Promise<string> => {
  if (supplierId) {
    const { settlement } = await adminFetch<Created>("/admin/settlements", {
      method: "POST",
      body: { supplier_id: supplierId, until },
    })
    const open = settlement.total < 0 ? ", carried over into the next one" : ""
    return `${settlement.number} over ${money(settlement.total)}${open}`
  }
  const { settlements, carried_over } = await adminFetch<Proposed>("/admin/settlements/propose", {
    method: "POST",
    body: { until },
  })
  return `${settlements.length} created, ${carried_over.length} suppliers carried over`
}

/** Gathers what is due until a day: of one supplier, or of everybody who gets something. */
export const CreateSettlement = ({ supplierId }: { supplierId?: string }) => {
  const client = useQueryClient()
  const id = useId()
  const [until, setUntil] = useState(today)
  const text = supplierId ? "Create settlement" : "Settle with all suppliers"
  const { mutate, isPending } = useMutation({
    mutationFn: () => create(until, supplierId),
    onSuccess: async (description) => {
      toast.success("Settlement", { description })
      await client.invalidateQueries({ queryKey: [LEDGER_KEY] })
    },
    onError: (error) => toast.error("Settlement", { description: error.message }),
  })
  return (
    <Prompt variant="confirmation">
      <Prompt.Trigger asChild>
        <Button size="small" isLoading={isPending}>
          {text}
        </Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{text}?</Prompt.Title>
          <Prompt.Description>
            Everything that is due by this day and in no settlement yet goes in. A supplier that
            owes the shop is carried over.
          </Prompt.Description>
          <Label htmlFor={id} className="mt-3">
            Due until
          </Label>
          <Input
            id={id}
            type="date"
            required
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>Back</Prompt.Cancel>
          <Prompt.Action disabled={!until} onClick={() => mutate()}>
            Create
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
