import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { Field, FormDrawer } from "./form-drawer"
import type { PurchaseOrderDetail } from "./types"
import { useAction } from "./use-action"

const SIDES = [
  { name: "weight_g", label: "Weight (g)", max: 50_000, step: 1 },
  { name: "length_cm", label: "Length (cm)", max: 200, step: 0.1 },
  { name: "breadth_cm", label: "Breadth (cm)", max: 200, step: 0.1 },
  { name: "height_cm", label: "Height (cm)", max: 200, step: 0.1 },
] as const

type Side = (typeof SIDES)[number]["name"]

type Props = { order: PurchaseOrderDetail; open: boolean; onOpenChange: (open: boolean) => void }

/** The parcel is packed; its size and weight may be told, all four or none. */
export const ReadyDrawer = ({ order, open, onOpenChange }: Props) => {
  const [values, setValues] = useState<Record<Side, string>>({
    weight_g: String(order.parcel?.weight_g ?? ""),
    length_cm: String(order.parcel?.length_cm ?? ""),
    breadth_cm: String(order.parcel?.breadth_cm ?? ""),
    height_cm: String(order.parcel?.height_cm ?? ""),
  })
  const { mutate, isPending } = useAction(order.number, () => onOpenChange(false))
  const filled = SIDES.filter(({ name }) => values[name]).length
  return (
    <FormDrawer
      title={`${order.number} is ready`}
      description="Leave the size empty to use the one from the catalogue."
      submit="Mark ready"
      open={open}
      isPending={isPending}
      disabled={filled > 0 && filled < SIDES.length}
      onOpenChange={onOpenChange}
      onSubmit={() =>
        mutate({
          path: `/admin/purchase-orders/${order.id}/ready`,
          body: filled
            ? { parcel: Object.fromEntries(SIDES.map(({ name }) => [name, Number(values[name])])) }
            : {},
        })
      }
    >
      {SIDES.map(({ name, label, max, step }) => (
        <Field key={name} id={name} label={label}>
          <Input
            id={name}
            type="number"
            min={step}
            max={max}
            step={step}
            value={values[name]}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
        </Field>
      ))}
      {filled > 0 && filled < SIDES.length && (
        <Text size="small" className="text-ui-fg-subtle">
          All four are needed.
        </Text>
      )}
    </FormDrawer>
  )
}
