"use client"

import { useEffect, useRef, useState } from "react"

import { readCode } from "@/lib/cod-code"
import { triesWords } from "@/lib/payment-words"
import { Field, FormMessage, SubmitButton } from "../ui/form"
import type { useForm } from "../ui/use-form"

type CodCodeFormProps = {
  orderId: string
  token: string | null
  triesLeft: number | null
  confirm: ReturnType<typeof useForm>
}

/** Six digits, typed, pasted or filled in by the phone. */
export function CodCodeForm({ orderId, token, triesLeft, confirm }: CodCodeFormProps) {
  const { state, pending, form } = confirm
  const [code, setCode] = useState("")
  const box = useRef<HTMLFormElement>(null)
  const mistake = state?.errors?.code

  useEffect(() => {
    if (!mistake) return
    const input = box.current?.querySelector<HTMLInputElement>("input[name=code]")
    input?.focus()
    input?.select()
  }, [state, mistake])

  return (
    <form ref={box} {...form} noValidate className="mt-4" data-testid="cod-form">
      <input type="hidden" name="order_id" value={orderId} />
      <input type="hidden" name="token" value={token ?? ""} />
      <div className="flex flex-wrap items-start gap-3">
        <Field
          className="min-w-40 flex-1"
          name="code"
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]*"
          placeholder="••••••"
          value={code}
          onChange={(event) => setCode(readCode(event.target.value))}
          onPaste={(event) => {
            // A pasted message is longer than the field would take.
            event.preventDefault()
            setCode(readCode(event.clipboardData.getData("text")))
          }}
          error={mistake}
          hint={triesLeft === null ? undefined : triesWords(triesLeft)}
          required
          data-testid="cod-code"
        />
        <SubmitButton
          pending={pending}
          pendingLabel="Checking…"
          className="btn btn-primary mt-[1.625rem]"
          data-testid="cod-submit"
        >
          Confirm
        </SubmitButton>
      </div>
      <div role="alert" className="sr-only">
        {mistake}
      </div>
      <FormMessage state={state?.ok ? null : state} />
    </form>
  )
}
