"use client"

import { useEffect, useState } from "react"

import {
  checkPayOnline,
  confirmPayOnline,
  startPayOnline,
  type OrderPaymentState,
} from "@/lib/data/order-payment-actions"
import { payWithRazorpay } from "../checkout/razorpay"

const POLL_MS = 3_000
const LATE_AFTER = 40

/** `late`: paid, and the order does not say so yet. */
export type PayOnlinePhase =
  "idle" | "working" | "paying" | "waiting" | "late" | "paid" | "returned"

type Kept = { session: string; returned: boolean }

const keyOf = (orderId: string): string => `pay-online:${orderId}`

/** A browser may refuse its storage; the page works without it, only a reload forgets. */
function keep(orderId: string, kept: Kept | null): void {
  try {
    if (kept) sessionStorage.setItem(keyOf(orderId), JSON.stringify(kept))
    else sessionStorage.removeItem(keyOf(orderId))
  } catch {
    return
  }
}

function kept(orderId: string): Kept | null {
  try {
    const value = JSON.parse(sessionStorage.getItem(keyOf(orderId)) ?? "null") as Kept | null
    return typeof value?.session === "string" ? value : null
  } catch {
    return null
  }
}

/** Paying a cash order online: the sheet, what it said, and the wait until the order says so too. */
export function usePayOnline(orderId: string, token: string | null) {
  const [phase, setPhase] = useState<PayOnlinePhase>("idle")
  const [session, setSession] = useState<string | null>(null)
  const [message, setMessage] = useState<string | null>(null)

  const settle = (now: OrderPaymentState, fallback: PayOnlinePhase) => {
    if (now.state === "failed") setMessage(now.message)
    const next = now.state === "failed" ? "idle" : now.state === "open" ? fallback : now.state
    if (next === "paid" || next === "returned") keep(orderId, null)
    setPhase(next)
  }

  useEffect(() => {
    // Paid in another app, or the page was loaded anew while the bank took its time.
    const before = kept(orderId)
    if (!before) return
    setSession(before.session)
    void checkPayOnline({ orderId, token }, before.session)
      .then((now) => {
        if (now.state !== "failed") settle(now, before.returned ? "waiting" : "idle")
      })
      .catch(() => undefined)
    // Looked up once, when the page opens.
  }, [])

  const asks = session !== null && (phase === "waiting" || phase === "late" || phase === "paying")
  useEffect(() => {
    if (!asks) return
    let tries = 0
    const timer = setInterval(async () => {
      tries += 1
      const now = await checkPayOnline({ orderId, token }, session).catch(() => null)
      if (now?.state === "paid" || now?.state === "returned") {
        clearInterval(timer)
        keep(orderId, null)
        // The payment sheet may still lie over the page.
        if (phase === "paying") window.location.reload()
        else setPhase(now.state)
      } else if (phase === "waiting" && tries >= LATE_AFTER) {
        setPhase("late")
      }
    }, POLL_MS)
    return () => clearInterval(timer)
  }, [asks, phase, session, orderId, token])

  const pay = async () => {
    setMessage(null)
    setPhase("working")
    try {
      const started = await startPayOnline({ orderId, token })
      if (!started.ok) {
        setMessage(started.message)
        setPhase("idle")
        return
      }
      const { id } = started.session
      keep(orderId, { session: id, returned: false })
      setSession(id)
      setPhase("paying")
      const outcome = await payWithRazorpay(started.session)
      setPhase("working")
      if (outcome.kind === "paid") {
        keep(orderId, { session: id, returned: true })
        settle(await confirmPayOnline(id, outcome.reply), "waiting")
        return
      }
      const now = await checkPayOnline({ orderId, token }, id)
      settle(now, "idle")
      if (now.state === "open") setMessage(outcome.message ?? "The payment was not finished.")
    } catch (error) {
      setMessage(error instanceof Error ? error.message : "The payment could not be started.")
      setPhase("idle")
    }
  }

  return { phase, message, pay }
}
