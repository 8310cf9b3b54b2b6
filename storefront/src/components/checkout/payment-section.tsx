"use client"

import { LoaderCircle } from "lucide-react"
import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"

import {
  confirmRazorpay,
  findPlacedOrder,
  placeOrder,
  preparePayment,
  type OrderResult,
} from "@/lib/data/checkout-actions"
import { formatInr } from "@/lib/format"
import type { Cart, CodAvailability } from "@/lib/types"
import { useCart } from "../cart/cart-context"
import { Choice } from "./choice"
import { payWithRazorpay } from "./razorpay"

const RAZORPAY = "pp_razorpay_razorpay"
const COD = "pp_cod_cod"

const POLL_MS = 2_500
const POLL_LIMIT = 48
const PAYING_POLL_MS = 6_000

type Phase = "idle" | "working" | "paying" | "pending" | "late"

type PaymentSectionProps = { cart: Cart; cod: CodAvailability | null; blocked: boolean }

/** Paying and placing the order. Whatever goes wrong, the bag stays and the shopper can try again. */
export function PaymentSection({ cart, cod, blocked }: PaymentSectionProps) {
  const router = useRouter()
  const { replace } = useCart()
  const [method, setMethod] = useState(RAZORPAY)
  const [phase, setPhase] = useState<Phase>("idle")
  const [message, setMessage] = useState<string | null>(null)
  const codOpen = cod?.available ?? false
  const chosen = method === COD && !codOpen ? RAZORPAY : method

  const settle = (result: OrderResult) => {
    if (result.state === "placed") {
      router.push(result.path)
      replace(null)
      return
    }
    if (result.state === "pending") {
      setPhase("pending")
      return
    }
    setMessage(result.message)
    setPhase("idle")
  }

  useEffect(() => {
    if (phase !== "paying") return
    // A payment finished in a bank's own app reaches the shop by webhook, and may never reach this page.
    const timer = setInterval(async () => {
      const result = await findPlacedOrder().catch(() => null)
      // A full load, because the payment sheet may still lie over the page.
      if (result?.state === "placed") window.location.assign(result.path)
    }, PAYING_POLL_MS)
    return () => clearInterval(timer)
  }, [phase])

  useEffect(() => {
    if (phase !== "pending") return
    let tries = 0
    const timer = setInterval(async () => {
      tries += 1
      const result = await findPlacedOrder().catch((): OrderResult => ({ state: "pending" }))
      if (result.state !== "pending") {
        clearInterval(timer)
        settle(result)
      } else if (tries >= POLL_LIMIT) {
        clearInterval(timer)
        setPhase("late")
      }
    }, POLL_MS)
    return () => clearInterval(timer)
    // Only the phase starts and stops the polling; `settle` is made anew at every render.
  }, [phase])

  const pay = async () => {
    setMessage(null)
    setPhase("working")
    try {
      const prepared = await preparePayment(chosen)
      if (!prepared.ok) {
        settle({ state: "failed", message: prepared.message })
        return
      }
      if (chosen === COD) {
        settle(await placeOrder())
        return
      }
      setPhase("paying")
      const outcome = await payWithRazorpay(prepared.session, {
        name: [cart.address?.firstName, cart.address?.lastName].filter(Boolean).join(" "),
        email: cart.email ?? "",
        contact: cart.address?.phone ?? "",
      })
      if (outcome.kind === "dismissed") {
        settle(await paidElsewhere(outcome.message))
        return
      }
      setPhase("working")
      settle(await confirmRazorpay(prepared.session.id, outcome.reply))
    } catch (error) {
      settle({
        state: "failed",
        message: error instanceof Error ? error.message : "The payment could not be started.",
      })
    }
  }

  if (phase === "pending" || phase === "late") {
    return <Pending late={phase === "late"} onRetry={() => setPhase("idle")} />
  }
  const fee = codOpen ? (cod?.fee ?? 0) : 0
  return (
    <div className="space-y-5">
      <fieldset className="space-y-3" disabled={phase !== "idle"}>
        <legend className="sr-only">Payment</legend>
        <Choice
          name="payment"
          value={RAZORPAY}
          checked={chosen === RAZORPAY}
          onChoose={() => setMethod(RAZORPAY)}
          title="UPI, card or net banking"
          note="Secured by Razorpay"
          testId="checkout-payment-razorpay"
        />
        <Choice
          name="payment"
          value={COD}
          checked={chosen === COD}
          disabled={!codOpen}
          onChoose={() => setMethod(COD)}
          title="Cash on delivery"
          note={
            codOpen
              ? "Pay the courier in cash or by UPI at your door"
              : (cod?.reason ?? "Not available for this order")
          }
          aside={fee > 0 ? `+${formatInr(fee)}` : undefined}
          testId="checkout-payment-cod"
        />
      </fieldset>
      <div aria-live="polite">
        {message && (
          <p
            className="rounded-md bg-rani-tint px-3.5 py-2.5 text-sm text-rani-deep"
            data-testid="checkout-error"
          >
            {message} Nothing was ordered; your bag is as it was.
          </p>
        )}
      </div>
      <button
        type="button"
        onClick={pay}
        disabled={phase !== "idle" || blocked}
        aria-busy={phase !== "idle"}
        className="btn btn-primary min-h-14 w-full text-base"
        data-testid="place-order"
      >
        {phase !== "idle" && <LoaderCircle className="size-5 animate-spin" aria-hidden />}
        {phase === "paying"
          ? "Waiting for your payment…"
          : phase === "working"
            ? "One moment…"
            : chosen === COD
              ? "Place order"
              : `Pay ${formatInr(cart.total)}`}
      </button>
      <p className="text-center text-[13px] text-muted">
        By ordering you accept our shipping and return terms.
      </p>
    </div>
  )
}

/** She closed the sheet, but a payment made in another app may already have become an order. */
async function paidElsewhere(reason: string | null): Promise<OrderResult> {
  const found = await findPlacedOrder()
  return found.state === "placed"
    ? found
    : { state: "failed", message: reason ?? "The payment was not finished." }
}

function Pending({ late, onRetry }: { late: boolean; onRetry: () => void }) {
  return (
    <div role="status" className="rounded-xl bg-amber-tint p-6" data-testid="checkout-pending">
      <p className="flex items-center gap-3 font-semibold text-amber">
        {!late && <LoaderCircle className="size-5 animate-spin" aria-hidden />}
        {late ? "The bank is taking its time" : "Waiting for the bank to confirm"}
      </p>
      <p className="mt-2 text-[15px] text-cocoa">
        {late
          ? "If money has left your account, the order appears by itself, or the money goes back. If not, you can pay again."
          : "Please keep this page open. It moves on by itself, usually within a minute."}
      </p>
      {late && (
        <button type="button" onClick={onRetry} className="btn btn-outline mt-4">
          Pay again
        </button>
      )}
    </div>
  )
}
