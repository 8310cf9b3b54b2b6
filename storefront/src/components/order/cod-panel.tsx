"use client"

import { useState } from "react"

import { isWaiting } from "@/lib/cod-code"
import type { CodConfirmation } from "@/lib/payment-types"
import { expiryWords } from "@/lib/payment-words"
import { Outcome } from "../ui/outcome"
import { CodCodeForm } from "./cod-code-form"
import { DeclineCod } from "./decline-cod"
import { ResendCod } from "./resend-cod"

type CodPanelProps = {
  orderId: string
  token: string | null
  confirmation: CodConfirmation | null
}

const WAYS = { whatsapp: "on WhatsApp", email: "by e-mail" } as const

/** How a cash order is confirmed, as long as it waits for that; afterwards, what came of it. */
export function CodPanel({ orderId, token, confirmation }: CodPanelProps) {
  const [answer, setAnswer] = useState<"confirmed" | "declined" | null>(null)
  if (!confirmation) {
    return null
  }
  if (!isWaiting(confirmation.status)) {
    return <CodOver status={confirmation.status} answer={answer} />
  }
  const { sentTo, channel, expiresAt } = confirmation
  const expiry = expiryWords(expiresAt)
  return (
    <section
      aria-labelledby="cod-confirm-heading"
      className="rounded-xl border border-amber bg-amber-tint p-5 md:p-7"
      data-testid="cod-confirm"
    >
      <h2 id="cod-confirm-heading" className="text-lg font-semibold">
        Confirm your order
      </h2>
      <p className="mt-1 text-cocoa">
        {sentTo ? (
          <>
            We sent a six-digit code {channel ? WAYS[channel] : ""} to{" "}
            <b className="font-semibold whitespace-nowrap text-ink" data-testid="cod-sent-to">
              {sentTo}
            </b>
            . A maker starts once you enter it.
          </>
        ) : (
          "A six-digit code is on its way to you. A maker starts once you enter it."
        )}
      </p>
      <CodCodeForm
        orderId={orderId}
        token={token}
        triesLeft={confirmation.triesLeft}
        onDone={() => setAnswer("confirmed")}
      />
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-1">
        {sentTo && <ResendCod orderId={orderId} token={token} resendAt={confirmation.resendAt} />}
        {sentTo && (
          <DeclineCod orderId={orderId} token={token} onDone={() => setAnswer("declined")} />
        )}
      </div>
      {expiry && (
        <p className="mt-3 text-sm text-muted" data-testid="cod-expiry">
          {expiry}
        </p>
      )}
    </section>
  )
}

type CodOverProps = { status: string; answer: "confirmed" | "declined" | null }

function CodOver({ status, answer }: CodOverProps) {
  if (status === "confirmed") {
    return answer === "confirmed" ? (
      <Outcome tone="good" title="Confirmed, thank you." testId="cod-confirmed">
        A maker is being told right now. Pay the courier at your door.
      </Outcome>
    ) : null
  }
  const isExpired = status === "expired"
  return (
    <div className="rounded-xl bg-sand p-5 text-cocoa" data-testid="cod-over" role="status">
      <h2 className="font-semibold text-ink">
        {isExpired ? "Not confirmed in time" : "You called this order off"}
      </h2>
      <p className="mt-1">
        {isExpired
          ? "Nobody entered the code, so we cancelled the order. Nothing is sent, and you owe nothing."
          : "Nothing is sent, and you owe nothing."}
      </p>
    </div>
  )
}
