"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useEffect, useRef, useState, useTransition, type FormEvent } from "react"

import { parseAddress, type FieldErrors } from "@/lib/address-form"
import { sendReturn } from "@/lib/data/return-actions"
import {
  emptyDraft,
  reachableStep,
  remainingErrors,
  stepErrors,
  stepsOf,
  toRequestBody,
} from "@/lib/return-draft"
import type { ReturnDraft, ReturnOptions, ReturnStep } from "@/lib/return-types"
import type { Address, FormState } from "@/lib/types"
import { FormMessage, SubmitButton } from "../ui/form"
import { StepItems } from "./step-items"
import { StepKind } from "./step-kind"
import { StepPickup } from "./step-pickup"
import { StepReasons } from "./step-reasons"
import { StepRefund } from "./step-refund"
import { StepReview } from "./step-review"

const TITLES: Record<ReturnStep, string> = {
  items: "What goes back?",
  reasons: "What is the matter?",
  kind: "What would you like?",
  pickup: "When may we come?",
  refund: "Where should your money go?",
  review: "All right like this?",
}

type ReturnFlowProps = {
  orderId: string
  token: string | null
  options: ReturnOptions
  /** The order's own address, when the visitor may see it. */
  home: Address | null
}

/**
 * A return or an exchange, one question at a time. The step is in the address, so that the browser's way
 * back works; what was chosen is in the page only, because it holds bank details.
 */
export function ReturnFlow({ orderId, token, options, home }: ReturnFlowProps) {
  const path = usePathname()
  const query = useSearchParams()
  const router = useRouter()
  const [draft, setDraft] = useState<ReturnDraft>(() => emptyDraft(options))
  const [errors, setErrors] = useState<FieldErrors>({})
  const [elsewhere, setElsewhere] = useState(false)
  const [answer, setAnswer] = useState<FormState>(null)
  const [pending, startTransition] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const title = useRef<HTMLHeadingElement>(null)

  const steps = stepsOf(draft, options)
  const step = reachableStep(query.get("step"), draft, options, home !== null)
  const index = steps.indexOf(step)

  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    setErrors({})
    setAnswer(null)
    title.current?.focus()
    window.scrollTo({ top: 0 })
  }, [step])

  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    // In the middle, because the header and the buttons lie over both ends of the page.
    first?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: "center" })
  }, [errors])

  const goTo = (next: ReturnStep) => {
    const all = new URLSearchParams(query)
    all.set("step", next)
    window.history.pushState(null, "", `${path}?${all.toString()}`)
  }

  const send = () =>
    startTransition(async () => {
      try {
        const sent = await sendReturn(orderId, token, toRequestBody(draft, options))
        if (sent.ok) {
          router.replace(sent.path)
        } else {
          setAnswer(sent)
        }
      } catch {
        setAnswer({
          ok: false,
          message: "The connection broke. Look at your order before you send it again.",
        })
      }
    })

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    let now = draft
    if (step === "pickup") {
      const asks = elsewhere || !home
      const typed = asks ? parseAddress(new FormData(event.currentTarget)) : null
      if (typed && !typed.ok) {
        setErrors({ ...stepErrors(step, draft, options, true), ...typed.errors })
        return
      }
      now = { ...draft, address: typed ? typed.value : null }
      setDraft(now)
    }
    const found = stepErrors(step, now, options, home !== null)
    setErrors(found)
    if (Object.keys(found).length > 0) {
      return
    }
    if (step === "review") {
      send()
    } else {
      goTo(steps[index + 1]!)
    }
  }

  const remaining = remainingErrors(errors, step, draft, options, home !== null)
  const props = { draft, options, errors: remaining, setDraft }
  return (
    <form ref={form} onSubmit={onSubmit} noValidate data-testid="return-flow" data-step={step}>
      <p className="text-sm text-muted" id="return-progress">
        Step {index + 1} of {steps.length}
      </p>
      <div aria-hidden className="mt-2 h-1 overflow-hidden rounded-full bg-linen">
        <div
          className="h-full bg-rani transition-[width]"
          style={{ width: `${((index + 1) / steps.length) * 100}%` }}
        />
      </div>
      <h2
        ref={title}
        tabIndex={-1}
        aria-describedby="return-progress"
        className="display mt-6 mb-6 text-4xl outline-none"
      >
        {TITLES[step]}
      </h2>
      {step === "items" && <StepItems {...props} />}
      {step === "reasons" && (
        <StepReasons
          {...props}
          photoAddress={`/api/orders/${encodeURIComponent(orderId)}/return-photos${token ? `?token=${encodeURIComponent(token)}` : ""}`}
        />
      )}
      {step === "kind" && <StepKind {...props} />}
      {step === "pickup" && (
        <StepPickup {...props} home={home} elsewhere={elsewhere} onElsewhere={setElsewhere} />
      )}
      {step === "refund" && <StepRefund {...props} />}
      {step === "review" && (
        <StepReview draft={draft} options={options} home={home} onChange={goTo} />
      )}
      <div className="mt-6">
        <FormMessage state={answer} />
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 mt-6 flex gap-3 border-t border-line bg-paper px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:mx-0 md:border-0 md:px-0">
        {index > 0 && (
          <button
            type="button"
            onClick={() => goTo(steps[index - 1]!)}
            className="btn btn-outline"
            data-testid="return-back"
          >
            Back
          </button>
        )}
        <SubmitButton
          pending={pending}
          pendingLabel="Sending…"
          className="btn btn-primary flex-1 md:flex-none"
          data-testid="return-next"
        >
          {step === "review" ? "Send it" : "Continue"}
        </SubmitButton>
      </div>
    </form>
  )
}
