import { Button, Drawer, Input, Label, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { ImportPreview } from "./import-preview"
import { importStatement, REMITTANCE_KEY } from "./remittance"

type Chosen = { file_name: string; csv: string; mapping?: Record<string, string> }

/** A statement's file: what importing it would do, and then the import. */
export const ImportDrawer = () => {
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const client = useQueryClient()
  const navigate = useNavigate()
  const preview = useMutation({
    mutationFn: (file: Chosen) => importStatement({ ...file, dry_run: true }),
  })
  const save = useMutation({
    mutationFn: (file: Chosen) => importStatement({ ...file, dry_run: false }),
    onSuccess: async ({ remittance }) => {
      toast.success(remittance ? "Statement imported" : "Every row was imported before")
      close(false)
      await client.invalidateQueries({ queryKey: [REMITTANCE_KEY] })
      if (remittance) {
        navigate(`/remittances/${remittance.id}`)
      }
    },
    onError: (error) => toast.error("Not imported", { description: error.message }),
  })
  const look = (file: Chosen) => {
    setChosen(file)
    preview.mutate(file)
  }
  const close = (isOpen: boolean) => {
    setOpen(isOpen)
    if (!isOpen) {
      setChosen(null)
      preview.reset()
    }
  }
  const read = async (file: File | undefined) => {
    if (file) {
      look({ file_name: file.name, csv: await file.text() })
    }
  }
  const found = preview.data?.preview
  const isReady = !!found && !found.missing.length && !found.errors.length && !found.is_known

  return (
    <Drawer open={open} onOpenChange={close}>
      <Drawer.Trigger asChild>
        <Button size="small">Import statement</Button>
      </Drawer.Trigger>
      <Drawer.Content className="max-w-4xl">
        <Drawer.Header>
          <Drawer.Title>Import a statement</Drawer.Title>
          <Drawer.Description>
            A CSV of remitted cash. Nothing is stored before you have seen what it says.
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
          <div className="flex flex-col gap-2">
            <Label htmlFor="statement-file" size="small" weight="plus">
              File
            </Label>
            <Input
              id="statement-file"
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => void read(event.target.files?.[0])}
            />
          </div>
          {preview.isPending && <Text size="small">Reading the file …</Text>}
          {preview.error && (
            <Text size="small" role="alert" className="text-ui-fg-error">
              {preview.error.message}
            </Text>
          )}
          {found && chosen && (
            <ImportPreview preview={found} onMapping={(mapping) => look({ ...chosen, mapping })} />
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button variant="secondary">Back</Button>
          </Drawer.Close>
          <Button
            disabled={!isReady || !chosen}
            isLoading={save.isPending}
            onClick={() => chosen && save.mutate(chosen)}
          >
            Import
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
