import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { CONDITION_OPTIONS } from "../../../lib/badges"
import { Choice } from "../../../lib/choice"
import { Field, FormDrawer } from "../../../lib/form-drawer"
import type { ReturnItem, ReturnRequestDetail } from "../../../lib/types"
import { useAction } from "../../../lib/use-action"
import { initialForm, toReceived, total } from "./receipt-form"
import type { Counted } from "./receipt-form"

type ItemProps = { item: ReturnItem; counted: Counted; onChange: (counted: Counted) => void }

const ItemFields = ({ item, counted, onChange }: ItemProps) => (
  <fieldset className="border-ui-border-base flex flex-col gap-3 rounded border p-3">
    <legend className="txt-small-plus px-1">
      {`${item.quantity} × ${[item.title, item.variant_title].filter(Boolean).join(", ")}`}
    </legend>
    <div className="grid grid-cols-3 gap-2">
      {CONDITION_OPTIONS.map(({ value, text }) => (
        <Field key={value} id={`${item.id}-${value}`} label={text}>
          <Input
            id={`${item.id}-${value}`}
            type="number"
            min={0}
            max={item.quantity}
            step={1}
            value={counted.pieces[value]}
            onChange={(event) =>
              onChange({
                ...counted,
                pieces: { ...counted.pieces, [value]: event.target.value },
              })
            }
          />
        </Field>
      ))}
    </div>
    {Number(counted.pieces.damaged) > 0 && (
      <Choice
        name="Damaged pieces"
        options={[
          { value: "rule", text: "Pay as the reason says" },
          { value: "yes", text: "Pay them back" },
          { value: "no", text: "Do not pay them" },
        ]}
        value={counted.payDamaged}
        onChange={(value) =>
          onChange({ ...counted, payDamaged: (value ?? "rule") as Counted["payDamaged"] })
        }
      />
    )}
    <Input
      aria-label={`Note on ${item.title}`}
      placeholder="Note"
      maxLength={500}
      value={counted.note}
      onChange={(event) => onChange({ ...counted, note: event.target.value })}
    />
    {total(counted) > item.quantity && (
      <Text size="small" className="text-ui-fg-error" role="alert">
        {`Only ${item.quantity} were to come back.`}
      </Text>
    )}
  </fieldset>
)

type Props = {
  request: ReturnRequestDetail
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Notes what was in the parcel, piece by piece. */
export const ReceiveDrawer = ({ request, open, onOpenChange }: Props) => {
  const [form, setForm] = useState(() => initialForm(request.items))
  const { mutate, isPending } = useAction(request.number, () => onOpenChange(false))
  const isTooMuch = request.items.some((item) => total(form[item.id]) > item.quantity)
  return (
    <FormDrawer
      title={`Receive ${request.number}`}
      description="How many pieces came, and in what condition. Good ones go back into stock and are paid back or exchanged."
      submit="Receive"
      open={open}
      isPending={isPending}
      disabled={isTooMuch}
      onOpenChange={onOpenChange}
      onSubmit={() =>
        mutate({
          path: `/admin/return-requests/${request.id}/receive`,
          body: { items: toReceived(form) },
        })
      }
    >
      {request.items.map((item) => (
        <ItemFields
          key={item.id}
          item={item}
          counted={form[item.id]}
          onChange={(counted) => setForm({ ...form, [item.id]: counted })}
        />
      ))}
    </FormDrawer>
  )
}
