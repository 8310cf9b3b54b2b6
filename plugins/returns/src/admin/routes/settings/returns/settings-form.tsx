import { Button, Heading, Input, Label, Switch, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { DEFAULT_REASON_POLICIES } from "../../../../rules/reasons"
import type { ReturnSettings } from "../../../../rules/settings"
import { Field } from "../../../lib/form-drawer"
import { useAction } from "../../../lib/use-action"
import { ReasonsTable } from "./reasons-table"

const SWITCHES = [
  { key: "auto_approve", text: "Approve requests by themselves, when they keep to the rules" },
  { key: "exchange_allowed", text: "Offer an exchange for another size or colour" },
  { key: "qc_on_pickup", text: "Let the rider compare the piece before taking it" },
] as const

/** Every reason of the catalogue, with what was saved of it. */
const withAllReasons = (saved: ReturnSettings["reasons"]): ReturnSettings["reasons"] =>
  DEFAULT_REASON_POLICIES.map(
    (policy) => saved.find(({ code }) => code === policy.code) ?? { ...policy, offered: false }
  )

const lines = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map((line) => line.trim())
    .filter(Boolean)

/** The rules, as they are saved. */
export const SettingsForm = ({ settings }: { settings: ReturnSettings }) => {
  const [form, setForm] = useState({ ...settings, reasons: withAllReasons(settings.reasons) })
  const [handles, setHandles] = useState(settings.final_sale_category_handles.join("\n"))
  const { mutate, isPending } = useAction("Return rules", () => toast.success("Rules saved"))
  const change = (changes: Partial<ReturnSettings>) => setForm({ ...form, ...changes })

  return (
    <form
      className="divide-y"
      onSubmit={(event) => {
        event.preventDefault()
        mutate({
          path: "/admin/return-settings",
          body: { ...form, final_sale_category_handles: lines(handles) },
        })
      }}
    >
      <div className="grid gap-4 px-6 py-4 md:grid-cols-2">
        <Field id="window" label="Days from delivery (0: no returns)">
          <Input
            id="window"
            type="number"
            min={0}
            max={90}
            required
            value={form.window_days}
            onChange={(event) => change({ window_days: Number(event.target.value) })}
          />
        </Field>
        <Field id="fee" label="Fee kept of a refund (₹), unless it is our fault">
          <Input
            id="fee"
            inputMode="decimal"
            pattern="\d{1,5}(\.\d{1,2})?"
            required
            value={form.fee}
            onChange={(event) => change({ fee: event.target.value })}
          />
        </Field>
        <Field id="discount" label="Final sale above this discount (%, empty: never)">
          <Input
            id="discount"
            type="number"
            min={1}
            max={100}
            value={form.final_sale_discount_above ?? ""}
            onChange={(event) =>
              change({
                final_sale_discount_above: event.target.value ? Number(event.target.value) : null,
              })
            }
          />
        </Field>
        <Field id="handles" label="Final sale: handles of categories, one a line">
          <Textarea
            id="handles"
            rows={3}
            value={handles}
            onChange={(event) => setHandles(event.target.value)}
          />
        </Field>
      </div>
      <div className="flex flex-col gap-3 px-6 py-4">
        {SWITCHES.map(({ key, text }) => (
          <div key={key} className="flex items-center gap-3">
            <Switch
              id={key}
              checked={form[key]}
              onCheckedChange={(checked) => change({ [key]: checked })}
            />
            <Label htmlFor={key} size="small">
              {text}
            </Label>
          </div>
        ))}
      </div>
      <div>
        <Heading level="h2" className="px-6 py-4">
          Reasons
        </Heading>
        <ReasonsTable reasons={form.reasons} onChange={(reasons) => change({ reasons })} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          A product with the metadata final_sale is never returned. Requests made already keep their
          fee.
        </Text>
        <Button type="submit" size="small" isLoading={isPending}>
          Save
        </Button>
      </div>
    </form>
  )
}
