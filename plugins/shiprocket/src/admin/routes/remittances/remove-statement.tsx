import { Button, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router-dom"
import { sdk } from "../../lib/sdk"
import { REMITTANCE_KEY } from "./remittance"
import type { Statement } from "./remittance"

/** Takes the last import back, so that the file can be imported with other columns. */
export const RemoveStatement = ({
  statement,
}: {
  statement: Pick<Statement, "id" | "file_name">
}) => {
  const prompt = usePrompt()
  const client = useQueryClient()
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => sdk.client.fetch(`/admin/remittances/${statement.id}`, { method: "DELETE" }),
    onSuccess: () => {
      toast.success("Import taken back")
      navigate("/remittances")
      return client.invalidateQueries({ queryKey: [REMITTANCE_KEY] })
    },
    onError: (error) => toast.error("Not taken back", { description: error.message }),
  })
  const ask = async () => {
    const isSure = await prompt({
      title: "Take the import back?",
      description: `Its parcels stand as they did before ${statement.file_name} was imported.`,
      confirmText: "Take back",
      cancelText: "Keep",
    })
    if (isSure) {
      remove.mutate()
    }
  }
  return (
    <Button size="small" variant="danger" isLoading={remove.isPending} onClick={() => void ask()}>
      Take back
    </Button>
  )
}
