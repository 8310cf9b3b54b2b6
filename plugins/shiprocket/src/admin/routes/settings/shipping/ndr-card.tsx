import { ArrowDownMini, ArrowUpMini, PencilSquare, Trash } from "@medusajs/icons"
import { Button, Hint, IconButton, Label, Switch, Text, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { Card } from "./parts"
import { RuleDrawer } from "./rule-drawer"
import { useSaveSettings } from "./use-settings"
import type { NdrRule, NdrSettings } from "./use-settings"
import { ruleText } from "./words"

type RowProps = {
  rule: NdrRule
  place: number
  count: number
  isPending: boolean
  onMove: (by: number) => void
  onEdit: () => void
  onRemove: () => void
}

const RuleRow = ({ rule, place, count, isPending, onMove, onEdit, onRemove }: RowProps) => {
  const buttons = [
    { text: "Move up", icon: ArrowUpMini, act: () => onMove(-1), isOff: place === 0 },
    { text: "Move down", icon: ArrowDownMini, act: () => onMove(1), isOff: place === count - 1 },
    { text: "Edit", icon: PencilSquare, act: onEdit, isOff: false },
    { text: "Remove", icon: Trash, act: onRemove, isOff: false },
  ]
  return (
    <li className="flex flex-wrap items-start justify-between gap-2 px-6 py-3">
      <div className="min-w-0 flex-1 basis-52">
        <Text size="small" weight="plus" className="break-words">
          {place + 1}. {rule.name}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {ruleText(rule)}
        </Text>
      </div>
      <div className="flex gap-1">
        {buttons.map(({ text, icon: Icon, act, isOff }) => (
          <IconButton
            key={text}
            size="small"
            variant="transparent"
            aria-label={`${text}: ${rule.name}`}
            disabled={isOff || isPending}
            onClick={act}
          >
            <Icon />
          </IconButton>
        ))}
      </div>
    </li>
  )
}

/** What happens by itself with a parcel that could not be delivered. */
export const NdrCard = ({ settings }: { settings: NdrSettings }) => {
  const { rules, ask_shopper } = settings
  /** The place of the rule that is edited; one past the end is a new one */
  const [edited, setEdited] = useState<number | null>(null)
  const { save, isPending, problems } = useSaveSettings(() => {})
  const prompt = usePrompt()

  const move = (from: number, by: number) => {
    const moved = rules.filter((_, place) => place !== from)
    moved.splice(from + by, 0, rules[from])
    save({ ndr: { rules: moved } })
  }
  const remove = async (place: number) => {
    const isSure = await prompt({
      title: `Remove “${rules[place].name}”?`,
      description: "Cases it would have answered wait for a person, or for the next rule.",
      confirmText: "Remove",
      cancelText: "Cancel",
    })
    if (isSure) {
      save({ ndr: { rules: rules.filter((_, other) => other !== place) } })
    }
  }

  return (
    <Card
      title="Undelivered parcels"
      about="The first rule that applies answers the courier, unless somebody did before."
      action={
        <Button size="small" variant="secondary" onClick={() => setEdited(rules.length)}>
          Add rule
        </Button>
      }
    >
      <div className="flex items-center gap-3 px-6 py-3">
        <Switch
          id="ndr.ask_shopper"
          checked={ask_shopper}
          disabled={isPending}
          onCheckedChange={(checked) => save({ ndr: { ask_shopper: checked } })}
        />
        <Label htmlFor="ndr.ask_shopper" size="small">
          Mail the shopper a link to choose another day or address
        </Label>
      </div>
      {!rules.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
          No rules: every case waits for a person or the shopper.
        </Text>
      )}
      {rules.length > 0 && (
        <ol className="divide-y">
          {rules.map((rule, place) => (
            <RuleRow
              key={`${place}:${rule.name}`}
              rule={rule}
              place={place}
              count={rules.length}
              isPending={isPending}
              onMove={(by) => move(place, by)}
              onEdit={() => setEdited(place)}
              onRemove={() => remove(place)}
            />
          ))}
        </ol>
      )}
      {Object.entries(problems).map(([path, text]) => (
        <Hint key={path} variant="error" role="alert" className="px-6 py-3">
          {path ? `${path}: ${text}` : text}
        </Hint>
      ))}
      {edited !== null && (
        <RuleDrawer rules={rules} place={edited} onClose={() => setEdited(null)} />
      )}
    </Card>
  )
}
