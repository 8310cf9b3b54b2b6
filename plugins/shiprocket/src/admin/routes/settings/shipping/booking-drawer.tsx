import { Label, Switch } from "@medusajs/ui"
import { useState } from "react"
import { CourierPicker } from "./courier-picker"
import { Choice, FormDrawer } from "./parts"
import { useSaveSettings } from "./use-settings"
import type { BookingSettings } from "./use-settings"
import { BOOK_ON, COURIER_RULES } from "./words"

const FIELDS = [
  "booking.book_on",
  "booking.courier_rule",
  "booking.allow_couriers",
  "booking.deny_couriers",
]

type Props = { settings: BookingSettings; onClose: () => void }

export const BookingDrawer = ({ settings, onClose }: Props) => {
  const [form, setForm] = useState(settings)
  const { save, isPending, problems } = useSaveSettings(onClose)
  const change = (changes: Partial<BookingSettings>) => setForm({ ...form, ...changes })
  return (
    <FormDrawer
      title="Booking"
      open
      isPending={isPending}
      problems={problems}
      fields={FIELDS}
      onOpenChange={(open) => !open && onClose()}
      onSubmit={() => save({ booking: form })}
    >
      <Choice
        path="booking.book_on"
        label="Book parcels"
        hint="Orders that wait are booked within a minute of changing this to acceptance."
        problems={problems}
        value={form.book_on}
        options={BOOK_ON}
        onChange={(book_on) => change({ book_on })}
      />
      <Choice
        path="booking.courier_rule"
        label="Courier"
        problems={problems}
        value={form.courier_rule}
        options={COURIER_RULES}
        onChange={(courier_rule) => change({ courier_rule })}
      />
      <CourierPicker
        path="booking.allow_couriers"
        label="Only these couriers (none ticked: any)"
        ids={form.allow_couriers}
        problems={problems}
        onChange={(allow_couriers) => change({ allow_couriers })}
      />
      <CourierPicker
        path="booking.deny_couriers"
        label="Never these couriers"
        ids={form.deny_couriers}
        problems={problems}
        onChange={(deny_couriers) => change({ deny_couriers })}
      />
      <div className="flex items-center gap-3">
        <Switch
          id="booking.make_documents"
          checked={form.make_documents}
          onCheckedChange={(make_documents) => change({ make_documents })}
        />
        <Label htmlFor="booking.make_documents" size="small">
          Make a manifest and an invoice for each parcel
        </Label>
      </div>
    </FormDrawer>
  )
}
