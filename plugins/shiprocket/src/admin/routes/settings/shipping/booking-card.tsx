import { Button } from "@medusajs/ui"
import { useState } from "react"
import { BookingDrawer } from "./booking-drawer"
import { Card, Fact } from "./parts"
import { useCouriers } from "./use-settings"
import type { BookingSettings } from "./use-settings"
import { BOOK_ON, COURIER_RULES, courierName } from "./words"

/** How parcels are booked. */
export const BookingCard = ({ settings }: { settings: BookingSettings }) => {
  const [open, setOpen] = useState(false)
  const { data } = useCouriers()
  const names = (ids: number[]) => ids.map((id) => courierName(id, data ?? [])).join(", ")
  return (
    <Card
      title="Booking"
      about="Holds for parcels booked from now on."
      action={
        <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
          Edit<span className="sr-only"> booking</span>
        </Button>
      }
    >
      <Fact name="Parcels are booked">{BOOK_ON[settings.book_on]}</Fact>
      <Fact name="Courier">{COURIER_RULES[settings.courier_rule]}</Fact>
      <Fact name="Only these couriers">{names(settings.allow_couriers) || "Any"}</Fact>
      <Fact name="Never these couriers">{names(settings.deny_couriers) || "None"}</Fact>
      <Fact name="Manifest and invoice">
        {settings.make_documents ? "Made for each parcel" : "Not made"}
      </Fact>
      {open && <BookingDrawer settings={settings} onClose={() => setOpen(false)} />}
    </Card>
  )
}
