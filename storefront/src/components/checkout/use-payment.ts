"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState, type Dispatch } from "react"

import {
  checkPayment,
  confirmRazorpay,
  leavePayment,
  openPayment,
  placeOrder,
} from "@/lib/data/checkout-actions"
import { formatInr } from "@/lib/format"
import type { PaymentAttempt } from "@/lib/payment-memory"
import { phaseOf, type PayPhase } from "@/lib/payment-phase"
import type { ChosenPayment, PaymentProgress } from "@/lib/payment-types"
import type { Cart } from "@/lib/types"
import { useCart } from "../cart/cart-context"
import { payWithRazorpay } from "./razorpay"
import type { PaymentChoice } from "./use-payment-choice"

const POLL_MS = 2_500
const LATE_POLL_MS = 10_000
const LATE_AFTER = 48
const WATCH_MS = 6_000

/** A session that took its money has nothing more to ask for. */
const PAID = ["authorized", "captured"]

const unknown = (): PaymentProgress => ({ state: "open" })

type Paying = {
  cart: Cart
  choice: PaymentChoice
  phase: PayPhase
  setPhase: Dispatch<PayPhase>
  /** What became of a payment that was begun before the page was opened. */
  begun: PaymentProgress | null
}

const attemptOf = ({ session, providerId }: ChosenPayment): PaymentAttempt => ({
  session: session.id,
  provider: providerId,
  total: session.amount,
})

/** Paying and placing the order. Whatever goes wrong, the bag stays and the shopper can try again. */
export function usePayment({ cart, choice, phase, setPhase, begun }: Paying) {
  const router = useRouter()
  const { replace } = useCart()
  const [message, setMessage] = useState(begun?.state === "failed" ? begun.message : null)
  // After a first attempt a payment may still arrive by itself, whatever the page shows.
  const [watching, setWatching] = useState(begun !== null)

  const settle = (progress: PaymentProgress, placing: PaymentAttempt | null = null) => {
    if (progress.state === "placed") {
      router.push(progress.path)
      replace(null)
      return
    }
    if (progress.state === "failed") setMessage(progress.message)
    setPhase(progress.state === "open" ? { name: "idle" } : phaseOf(progress, placing))
  }

  const { fault } = choice
  useEffect(() => {
    if (!fault) return
    // What was ordered before a reload, or paid in a bank's app, has no way to pay to be chosen any more.
    void checkPayment()
      .catch(unknown)
      .then((progress) => {
        if (progress.state !== "open" && progress.state !== "failed") settle(progress)
      })
  }, [fault])

  const waiting = phase.name === "waiting" ? phase : null
  useEffect(() => {
    if (!waiting) return
    const { late, placing } = waiting
    let tries = 0
    let asking = false
    const timer = setInterval(
      async () => {
        tries += 1
        // Placing an order may take a minute; asking for it meanwhile would only queue up behind it.
        if (asking) return
        asking = true
        // What is paid in cash is ordered once more, under the same key: it stays one order.
        const progress = await (placing ? placeOrder(placing) : checkPayment()).catch(unknown)
        asking = false
        const isSettled = progress.state !== "pending" && progress.state !== "open"
        if (isSettled && !(late && progress.state === "failed")) {
          clearInterval(timer)
          settle(progress, placing)
        } else if (tries >= LATE_AFTER) {
          setPhase({ ...waiting, late: true })
        }
      },
      late ? LATE_POLL_MS : POLL_MS
    )
    return () => clearInterval(timer)
    // Only the phase starts and stops the asking; `settle` is made anew at every render.
  }, [waiting])

  const quiet = phase.name === "idle" || phase.name === "open"
  const paying = phase.name === "paying"
  useEffect(() => {
    if (!paying && !(quiet && watching)) return
    // A payment finished in a bank's own app reaches the shop by webhook, and may never reach this page.
    const timer = setInterval(async () => {
      if (document.visibilityState === "hidden") return
      const progress = await checkPayment().catch(unknown)
      if (progress.state === "placed") {
        // A full load, because the payment sheet may still lie over the page.
        window.location.assign(progress.path)
      } else if (quiet && (progress.state === "pending" || progress.state === "refunded")) {
        setMessage(null)
        setPhase(phaseOf(progress))
      }
    }, WATCH_MS)
    return () => clearInterval(timer)
  }, [paying, quiet, watching])

  const payOnline = async (chosen: ChosenPayment) => {
    await openPayment(attemptOf(chosen))
    setPhase({ name: "paying" })
    setWatching(true)
    const outcome = await payWithRazorpay(chosen.session, {
      name: [cart.address?.firstName, cart.address?.lastName].filter(Boolean).join(" "),
      email: cart.email ?? "",
      contact: cart.address?.phone ?? "",
    }).catch(async (error: unknown) => {
      await leavePayment()
      throw error
    })
    setPhase({ name: "working" })
    if (outcome.kind === "paid") {
      settle(await confirmRazorpay(chosen.session.id, outcome.reply))
      return
    }
    const progress = await leavePayment()
    const isLost = progress.state === "open" || progress.state === "failed"
    const reason = outcome.message ?? "The payment was not finished."
    settle(isLost ? { state: "failed", message: reason } : progress)
  }

  const pay = async () => {
    setMessage(null)
    setPhase({ name: "working" })
    try {
      const shown = cart.total
      const chosen = await choice.choose(choice.picked)
      if (!chosen) {
        setPhase({ name: "idle" })
        return
      }
      if (chosen.cart.total !== shown || chosen.providerId !== choice.picked) {
        const total = formatInr(chosen.cart.total)
        settle({
          state: "failed",
          message: `The total is ${total} now. Please look at it and press once more.`,
        })
        return
      }
      const method = chosen.methods.find(({ providerId }) => providerId === chosen.providerId)
      const attempt = attemptOf(chosen)
      if (method?.kind === "online" && !PAID.includes(chosen.session.status)) {
        await payOnline(chosen)
      } else settle(await placeOrder(attempt), attempt)
    } catch (error) {
      settle({
        state: "failed",
        message: error instanceof Error ? error.message : "The payment could not be started.",
      })
    }
  }

  const again = () => {
    setMessage(null)
    setPhase({ name: "idle" })
  }

  return { message, pay, again }
}
