import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sdk } from "./sdk"

type Action = { id: string; action: "retry" | "cancel" }

const SAID = { retry: "Booking begins again", cancel: "Parcel cancelled" }

/** Retry a booking that stopped, or call a parcel off. */
export const useShipmentActions = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, action }: Action) =>
      sdk.client.fetch(`/admin/shipments/${id}/${action}`, { method: "POST" }),
    onSuccess: (_, { action }) => {
      toast.success(SAID[action])
      return client.invalidateQueries({ queryKey: ["shipments"] })
    },
    onError: (error) => toast.error(error.message),
  })
}
