"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState, useTransition } from "react"

import { chooseShipping } from "@/lib/data/checkout-actions"
import { formatInr } from "@/lib/format"
import { isBusy, isHeld, phaseOf, type PayPhase } from "@/lib/payment-phase"
import type { PaymentMethod, PaymentProgress } from "@/lib/payment-types"
import type { Address, Cart, SavedAddress, ShippingChoice } from "@/lib/types"
import { useCart } from "../cart/cart-context"
import { Choice } from "./choice"
import { DeliverySection } from "./delivery-section"
import { PaymentSection } from "./payment-section"
import { Section } from "./section"
import { Summary } from "./summary"
import { usePayment } from "./use-payment"
import { usePaymentChoice } from "./use-payment-choice"

type CheckoutProps = {
  initialCart: Cart
  initialChoices: ShippingChoice[]
  /** `null` while it is not known how the bag can be paid. */
  initialMethods: PaymentMethod[] | null
  /** What became of a payment that was begun earlier; `null` when there is none. */
  begun: PaymentProgress | null
  email: string
  address: Partial<Address>
  saved: SavedAddress[]
}

/** The whole checkout on one page: where to, how it travels, how it is paid. */
export function Checkout({
  initialCart,
  initialChoices,
  initialMethods,
  begun,
  email,
  address,
  saved,
}: CheckoutProps) {
  const router = useRouter()
  const { cart: bag, ready, replace, pending, message: bagMessage } = useCart()
  const [choices, setChoices] = useState(initialChoices)
  const [editing, setEditing] = useState(!initialCart.address)
  const [message, setMessage] = useState<string | null>(null)
  const [choosing, startChoosing] = useTransition()
  const [picked, setPicked] = useState<string | null>(null)
  const [phase, setPhase] = useState<PayPhase>(() => (begun ? phaseOf(begun) : { name: "idle" }))
  const asked = useRef<string | null>(null)
  const cart = ready && bag ? bag : initialCart

  const choose = (optionId: string) => {
    asked.current = optionId
    setPicked(optionId)
    setMessage(null)
    startChoosing(async () => {
      const result = await chooseShipping(optionId)
      if (asked.current !== optionId) return
      setPicked(null)
      if (result.ok) {
        replace(result.cart)
      } else {
        setMessage(result.message)
      }
    })
  }

  useEffect(() => {
    if (ready && bag && bag.lines.length === 0) router.replace("/cart")
  }, [ready, bag, router])

  const current =
    picked ??
    (choices.some(({ id }) => id === cart.shippingOptionId) ? cart.shippingOptionId : null)
  const delivered = !editing && cart.address !== null
  const offered = delivered && !current && !choosing && !isHeld(phase) ? choices[0]?.id : undefined

  // Set only once the shop knows it, so that a payment is never chosen for the price of another way.
  const travels = delivered && !choosing && current !== null && current === cart.shippingOptionId
  const choice = usePaymentChoice({
    cart,
    open: ready && travels && !pending && !isHeld(phase),
    initialMethods,
    onCart: replace,
  })
  const payment = usePayment({ cart, choice, phase, setPhase, begun })
  // What is being paid must not change under the payment.
  const locked = phase.name === "waiting" || isBusy(phase)

  useEffect(() => {
    // The first way is taken at once: it is the cheapest, and the total should be whole. Asked only once each.
    if (offered && asked.current !== offered) choose(offered)
  }, [offered])

  const pays = isHeld(phase) || (delivered && current !== null)
  return (
    <div className="grid gap-10 lg:grid-cols-[1fr_24rem] lg:gap-16">
      <div className="space-y-10">
        <Section number={1} title="Where to">
          <DeliverySection
            cart={cart}
            email={cart.email ?? email}
            initial={cart.address ?? address}
            saved={saved}
            editing={editing}
            locked={locked}
            onEdit={() => setEditing(true)}
            onSaved={(result) => {
              asked.current = null
              replace(result.cart)
              setChoices(result.choices)
              setEditing(false)
            }}
          />
        </Section>
        <Section number={2} title="How it travels" muted={!delivered}>
          {delivered && (
            <fieldset className="space-y-3" disabled={locked}>
              <legend className="sr-only">Delivery</legend>
              {choices.map((choice) => (
                <Choice
                  key={choice.id}
                  name="shipping"
                  value={choice.id}
                  checked={current === choice.id}
                  onChoose={() => choose(choice.id)}
                  title={choice.name}
                  note={choice.promise}
                  aside={choice.amount === 0 ? "Free" : formatInr(choice.amount ?? 0)}
                  testId={`checkout-shipping-${choice.kind}`}
                />
              ))}
              {choices.length === 0 && (
                <p className="text-rani">
                  No courier takes all of your bag to this address just now. Another address may
                  work, or try again in a moment.
                </p>
              )}
            </fieldset>
          )}
        </Section>
        <Section number={3} title="How you pay" muted={!pays}>
          {pays && (
            <PaymentSection
              cart={cart}
              choice={choice}
              phase={phase}
              payment={payment}
              blocked={choosing || pending}
            />
          )}
        </Section>
        <div aria-live="polite">
          {(message ?? bagMessage) && (
            <p className="rounded-md bg-rani-tint px-3.5 py-2.5 text-sm text-rani-deep">
              {message ?? bagMessage}
            </p>
          )}
        </div>
      </div>
      <Summary
        cart={cart}
        deliveryKnown={delivered && cart.shippingOptionId !== null}
        updating={choice.updating}
        locked={locked}
      />
    </div>
  )
}
