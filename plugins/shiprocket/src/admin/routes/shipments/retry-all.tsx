import { Button, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"

/** Tries every stopped booking of one cause again, once the cause is gone. */
export const RetryAll = ({ failureCode }: { failureCode: string }) => {
  const client = useQueryClient()
  const retry = useMutation({
    mutationFn: () =>
      sdk.client.fetch<{ count: number }>("/admin/shipments/retry", {
        method: "POST",
        body: { failure_code: failureCode },
      }),
    onSuccess: async ({ count }) => {
      toast.success(`${count} ${count === 1 ? "parcel is" : "parcels are"} tried again`)
      await client.invalidateQueries({ queryKey: ["shipments"] })
    },
    onError: (error) => toast.error(error.message),
  })
  return (
    <Button size="small" isLoading={retry.isPending} onClick={() => retry.mutate()}>
      Try all of these again
    </Button>
  )
}
