import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { NdrAnswer } from "./ndr"
import { sdk } from "./sdk"

type Result = { answered: string[]; refused: { id: string; message: string }[] }

/** Answers one case with all it takes, or many with the same words. */
export const useNdrAnswer = (ids: string[], onDone: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (answer: NdrAnswer): Promise<Result> => {
      if (ids.length === 1) {
        await sdk.client.fetch(`/admin/ndr-cases/${ids[0]}/answer`, {
          method: "POST",
          body: answer,
        })
        return { answered: ids, refused: [] }
      }
      return sdk.client.fetch<Result>("/admin/ndr-cases/bulk-answer", {
        method: "POST",
        body: { ...answer, ids },
      })
    },
    onSuccess: async ({ answered, refused }) => {
      if (answered.length) {
        toast.success(answered.length === 1 ? "Answered" : `${answered.length} answered`)
      }
      refused.slice(0, 5).forEach(({ message }) => toast.error(message))
      await client.invalidateQueries({ queryKey: ["ndr-cases"] })
      onDone()
    },
    onError: (error) => toast.error(error.message),
  })
}
