import { Checkbox, Input, Label, Text } from "@medusajs/ui"
import { useState } from "react"
import { problemAt } from "./fields"
import type { Problems } from "./fields"
import { Complaint } from "./parts"
import { useCouriers } from "./use-settings"
import { courierName } from "./words"

type Props = {
  path: string
  label: string
  ids: number[]
  problems: Problems
  onChange: (ids: number[]) => void
}

const toIds = (text: string): number[] =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)

/** Couriers by their numbers, for while Shiprocket does not name them. */
const NumberField = ({ path, label, ids, problems, onChange }: Props) => {
  const [text, setText] = useState(ids.join(", "))
  return (
    <>
      <Input
        aria-label={`${label}: courier ids`}
        aria-describedby={problemAt(problems, path) ? `${path}-problem` : undefined}
        value={text}
        inputMode="numeric"
        onChange={(event) => {
          setText(event.target.value)
          onChange(toIds(event.target.value))
        }}
      />
      <Text size="xsmall" className="text-ui-fg-subtle">
        Shiprocket does not name its couriers right now. Enter their ids with commas between.
      </Text>
    </>
  )
}

/** A list of couriers, ticked by name. */
export const CourierPicker = (props: Props) => {
  const { path, label, ids, problems, onChange } = props
  const { data, isLoading } = useCouriers()
  const couriers = data ?? []
  // One that Shiprocket lists no more must stay visible, or it could not be taken off.
  const shown = [...new Set([...couriers.map(({ id }) => id), ...ids])]
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="txt-compact-small-plus mb-2">{label}</legend>
      {isLoading && (
        <Text size="small" className="text-ui-fg-subtle">
          Loading couriers…
        </Text>
      )}
      {!isLoading && !data && <NumberField {...props} />}
      {data && !shown.length && (
        <Text size="small" className="text-ui-fg-subtle">
          The account has no couriers.
        </Text>
      )}
      {data && (
        <div className="flex max-h-48 flex-col gap-2 overflow-y-auto">
          {shown.map((id) => (
            <div key={id} className="flex items-center gap-2">
              <Checkbox
                id={`${path}-${id}`}
                checked={ids.includes(id)}
                onCheckedChange={(checked) =>
                  onChange(checked === true ? [...ids, id] : ids.filter((one) => one !== id))
                }
              />
              <Label htmlFor={`${path}-${id}`} size="small">
                {courierName(id, couriers)}
              </Label>
            </div>
          ))}
        </div>
      )}
      <Complaint id={path} text={problemAt(problems, path)} />
    </fieldset>
  )
}
