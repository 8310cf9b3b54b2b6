"use client"

import { CircleAlert, LoaderCircle, Undo2 } from "lucide-react"
import { useEffect, useRef, type ReactNode } from "react"

import { refundedWords } from "@/lib/payment-words"

type PanelProps = { tone: string; testId: string; children: ReactNode }

/** Stands where the choices were and takes the focus, because what had it is gone. */
function Panel({ tone, testId, children }: PanelProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className={`min-h-44 rounded-xl p-6 outline-none ${tone}`}
      data-testid={testId}
    >
      {children}
    </div>
  )
}

type WaitingProps = { late: boolean; forShop: boolean; onRetry: () => void }

const WAITING = {
  bank: {
    now: {
      title: "Waiting for the bank to confirm",
      words:
        "It moves on by itself, usually within a minute. You may close this page: we write to you when your order is placed.",
    },
    late: {
      title: "The bank is taking its time",
      words:
        "If money has left your account, the order appears here by itself, or the money goes back. If none has, you can pay again.",
    },
  },
  shop: {
    now: {
      title: "Placing your order",
      words: "It takes a little longer than usual. Please keep this page open.",
    },
    late: {
      title: "Your order takes longer than usual",
      words:
        "We keep trying, and it stays one order. You can also go back and place it again; nothing is ordered twice.",
    },
  },
} as const

/** The bank, or the shop, has not answered. A late answer still moves the page on. */
export function PaymentWaiting({ late, forShop, onRetry }: WaitingProps) {
  const { title, words } = WAITING[forShop ? "shop" : "bank"][late ? "late" : "now"]
  return (
    <Panel tone="bg-amber-tint" testId="checkout-pending">
      <p className="flex items-center gap-3 font-semibold text-amber">
        {!late && <LoaderCircle className="size-5 animate-spin" aria-hidden />}
        {title}
      </p>
      <p className="mt-2 text-[15px] text-cocoa">{words}</p>
      {late && (
        <button
          type="button"
          onClick={onRetry}
          className="btn btn-outline mt-4"
          data-testid="checkout-pay-again"
        >
          {forShop ? "Go back" : "Pay again"}
        </button>
      )}
    </Panel>
  )
}

type RefundedProps = { reason: string | null; done: boolean; onRetry: () => void }

/** Paid, but no order: the money goes back without anybody asking, and the bag is still there. */
export function PaymentRefunded({ reason, done, onRetry }: RefundedProps) {
  return (
    <Panel tone="bg-sand" testId="checkout-refunded">
      <p className="flex items-center gap-3 font-semibold">
        <Undo2 className="size-5 text-rani" aria-hidden />
        {done ? "Your payment was sent back" : "Your payment is going back to you"}
      </p>
      <p className="mt-2 text-[15px] text-cocoa">
        {refundedWords(reason, done)} Your bag is as it was.
      </p>
      <button
        type="button"
        onClick={onRetry}
        className="btn btn-dark mt-4"
        data-testid="checkout-pay-again"
      >
        Order again
      </button>
    </Panel>
  )
}

/** She was in the payment sheet when the page went away; whether she paid there is not known. */
export function PaymentNotice() {
  return (
    <p
      role="status"
      className="flex items-start gap-3 rounded-xl bg-amber-tint p-4 text-[15px] text-cocoa"
      data-testid="checkout-open-payment"
    >
      <CircleAlert className="mt-0.5 size-5 shrink-0 text-amber" aria-hidden />
      <span>
        You had started to pay. If you finished it in your bank’s app, your order appears here by
        itself in a moment. If not, pay below.
      </span>
    </p>
  )
}
