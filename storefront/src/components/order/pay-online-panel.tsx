"use client"

import { LoaderCircle } from "lucide-react"
import { useEffect, useRef } from "react"

import { formatInr } from "@/lib/format"
import type { PayOnline } from "@/lib/payment-types"
import { payOnlineWords } from "@/lib/payment-words"
import { Outcome } from "../ui/outcome"
import { AutoRefresh } from "./auto-refresh"
import { usePayOnline, type PayOnlinePhase } from "./use-pay-online"

const REFRESH_MS = 2_000

type PayOnlinePanelProps = { orderId: string; token: string | null; offer: PayOnline | null }

/** Pays a cash order online after all, while nobody has to collect the cash yet. */
export function PayOnlinePanel({ orderId, token, offer }: PayOnlinePanelProps) {
  const { phase, message, pay } = usePayOnline(orderId, token)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The sheet has gone and took the focus with it.
    if (message) button.current?.focus()
  }, [message])

  if (phase === "paid" || phase === "returned" || phase === "waiting" || phase === "late") {
    // The order is still being changed to a prepaid one; until then the page asks for its code.
    return (
      <>
        {phase === "paid" && offer?.payable && <AutoRefresh everyMs={REFRESH_MS} />}
        <PayOnlineOutcome phase={phase} />
      </>
    )
  }
  if (!offer?.payable) {
    return null
  }
  const busy = phase === "working" || phase === "paying"
  return (
    <section
      id="pay-online"
      aria-labelledby="pay-online-heading"
      className="rounded-xl bg-sand p-5 md:p-7"
      data-testid="pay-online"
    >
      <h2 id="pay-online-heading" className="text-lg font-semibold">
        Pay online instead
      </h2>
      <p className="mt-1 text-cocoa" data-testid="pay-online-words">
        {payOnlineWords(offer)}
      </p>
      <div aria-live="assertive">
        {message && (
          <p
            className="mt-4 rounded-md bg-rani-tint px-3.5 py-2.5 text-sm text-rani-deep"
            data-testid="pay-online-error"
          >
            {message} Your order is as it was.
          </p>
        )}
      </div>
      <button
        ref={button}
        type="button"
        onClick={() => void pay()}
        disabled={busy}
        aria-busy={busy}
        className="btn btn-dark mt-4"
        data-testid="pay-online-start"
      >
        {busy && <LoaderCircle className="size-4 animate-spin" aria-hidden />}
        {phase === "paying"
          ? "Waiting for your payment…"
          : phase === "working"
            ? "One moment…"
            : `Pay ${formatInr(offer.amount)} online now`}
      </button>
    </section>
  )
}

const OUTCOMES = {
  paid: {
    tone: "good",
    title: "Paid online, thank you.",
    words: "There is nothing to pay at your door.",
  },
  waiting: {
    tone: "waiting",
    title: "Waiting for the bank to confirm",
    words: "It moves on by itself, usually within a minute.",
  },
  late: {
    tone: "plain",
    title: "The bank is taking its time",
    words:
      "If money has left your account, this page shows it later, or the money goes back by itself. Nothing is paid twice.",
  },
  returned: {
    tone: "plain",
    title: "Your payment goes back to you",
    words:
      "Your parcel was on its way already when the payment came, so please pay at the door. All of the online payment goes back the way you paid.",
  },
} as const satisfies Partial<
  Record<PayOnlinePhase, { tone: "good" | "plain" | "waiting"; title: string; words: string }>
>

function PayOnlineOutcome({ phase }: { phase: keyof typeof OUTCOMES }) {
  const { tone, title, words } = OUTCOMES[phase]
  return (
    <Outcome key={phase} tone={tone} title={title} testId={`pay-online-${phase}`}>
      {words}
    </Outcome>
  )
}
