import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sdk } from "./sdk"

type Action = {
  id: string
  action: "retry" | "rebook" | "cancel" | "documents" | "reassign"
  body?: { courier_id?: number }
}

const SAID = {
  retry: "Booking begins again",
  rebook: "The parcel is booked anew",
  cancel: "Parcel cancelled",
  documents: "Manifest and invoice are being made",
  reassign: "Another courier has the parcel; its pickup and papers are asked for anew",
}

/** Retry a booking that stopped, call a parcel off, ask for its papers, or give it to another courier. */
export const useShipmentActions = (onDone?: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, action, body }: Action) =>
      sdk.client.fetch(`/admin/shipments/${id}/${action}`, { method: "POST", body }),
    onSuccess: async (_, { action }) => {
      toast.success(SAID[action])
      onDone?.()
      await client.invalidateQueries({ queryKey: ["shipments"] })
    },
    onError: (error) => toast.error(error.message),
  })
}
