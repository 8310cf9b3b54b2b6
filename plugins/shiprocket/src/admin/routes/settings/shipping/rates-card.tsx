import { Button, Table } from "@medusajs/ui"
import { useState } from "react"
import { rupees } from "../../../lib/shipment"
import { Card, Fact } from "./parts"
import { RatesDrawer } from "./rates-drawer"
import type { RateSettings } from "./use-settings"
import { daysText, MODE_KEYS, MODES } from "./words"

/** Prices and promises of the merchant's own. */
export const RatesCard = ({ settings }: { settings: RateSettings }) => {
  const [open, setOpen] = useState(false)
  return (
    <Card
      title="Rates and promises"
      about="The table stands in while couriers’ own prices cannot be asked for."
      action={
        <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
          Edit<span className="sr-only"> rates and promises</span>
        </Button>
      }
    >
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Option</Table.HeaderCell>
              <Table.HeaderCell className="text-right">First step</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Each further</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Step</Table.HeaderCell>
              <Table.HeaderCell className="text-right">In transit</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {MODE_KEYS.map((mode) => {
              const { base, step, step_g, min_days, max_days } = settings.fallback[mode]
              return (
                <Table.Row key={mode}>
                  <Table.Cell>{MODES[mode]}</Table.Cell>
                  <Table.Cell className="text-right">{rupees(Number(base))}</Table.Cell>
                  <Table.Cell className="text-right">{rupees(Number(step))}</Table.Cell>
                  <Table.Cell className="text-right">{step_g} g</Table.Cell>
                  <Table.Cell className="whitespace-nowrap text-right">
                    {min_days}–{max_days} days
                  </Table.Cell>
                </Table.Row>
              )
            })}
          </Table.Body>
        </Table>
      </div>
      <Fact name="Suppliers hand over within">{daysText(settings.handling_days)}</Fact>
      {open && <RatesDrawer settings={settings} onClose={() => setOpen(false)} />}
    </Card>
  )
}
