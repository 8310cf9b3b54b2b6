"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState, useTransition, type ReactNode } from "react"

import { chooseShipping } from "@/lib/data/checkout-actions"
import { formatInr } from "@/lib/format"
import type { Address, Cart, CodAvailability, SavedAddress, ShippingChoice } from "@/lib/types"
import { useCart } from "../cart/cart-context"
import { CartTotals, CouponForm } from "../cart/cart-totals"
import { ProductImage } from "../ui/product-image"
import { Choice } from "./choice"
import { DeliverySection } from "./delivery-section"
import { PaymentSection } from "./payment-section"

type CheckoutProps = {
  initialCart: Cart
  initialChoices: ShippingChoice[]
  initialCod: CodAvailability | null
  email: string
  address: Partial<Address>
  saved: SavedAddress[]
}

/** The whole checkout on one page: where to, how it travels, how it is paid. */
export function Checkout({
  initialCart,
  initialChoices,
  initialCod,
  email,
  address,
  saved,
}: CheckoutProps) {
  const router = useRouter()
  const { cart: bag, ready, replace, message: bagMessage } = useCart()
  const [choices, setChoices] = useState(initialChoices)
  const [cod, setCod] = useState(initialCod)
  const [editing, setEditing] = useState(!initialCart.address)
  const [message, setMessage] = useState<string | null>(null)
  const [choosing, startChoosing] = useTransition()
  const [picked, setPicked] = useState<string | null>(null)
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
        setCod(result.cod)
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
  const offered = delivered && !current && !choosing ? choices[0]?.id : undefined

  useEffect(() => {
    // The first way is taken at once: it is the cheapest, and the total should be whole. Asked only once each.
    if (offered && asked.current !== offered) choose(offered)
  }, [offered])

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
            onEdit={() => setEditing(true)}
            onSaved={(result) => {
              asked.current = null
              replace(result.cart)
              setChoices(result.choices)
              setCod(result.cod)
              setEditing(false)
            }}
          />
        </Section>
        <Section number={2} title="How it travels" muted={!delivered}>
          {delivered && (
            <fieldset className="space-y-3">
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
        <Section number={3} title="How you pay" muted={!delivered || !current}>
          {delivered && current && <PaymentSection cart={cart} cod={cod} blocked={choosing} />}
        </Section>
        <div aria-live="polite">
          {(message ?? bagMessage) && (
            <p className="rounded-md bg-rani-tint px-3.5 py-2.5 text-sm text-rani-deep">
              {message ?? bagMessage}
            </p>
          )}
        </div>
      </div>
      <aside
        aria-label="Your order"
        className="h-fit space-y-6 rounded-xl bg-sand p-5 md:p-7 lg:sticky lg:top-28"
      >
        <ul className="space-y-4">
          {cart.lines.map((line) => (
            <li key={line.id} className="flex gap-3.5 text-sm">
              <span className="relative h-20 w-[3.75rem] shrink-0 overflow-hidden rounded bg-linen">
                <ProductImage src={line.thumbnail} alt="" sizes="96px" />
              </span>
              <span className="min-w-0 flex-1">
                <span className="line-clamp-2 font-medium">{line.title}</span>
                <span className="text-muted">
                  {[line.variantTitle, `× ${line.quantity}`].filter(Boolean).join(" ")}
                </span>
              </span>
              <span className="font-medium tabular-nums">
                {formatInr(line.unitPrice * line.quantity)}
              </span>
            </li>
          ))}
        </ul>
        <CouponForm cart={cart} />
        <CartTotals cart={cart} deliveryKnown={delivered && cart.shippingOptionId !== null} />
      </aside>
    </div>
  )
}

type SectionProps = { number: number; title: string; muted?: boolean; children: ReactNode }

function Section({ number, title, muted = false, children }: SectionProps) {
  return (
    <section aria-labelledby={`checkout-${number}`} className={muted ? "opacity-50" : ""}>
      <h2 id={`checkout-${number}`} className="display mb-5 flex items-baseline gap-3 text-3xl">
        <span aria-hidden className="text-rani">
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  )
}
