import { Checkbox, Input, Label } from "@medusajs/ui"
import { useState } from "react"
import { REFUND_CONSENT } from "../../rules/refund-consent"
import { Choice } from "./choice"
import { Field, FormDrawer } from "./form-drawer"
import { payoutTitle } from "./payout-words"
import type { Payout } from "./types"
import { useAction } from "./use-action"

type Method = "upi" | "bank"
type Props = { payout: Payout; open: boolean; onOpenChange: (open: boolean) => void }

const FIELDS: Record<Method, { name: string; text: string }[]> = {
  upi: [{ name: "upi_id", text: "UPI id" }],
  bank: [
    { name: "account_number", text: "Account number" },
    { name: "ifsc", text: "IFSC" },
  ],
}

/** Takes where a refund goes from a merchant whom the shopper told. */
export const AccountDrawer = ({ payout, open, onOpenChange }: Props) => {
  const [method, setMethod] = useState<Method>("upi")
  const [values, setValues] = useState<Record<string, string>>({})
  const [consent, setConsent] = useState(false)
  const { mutate, isPending } = useAction(payoutTitle(payout), () => onOpenChange(false))
  const fields = [...FIELDS[method], { name: "name", text: "Name of the account holder" }]
  const body = {
    method,
    consent,
    consent_version: REFUND_CONSENT.version,
    ...Object.fromEntries(fields.map(({ name }) => [name, (values[name] ?? "").trim()])),
  }

  return (
    <FormDrawer
      title={`Account for ${payoutTitle(payout)}`}
      description="As the shopper told you. It is kept encrypted, and the timeline notes who entered it."
      submit="Save"
      open={open}
      isPending={isPending}
      disabled={!consent || fields.some(({ name }) => !values[name]?.trim())}
      onOpenChange={onOpenChange}
      onSubmit={() =>
        mutate({ path: `/admin/return-payouts/${payout.id}/destination-details`, body })
      }
    >
      <Choice
        name="Kind of account"
        options={[
          { value: "upi", text: "UPI id" },
          { value: "bank", text: "Bank account" },
        ]}
        value={method}
        onChange={(next) => setMethod(next as Method)}
      />
      {fields.map(({ name, text }) => (
        <Field key={name} id={`account-${name}`} label={text}>
          <Input
            id={`account-${name}`}
            autoComplete="off"
            maxLength={100}
            value={values[name] ?? ""}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
        </Field>
      ))}
      <div className="flex items-start gap-3">
        <Checkbox
          id="account-consent"
          checked={consent}
          onCheckedChange={(checked) => setConsent(checked === true)}
        />
        <Label htmlFor="account-consent" size="small">
          {`The shopper agreed: “${REFUND_CONSENT.text}”`}
        </Label>
      </div>
    </FormDrawer>
  )
}
