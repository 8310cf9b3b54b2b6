"use client"

import { LoaderCircle } from "lucide-react"
import { useEffect, useRef } from "react"

import { isBusy, type PayPhase } from "@/lib/payment-phase"
import type { PaymentMethod } from "@/lib/payment-types"
import {
  failureWords,
  feeWords,
  methodNotes,
  methodTitle,
  orderLabel,
  savingWords,
} from "@/lib/payment-words"
import type { Cart } from "@/lib/types"
import { Choice } from "./choice"
import { PaymentNotice, PaymentRefunded, PaymentWaiting } from "./payment-states"
import type { usePayment } from "./use-payment"
import type { PaymentChoice } from "./use-payment-choice"

type PaymentSectionProps = {
  cart: Cart
  choice: PaymentChoice
  phase: PayPhase
  payment: ReturnType<typeof usePayment>
  blocked: boolean
}

/** How the bag is paid, and the button that orders it. */
export function PaymentSection({ cart, choice, phase, payment, blocked }: PaymentSectionProps) {
  const { message, pay, again } = payment
  const { methods, picked, updating, fault } = choice
  const failure = useRef<HTMLParagraphElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    // The sheet has gone and took the focus with it.
    if (message) button.current?.focus({ preventScroll: true })
    if (message) failure.current?.scrollIntoView({ block: "nearest" })
  }, [message])

  if (phase.name === "waiting") {
    const { late, placing } = phase
    return <PaymentWaiting late={late} forShop={placing !== null} onRetry={again} />
  }
  if (phase.name === "refunded") {
    return <PaymentRefunded reason={phase.reason} done={phase.done} onRetry={again} />
  }
  if (!methods) {
    return <PaymentUnknown fault={fault} onRetry={() => void choice.choose(null)} />
  }
  const method = methods.find(({ providerId, available }) => available && providerId === picked)
  const busy = isBusy(phase)
  return (
    <div className="space-y-5">
      {phase.name === "open" && <PaymentNotice />}
      <fieldset className="space-y-3" disabled={busy}>
        <legend className="sr-only">Payment</legend>
        {methods.map((one) => (
          <Choice
            key={one.providerId}
            name="payment"
            value={one.providerId}
            checked={one === method}
            disabled={!one.available}
            onChoose={() => void choice.choose(one.providerId)}
            title={methodTitle(one)}
            note={<MethodNote method={one} />}
            aside={feeWords(one) ?? undefined}
            testId={`checkout-payment-${one.kind === "cash" ? "cod" : "razorpay"}`}
          />
        ))}
      </fieldset>
      <div aria-live="assertive">
        {(message ?? fault) && (
          <p
            ref={failure}
            className="rounded-md bg-rani-tint px-3.5 py-2.5 text-sm text-rani-deep"
            data-testid="checkout-error"
          >
            {failureWords(message ?? fault ?? "")}
          </p>
        )}
      </div>
      <button
        ref={button}
        type="button"
        onClick={() => void pay()}
        disabled={!method || busy || updating || blocked}
        aria-busy={busy || updating}
        className="btn btn-primary min-h-14 w-full text-base"
        data-testid="place-order"
      >
        {(busy || updating) && <LoaderCircle className="size-5 animate-spin" aria-hidden />}
        {buttonLabel(phase, updating || blocked, method, cart.total)}
      </button>
      <p className="text-center text-[13px] text-muted">
        By ordering you accept our shipping and return terms.
      </p>
    </div>
  )
}

function buttonLabel(
  { name }: PayPhase,
  updating: boolean,
  method: PaymentMethod | undefined,
  total: number
): string {
  if (name === "paying") return "Waiting for your payment…"
  if (name === "working") return "One moment…"
  if (updating) return "Updating your total…"
  return method ? orderLabel(method.kind, total) : "Choose how you pay"
}

function MethodNote({ method }: { method: PaymentMethod }) {
  const saving = savingWords(method)
  return (
    <>
      {saving && (
        <span className="block font-medium text-leaf" data-testid="checkout-payment-saving">
          {saving}
        </span>
      )}
      {methodNotes(method).map((note) => (
        <span key={note} className="block">
          {note}
        </span>
      ))}
    </>
  )
}

/** As tall as two choices and the button, until the shop has said which are open. */
function PaymentUnknown({ fault, onRetry }: { fault: string | null; onRetry: () => void }) {
  if (!fault) {
    return (
      <div className="space-y-3" role="status">
        <span className="sr-only">Looking up how you can pay</span>
        <div className="skeleton h-[5.25rem]" />
        <div className="skeleton h-[5.25rem]" />
        <div className="skeleton h-14" />
      </div>
    )
  }
  return (
    <div role="alert" className="rounded-xl bg-rani-tint p-6" data-testid="checkout-error">
      <p className="text-[15px] text-rani-deep">{failureWords(fault)}</p>
      <button type="button" onClick={onRetry} className="btn btn-outline mt-4">
        Try again
      </button>
    </div>
  )
}
