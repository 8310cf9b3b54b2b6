import { Button, Input, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Field, FormDrawer } from "./form-drawer"
import { money } from "./format"
import { payoutTitle } from "./payout-words"
import { adminFetch } from "./sdk"
import type { Destination, Payout } from "./types"
import { useAction } from "./use-action"

type Props = { payout: Payout; open: boolean; onOpenChange: (open: boolean) => void }

const linesOf = (destination: Destination): [string, string][] =>
  destination.method === "upi"
    ? [
        ["UPI id", destination.upi_id],
        ["Name", destination.name],
      ]
    : [
        ["Account number", destination.account_number],
        ["IFSC", destination.ifsc],
        ["Name", destination.name],
      ]

/** Shows where to transfer a payout, if asked, and takes the reference of the transfer. */
export const PayDrawer = ({ payout, open, onOpenChange }: Props) => {
  const [destination, setDestination] = useState<Destination | null>(null)
  const [reference, setReference] = useState("")
  const { mutate, isPending } = useAction(payoutTitle(payout), () => onOpenChange(false))
  const path = `/admin/return-payouts/${payout.id}`

  const show = () =>
    adminFetch<{ destination: Destination }>(`${path}/destination`, { method: "POST", body: {} })
      .then((answer) => setDestination(answer.destination))
      .catch((error: Error) => toast.error(payoutTitle(payout), { description: error.message }))

  return (
    <FormDrawer
      title={`Pay ${money(payout.amount)} for ${payoutTitle(payout)}`}
      description={
        payout.status === "sent"
          ? "The bank took this transfer already: do not send it again. Note the reference of its statement."
          : "Transfer the money with your bank first, then note its reference here."
      }
      submit="Mark as paid"
      open={open}
      isPending={isPending}
      disabled={!reference.trim()}
      onOpenChange={onOpenChange}
      onSubmit={() => mutate({ path: `${path}/paid`, body: { reference: reference.trim() } })}
    >
      <div className="flex flex-col gap-2" aria-live="polite">
        <Text size="small" weight="plus">
          {payout.method === "upi" ? "To this UPI id" : "To this bank account"}
        </Text>
        {destination ? (
          linesOf(destination).map(([name, value]) => (
            <Text key={name} size="small">
              {name}: <span className="select-all font-mono">{value}</span>
            </Text>
          ))
        ) : (
          <>
            <Text size="small">{payout.masked}</Text>
            <Button type="button" size="small" variant="secondary" onClick={() => void show()}>
              Show in full
            </Button>
            <Text size="xsmall" className="text-ui-fg-subtle">
              The timeline notes who looked, and when.
            </Text>
          </>
        )}
      </div>
      <Field id="payout-reference" label="Reference of the transfer (UTR)">
        <Input
          id="payout-reference"
          autoComplete="off"
          maxLength={40}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
      </Field>
    </FormDrawer>
  )
}
