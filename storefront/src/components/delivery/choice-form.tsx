"use client"

import { startTransition, useActionState, useEffect, useRef, useState, type FormEvent } from "react"

import { chooseDelivery, type DeliveryState } from "@/lib/data/delivery-choice-actions"
import { LINE, type DeliveryQuestion } from "@/lib/delivery-choice"
import { Choice } from "../checkout/choice"
import { DateChips } from "../ui/date-chips"
import { Field, FormMessage, SubmitButton } from "../ui/form"
import { Mistake } from "../ui/mistake"
import { DeliveryAnswered, DeliveryPlanned } from "./answered"

type ChoiceFormProps = { token: string; question: DeliveryQuestion }

/** Another try on a day of the shopper's choice, to another number or door if need be, or the way back. */
export function ChoiceForm({ token, question }: ChoiceFormProps) {
  const [state, dispatch, pending] = useActionState<DeliveryState, FormData>(chooseDelivery, null)
  const [action, setAction] = useState<"re-attempt" | "return">("re-attempt")
  const [date, setDate] = useState<string | null>(question.dates[0] ?? null)
  const form = useRef<HTMLFormElement>(null)
  const errors = state?.errors ?? {}

  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    first?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: "center" })
  }, [state])

  if (state?.ok && state.answer) {
    return <DeliveryAnswered action={state.answer.action} date={state.answer.date ?? null} />
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    startTransition(() => dispatch(data))
  }
  return (
    <form
      ref={form}
      action={dispatch}
      onSubmit={onSubmit}
      noValidate
      className="space-y-6"
      data-testid="delivery-form"
    >
      {question.answered && <DeliveryPlanned {...question.answered} changeable />}
      <input type="hidden" name="token" value={token} />
      <fieldset className="space-y-3">
        <legend className="sr-only">What should happen?</legend>
        <Choice
          name="action"
          value="re-attempt"
          checked={action === "re-attempt"}
          onChoose={() => setAction("re-attempt")}
          title="Bring it again"
          note="On a day that suits you."
          testId="delivery-reattempt"
        />
        <Choice
          name="action"
          value="return"
          checked={action === "return"}
          onChoose={() => setAction("return")}
          title="Send it back"
          note="It goes back to the maker, and you do not get it."
          testId="delivery-return"
        />
        <Mistake>{errors.action}</Mistake>
      </fieldset>
      {action === "re-attempt" && (
        <>
          <DateChips
            name="date"
            legend="Which day?"
            dates={question.dates}
            chosen={date}
            error={errors.date}
            onChoose={setDate}
          />
          <fieldset className="space-y-4">
            <legend className="mb-3 text-sm font-semibold">Only if it changes</legend>
            <Field
              name="phone"
              label="Mobile number (optional)"
              type="tel"
              inputMode="tel"
              autoComplete="tel-national"
              error={errors.phone}
              data-testid="delivery-phone"
            />
            <Field
              name="address_1"
              label="Flat, house, street (optional)"
              autoComplete="address-line1"
              maxLength={LINE.max}
              hint={
                question.pincode
                  ? `Within ${[question.city, question.pincode].filter(Boolean).join(" ")}`
                  : undefined
              }
              error={errors.address_1}
              data-testid="delivery-address-1"
            />
            <Field
              name="address_2"
              label="Area, landmark (optional)"
              autoComplete="address-line2"
              maxLength={LINE.max}
              error={errors.address_2}
              data-testid="delivery-address-2"
            />
          </fieldset>
        </>
      )}
      <FormMessage state={state} />
      <SubmitButton
        pending={pending}
        pendingLabel="Telling the courier…"
        className="btn btn-primary min-h-14 w-full text-base md:w-auto"
        data-testid="delivery-submit"
      >
        {action === "return" ? "Send it back" : "Bring it again"}
      </SubmitButton>
    </form>
  )
}
