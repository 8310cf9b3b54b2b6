"use client"

import { X } from "lucide-react"
import { useId, useState } from "react"

import { formatInr } from "@/lib/format"
import { mrpSaving } from "@/lib/optimistic-cart"
import { discountLabel } from "@/lib/payment-words"
import type { Cart } from "@/lib/types"
import { useCart } from "./cart-context"

type CartTotalsProps = { cart: Cart; deliveryKnown?: boolean; updating?: boolean }

/** What the bag costs and what it saves; all amounts include taxes. */
export function CartTotals({ cart, deliveryKnown = false, updating = false }: CartTotalsProps) {
  const { pending } = useCart()
  const saving = mrpSaving(cart) + cart.discountTotal
  return (
    <dl
      className={`space-y-2.5 text-[15px] transition-opacity ${pending || updating ? "opacity-60" : ""}`}
      aria-busy={pending || updating}
      data-testid="cart-totals"
    >
      <Row label="Items" value={formatInr(cart.itemsTotal)} />
      {cart.fee > 0 && (
        <Row label="Cash on delivery fee" value={formatInr(cart.fee)} testId="cart-fee" />
      )}
      {cart.discountTotal > 0 && (
        <Row
          label={discountLabel(cart)}
          value={`−${formatInr(cart.discountTotal)}`}
          tone="text-leaf"
          testId="cart-discount"
        />
      )}
      <Row
        label="Delivery"
        value={
          deliveryKnown
            ? cart.shippingTotal === 0
              ? "Free"
              : formatInr(cart.shippingTotal)
            : "Chosen at checkout"
        }
        tone={deliveryKnown ? "" : "text-muted"}
      />
      <div className="flex items-baseline justify-between border-t border-line pt-3">
        <dt className="font-semibold">
          Total <span className="font-normal text-muted">incl. all taxes</span>
        </dt>
        <dd className="text-xl font-semibold tabular-nums" data-testid="cart-total">
          {formatInr(cart.total)}
        </dd>
      </div>
      {saving > 0 && (
        <p
          className="rounded-md bg-leaf-tint px-3.5 py-2 text-sm font-medium text-leaf"
          data-testid="cart-saving"
        >
          You save {formatInr(saving)} on this order
        </p>
      )}
    </dl>
  )
}

function Row({
  label,
  value,
  tone = "",
  testId,
}: {
  label: string
  value: string
  tone?: string
  testId?: string
}) {
  return (
    <div className={`flex justify-between gap-4 ${tone}`} data-testid={testId}>
      <dt>{label}</dt>
      <dd className="text-right tabular-nums">{value}</dd>
    </div>
  )
}

/** Type a code, or take one away again. */
export function CouponForm({ cart }: { cart: Cart }) {
  const { applyCode, removeCode, pending } = useCart()
  const [code, setCode] = useState("")
  const id = useId()
  return (
    <div className="space-y-3">
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          applyCode(code)
          setCode("")
        }}
      >
        <label htmlFor={id} className="sr-only">
          Coupon code
        </label>
        <input
          id={id}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          placeholder="Coupon code"
          autoCapitalize="characters"
          autoComplete="off"
          className="field uppercase placeholder:normal-case"
          data-testid="coupon-input"
        />
        <button
          type="submit"
          className="btn btn-outline shrink-0"
          disabled={pending || !code.trim()}
          data-testid="coupon-apply"
        >
          Apply
        </button>
      </form>
      {cart.codes.map((entry) => (
        <p
          key={entry}
          className="inline-flex items-center gap-1 rounded-full bg-leaf-tint py-0.5 pr-0.5 pl-3.5 text-sm font-semibold text-leaf"
        >
          {entry}
          <button
            type="button"
            aria-label={`Remove coupon ${entry}`}
            onClick={() => removeCode(entry)}
            className="grid size-9 place-items-center rounded-full hover:bg-white/60"
            data-testid="coupon-remove"
          >
            <X className="size-4" aria-hidden />
          </button>
        </p>
      ))}
    </div>
  )
}
