"use client"

import { isWaiting } from "@/lib/cod-code"
import { confirmCod, declineCod } from "@/lib/data/order-payment-actions"
import type { CodConfirmation } from "@/lib/payment-types"
import { expiryWords } from "@/lib/payment-words"
import { Outcome } from "../ui/outcome"
import { useForm } from "../ui/use-form"
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
  // Held here, because the forms are gone by the time their answer is shown.
  const confirm = useForm(confirmCod)
  const decline = useForm(declineCod)
  if (!confirmation) {
    return null
  }
  if (!isWaiting(confirmation.status)) {
    const isJustNow = Boolean(confirm.state?.ok || decline.state?.ok)
    return <CodOver status={confirmation.status} isJustNow={isJustNow} />
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
        confirm={confirm}
      />
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-1">
        {sentTo && <ResendCod orderId={orderId} token={token} resendAt={confirmation.resendAt} />}
        {sentTo && <DeclineCod orderId={orderId} token={token} decline={decline} />}
      </div>
      {expiry && (
        <p className="mt-3 text-sm text-muted" data-testid="cod-expiry">
          {expiry}
        </p>
      )}
    </section>
  )
}

type CodOverProps = { status: string; isJustNow: boolean }

function CodOver({ status, isJustNow }: CodOverProps) {
  if (status === "confirmed") {
    return isJustNow ? (
      <Outcome tone="good" title="Confirmed, thank you." testId="cod-confirmed">
        A maker is being told right now. Pay the courier at your door.
      </Outcome>
    ) : null
  }
  const isExpired = status === "expired"
  return (
    <Outcome
      tone="plain"
      title={isExpired ? "Not confirmed in time" : "You called this order off"}
      testId="cod-over"
      takesFocus={isJustNow}
    >
      {isExpired
        ? "Nobody entered the code, so we cancelled the order. Nothing is sent, and you owe nothing."
        : "Nothing is sent, and you owe nothing."}
    </Outcome>
  )
}
