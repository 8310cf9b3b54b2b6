import { Button } from "@medusajs/ui"
import { useState } from "react"
import { asNumber } from "./fields"
import { Card, Fact, FormDrawer, TextField } from "./parts"
import { useSaveSettings } from "./use-settings"
import type { RemittanceSettings } from "./use-settings"
import { daysText } from "./words"

type DrawerProps = { settings: RemittanceSettings; onClose: () => void }

const RemittanceDrawer = ({ settings, onClose }: DrawerProps) => {
  const [days, setDays] = useState(String(settings.due_days))
  const { save, isPending, problems } = useSaveSettings(onClose)
  return (
    <FormDrawer
      title="Cash on delivery"
      open
      isPending={isPending}
      problems={problems}
      fields={["remittance.due_days"]}
      onOpenChange={(open) => !open && onClose()}
      onSubmit={() => save({ remittance: { due_days: asNumber(days) } })}
    >
      <TextField
        path="remittance.due_days"
        label="Days after delivery until the cash is due"
        hint="It stands in your contract with Shiprocket. Later, a parcel’s cash is listed as overdue."
        problems={problems}
        inputMode="numeric"
        value={days}
        onChange={setDays}
      />
    </FormDrawer>
  )
}

/** When cash collected at the door is due. */
export const RemittanceCard = ({ settings }: { settings: RemittanceSettings }) => {
  const [open, setOpen] = useState(false)
  return (
    <Card
      title="Cash on delivery"
      about="When the courier should have paid out what it collected."
      action={
        <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
          Edit<span className="sr-only"> cash on delivery</span>
        </Button>
      }
    >
      <Fact name="Due after delivery within">{daysText(settings.due_days)}</Fact>
      {open && <RemittanceDrawer settings={settings} onClose={() => setOpen(false)} />}
    </Card>
  )
}
