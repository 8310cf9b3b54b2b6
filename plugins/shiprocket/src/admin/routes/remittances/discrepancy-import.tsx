import { Button, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { sdk } from "../../lib/sdk"
import { REMITTANCE_KEY } from "./remittance"

type Source = { source: "shiprocket" } | { source: "csv"; csv: string }

/** Weight discrepancies from Shiprocket, or from a file of its panel. */
export const DiscrepancyImport = () => {
  const file = useRef<HTMLInputElement>(null)
  const client = useQueryClient()
  const load = useMutation({
    mutationFn: (body: Source) =>
      sdk.client.fetch<{ created: number; known: number }>("/admin/weight-discrepancies/import", {
        method: "POST",
        body,
      }),
    onSuccess: ({ created, known }) => {
      toast.success(created ? `${created} new` : "Nothing new", {
        description: known ? `${known} were known` : undefined,
      })
      return client.invalidateQueries({ queryKey: [REMITTANCE_KEY] })
    },
    onError: (error) => toast.error("Not imported", { description: error.message }),
  })
  const read = async (chosen: File | undefined) => {
    if (chosen) {
      load.mutate({ source: "csv", csv: await chosen.text() })
    }
  }
  return (
    <>
      <input
        ref={file}
        type="file"
        accept=".csv,text/csv"
        className="sr-only"
        tabIndex={-1}
        aria-label="File of weight discrepancies"
        onChange={(event) => {
          void read(event.target.files?.[0])
          event.target.value = ""
        }}
      />
      <Button
        size="small"
        variant="secondary"
        isLoading={load.isPending}
        onClick={() => file.current?.click()}
      >
        Import file
      </Button>
      <Button
        size="small"
        variant="secondary"
        isLoading={load.isPending}
        onClick={() => load.mutate({ source: "shiprocket" })}
      >
        Ask Shiprocket
      </Button>
    </>
  )
}
