"use client"

import { useState } from "react"

import type { RefundDetails } from "@/lib/payment-types"
import { refundAsk, refundStatusWords } from "@/lib/refund-status"
import { Outcome } from "../ui/outcome"
import { RefundForm } from "./refund-form"

type RefundDeskProps = { token: string; initial: RefundDetails }

/** Where the money goes: asked, noted, or paid. */
export function RefundDesk({ token, initial }: RefundDeskProps) {
  const [details, setDetails] = useState(initial)
  const [changing, setChanging] = useState(false)
  const status = refundStatusWords(details)

  if (details.changeable && (!status || changing)) {
    return (
      <div className="space-y-6">
        <p className="text-cocoa" data-testid="refund-ask">
          {refundAsk(details)}
        </p>
        <RefundForm
          token={token}
          consent={details.consent}
          onDone={(now) => {
            setDetails(now)
            setChanging(false)
          }}
        />
      </div>
    )
  }
  return (
    <div className="space-y-4">
      <Outcome
        tone={status?.tone ?? "plain"}
        title={status?.title ?? "We are looking into it"}
        testId="refund-status"
        takesFocus={details !== initial}
      >
        {status?.words ?? "We write to you as soon as we know more."}
      </Outcome>
      {details.changeable && (
        <button
          type="button"
          onClick={() => setChanging(true)}
          className="link min-h-11 text-sm"
          data-testid="refund-change"
        >
          Send it somewhere else
        </button>
      )}
    </div>
  )
}
