import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sdk } from "./sdk"

type Call = { path: string; method?: "POST" | "DELETE"; body?: object }

/**
 * Changes something through the admin API and then reads again what may have changed.
 * @param about names the thing in the message when it goes wrong
 */
export const useAction = (about: string, onDone?: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = "POST", body = {} }: Call) =>
      sdk.client.fetch(path, { method, ...(method === "POST" ? { body } : {}) }),
    onSuccess: async () => {
      onDone?.()
      await Promise.all(
        ["cod-settings", "cod-blocks", "cod-confirmations", "cod-of-order"].map((key) =>
          client.invalidateQueries({ queryKey: [key] })
        )
      )
    },
    onError: (error) => toast.error(about, { description: error.message }),
  })
}
