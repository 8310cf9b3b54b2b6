import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { SettingsPatch, ShippingSettings } from "../../../../settings"
import { sdk } from "../../../lib/sdk"
import { readProblems } from "./fields"

export type { ShippingSettings }
export type BookingSettings = ShippingSettings["booking"]
export type RateSettings = ShippingSettings["rates"]
export type NdrSettings = ShippingSettings["ndr"]
export type NdrRule = NdrSettings["rules"][number]
export type RemittanceSettings = ShippingSettings["remittance"]

type Answer = { shipping_settings: ShippingSettings }
export type Courier = { id: number; name: string }

const PATH = "/admin/shipping-settings"
const KEY = ["shipping-settings"]

export const useSettings = () =>
  useQuery({
    queryKey: KEY,
    // What is being edited must not move under its form.
    refetchOnWindowFocus: false,
    queryFn: () => sdk.client.fetch<Answer>(PATH).then((answer) => answer.shipping_settings),
  })

/** Couriers of the account; null while Shiprocket cannot be asked. */
export const useCouriers = () =>
  useQuery({
    queryKey: [...KEY, "couriers"],
    staleTime: 300_000,
    queryFn: () =>
      sdk.client
        .fetch<{ couriers: Courier[] | null }>(`${PATH}/couriers`)
        .then((answer) => answer.couriers),
  })

/** Saves fields of the settings; what the server refuses is kept for the fields to show. */
export const useSaveSettings = (onSaved: () => void) => {
  const client = useQueryClient()
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (body: SettingsPatch) => sdk.client.fetch<Answer>(PATH, { method: "POST", body }),
    onSuccess: ({ shipping_settings }) => {
      client.setQueryData(KEY, shipping_settings)
      toast.success("Settings saved")
      onSaved()
    },
  })
  const problems = error ? readProblems(error.message) : {}
  return { save: mutate, isPending, problems, reset }
}
