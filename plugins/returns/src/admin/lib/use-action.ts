import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { adminFetch } from "./sdk"

type Call = { path: string; body?: object }

/**
 * Posts to the admin API and then reads again what may have changed.
 * @param about names the thing in the message when it goes wrong
 */
export const useAction = (about: string, onDone?: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Call) => adminFetch(path, { method: "POST", body: body ?? {} }),
    onSuccess: async () => {
      onDone?.()
      await Promise.all(
        ["return-requests", "return-payouts", "return-settings"].map((key) =>
          client.invalidateQueries({ queryKey: [key] })
        )
      )
    },
    onError: (error) => toast.error(about, { description: error.message }),
  })
}
