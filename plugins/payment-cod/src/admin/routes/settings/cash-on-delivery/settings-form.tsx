import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { ReactNode } from "react"
import type { CodSettings } from "../../../../types"
import { toBody, toValues } from "../../../lib/settings-values"
import type { SettingsValues } from "../../../lib/settings-values"
import { useAction } from "../../../lib/use-action"
import { ConfirmFields } from "./confirm-fields"
import { FeeFields } from "./fee-fields"
import { LimitFields } from "./limit-fields"
import { OnlineFields } from "./online-fields"
import { PlaceFields } from "./place-fields"

export type SectionProps = {
  values: SettingsValues
  change: (changes: Partial<SettingsValues>) => void
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-4 px-6 py-4">
    <Heading level="h2">{title}</Heading>
    {children}
  </section>
)

/** All settings, saved together. */
export const SettingsForm = ({ settings }: { settings: CodSettings }) => {
  const [values, setValues] = useState(toValues(settings))
  const { mutate, isPending } = useAction("Cash on delivery", () => toast.success("Rules saved"))
  const change = (changes: Partial<SettingsValues>) => setValues({ ...values, ...changes })
  const section = { values, change }

  return (
    <form
      className="divide-y"
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ path: "/admin/cod-settings", body: toBody(values) })
      }}
    >
      <Section title="Who may pay in cash">
        <LimitFields {...section} />
      </Section>
      <Section title="Where and what">
        <PlaceFields {...section} />
      </Section>
      <Section title="Fee">
        <FeeFields {...section} />
      </Section>
      <Section title="Confirmation">
        <ConfirmFields {...section} />
      </Section>
      <Section title="Paying online instead">
        <OnlineFields {...section} />
      </Section>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          Rules hold for carts from now on, within seconds. Orders that were placed keep their fee.
        </Text>
        <Button type="submit" size="small" isLoading={isPending}>
          Save
        </Button>
      </div>
    </form>
  )
}
