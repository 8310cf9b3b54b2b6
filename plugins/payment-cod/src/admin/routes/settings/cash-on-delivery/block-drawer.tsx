import { Button, Drawer, Input, Select, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { Field } from "../../../lib/field"
import { useAction } from "../../../lib/use-action"

export const KINDS = [
  { value: "phone", text: "Phone", hint: "Indian mobile numbers, one a line." },
  { value: "email", text: "E-mail", hint: "Addresses, one a line." },
  { value: "customer", text: "Customer", hint: "Customer ids (cus_…), one a line." },
  { value: "pincode", text: "Pincode", hint: "Six digits each, one a line." },
] as const

type Kind = (typeof KINDS)[number]["value"]

/** The end of a day in India. */
const endOf = (day: string): string => new Date(`${day}T23:59:59+05:30`).toISOString()

/** Puts people or places on the list. */
export const BlockDrawer = ({ onClose }: { onClose: () => void }) => {
  const [kind, setKind] = useState<Kind>("phone")
  const [values, setValues] = useState("")
  const [reason, setReason] = useState("")
  const [until, setUntil] = useState("")
  const { mutate, isPending } = useAction("Blocklist", () => {
    toast.success("Added to the blocklist")
    onClose()
  })
  const blocks = values
    .split(/[\n,]+/)
    .map((value) => value.trim())
    .filter(Boolean)
    .map((value) => ({ kind, value, reason, expires_at: until ? endOf(until) : null }))

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form
          className="flex flex-1 flex-col overflow-hidden"
          onSubmit={(event) => {
            event.preventDefault()
            mutate({ path: "/admin/cod-blocks", body: { blocks } })
          }}
        >
          <Drawer.Header>
            <Drawer.Title>Block cash on delivery</Drawer.Title>
            <Drawer.Description>They can still pay online.</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <Field id="block-kind" label="What" hint="What a cart is compared by.">
              <Select size="small" value={kind} onValueChange={(next) => setKind(next as Kind)}>
                <Select.Trigger id="block-kind">
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  {KINDS.map(({ value, text }) => (
                    <Select.Item key={value} value={value}>
                      {text}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </Field>
            <Field
              id="block-values"
              label="Which"
              hint={KINDS.find(({ value }) => value === kind)!.hint}
            >
              <Textarea
                id="block-values"
                rows={4}
                required
                value={values}
                onChange={(event) => setValues(event.target.value)}
              />
            </Field>
            <Field id="block-reason" label="Why" hint="For you and your colleagues only.">
              <Input
                id="block-reason"
                required
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Field>
            <Field id="block-until" label="Until" hint="The end of that day; empty: for ever.">
              <Input
                id="block-until"
                type="date"
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            </Field>
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button type="button" variant="secondary">
                Back
              </Button>
            </Drawer.Close>
            <Button type="submit" isLoading={isPending} disabled={!blocks.length}>
              Block
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
