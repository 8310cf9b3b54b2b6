import { Button, usePrompt } from "@medusajs/ui"
import { AddressDrawer } from "./address-drawer"
import { ReassignDrawer } from "./reassign-drawer"
import type { AdminShipment } from "./shipment"
import { wishesFor } from "./shipment-problems"
import { useShipmentActions } from "./use-shipment-actions"

/** What a merchant can do with a parcel as it stands. */
export const ShipmentActions = ({ shipment }: { shipment: AdminShipment }) => {
  const actions = useShipmentActions()
  const prompt = usePrompt()
  const wishes = wishesFor(shipment)
  const { id, reference } = shipment
  const isRunning = (action: string) => actions.isPending && actions.variables?.action === action
  const cancel = async () => {
    const isSure = await prompt({
      title: `Cancel parcel ${reference}?`,
      description: "It is called off at Shiprocket too. It can be booked again with a new waybill.",
      confirmText: "Cancel the parcel",
      cancelText: "Keep it",
    })
    if (isSure) {
      actions.mutate({ id, action: "cancel" })
    }
  }
  return (
    <>
      {wishes.retry && (
        <Button
          size="small"
          isLoading={isRunning("retry")}
          onClick={() => actions.mutate({ id, action: "retry" })}
        >
          Try again
        </Button>
      )}
      {wishes.rebook && (
        <Button
          size="small"
          variant="secondary"
          isLoading={isRunning("rebook")}
          onClick={() => actions.mutate({ id, action: "rebook" })}
        >
          Book again
        </Button>
      )}
      {wishes.correct && <AddressDrawer shipment={shipment} />}
      {wishes.documents && (
        <Button
          size="small"
          variant="secondary"
          isLoading={isRunning("documents")}
          onClick={() => actions.mutate({ id, action: "documents" })}
        >
          Make manifest and invoice
        </Button>
      )}
      {wishes.reassign && <ReassignDrawer shipment={shipment} />}
      {wishes.cancel && (
        <Button
          size="small"
          variant="danger"
          isLoading={isRunning("cancel")}
          onClick={() => void cancel()}
        >
          Cancel parcel
        </Button>
      )}
    </>
  )
}
