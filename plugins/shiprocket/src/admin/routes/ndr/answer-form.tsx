import { Button, Input, Label, RadioGroup, Select, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { ACTION_WORDS, dayInIndia } from "../../lib/ndr"
import type { NdrAction, NdrAnswer } from "../../lib/ndr"
import { useNdrAnswer } from "../../lib/use-ndr-answer"

const DAYS = [1, 2, 3, 4, 5, 6, 7]
const ANY_DAY = "any"

type Props = { ids: string[]; onDone: () => void }

/** What is to be done with one case, or with many; phone and address belong to one parcel. */
export const AnswerForm = ({ ids, onDone }: Props) => {
  const [action, setAction] = useState<NdrAction>("re-attempt")
  const [day, setDay] = useState(ANY_DAY)
  const [texts, setTexts] = useState({ comments: "", phone: "", address_1: "", address_2: "" })
  const { mutate, isPending } = useNdrAnswer(ids, onDone)
  const field = (name: keyof typeof texts, label: string) => (
    <div className="flex flex-col gap-1">
      <Label htmlFor={`ndr-${name}`} size="small">
        {label}
      </Label>
      <Input
        id={`ndr-${name}`}
        value={texts[name]}
        onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
      />
    </div>
  )
  const send = () => {
    const { comments, ...changes } = texts
    const given = Object.entries(changes).filter(([, value]) => value.trim())
    const retry = action === "re-attempt"
    mutate({
      action,
      comments,
      ...(retry && ids.length === 1 ? Object.fromEntries(given) : {}),
      ...(retry && day !== ANY_DAY ? { deferred_date: day } : {}),
    } as NdrAnswer)
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <RadioGroup value={action} onValueChange={(value) => setAction(value as NdrAction)}>
        {Object.entries(ACTION_WORDS).map(([value, label]) => (
          <div key={value} className="flex items-center gap-2">
            <RadioGroup.Item id={`ndr-${value}`} value={value} />
            <Label htmlFor={`ndr-${value}`} size="small">
              {label}
            </Label>
          </div>
        ))}
      </RadioGroup>
      {action === "re-attempt" && (
        <>
          <Select value={day} onValueChange={setDay}>
            <Select.Trigger aria-label="Day">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={ANY_DAY}>As soon as possible</Select.Item>
              {DAYS.map((ahead) => (
                <Select.Item key={ahead} value={dayInIndia(ahead)}>
                  {dayInIndia(ahead)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          {ids.length === 1 && (
            <>
              {field("phone", "Another phone number")}
              {field("address_1", "Another address")}
              {field("address_2", "Address, second line")}
            </>
          )}
        </>
      )}
      <div className="flex flex-col gap-1">
        <Label htmlFor="ndr-comments" size="small">
          Word to the courier
        </Label>
        <Textarea
          id="ndr-comments"
          aria-required
          maxLength={250}
          value={texts.comments}
          onChange={(event) => setTexts({ ...texts, comments: event.target.value })}
        />
      </div>
      <Button type="submit" isLoading={isPending} disabled={!texts.comments.trim()}>
        {ids.length === 1 ? "Send answer" : `Answer ${ids.length} cases`}
      </Button>
    </form>
  )
}
