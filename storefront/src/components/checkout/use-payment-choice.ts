"use client"

import { useEffect, useRef, useState } from "react"

import { choosePayment } from "@/lib/data/checkout-actions"
import { paymentBasis } from "@/lib/payment-basis"
import type { ChosenPayment, PaymentMethod } from "@/lib/payment-types"
import type { Cart } from "@/lib/types"

type Choosing = {
  cart: Cart
  /** Whether the cart may be given a way to pay: it has an address and a way to travel, and nothing is under way. */
  open: boolean
  initialMethods: PaymentMethod[] | null
  onCart: (cart: Cart) => void
}

export type PaymentChoice = {
  methods: PaymentMethod[] | null
  /** The provider that is chosen, or is being chosen. */
  picked: string | null
  /** The shop is working out the total. */
  updating: boolean
  fault: string | null
  /** @returns what the shop charges now, or `null` when this way is not open */
  choose: (provider: string | null) => Promise<ChosenPayment | null>
}

/**
 * How the cart is paid. The shop is asked at every choice, and again whenever the bag, the address or the
 * coupons change: the total is always its own.
 */
export function usePaymentChoice({ cart, open, initialMethods, onCart }: Choosing): PaymentChoice {
  const [methods, setMethods] = useState(initialMethods)
  const [picked, setPicked] = useState(cart.paymentSession?.providerId ?? null)
  const [updating, setUpdating] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const settled = useRef<string | null>(null)
  const turn = useRef(0)
  const basis = paymentBasis(cart)

  const choose = async (provider: string | null): Promise<ChosenPayment | null> => {
    turn.current += 1
    const mine = turn.current
    settled.current = basis
    if (provider) setPicked(provider)
    setFault(null)
    setUpdating(true)
    const result = await choosePayment(provider).catch(() => ({
      ok: false as const,
      message: "We could not reach the shop just now. Please try again in a moment.",
      methods: null,
    }))
    if (turn.current !== mine) return null
    setUpdating(false)
    if (result.methods) setMethods(result.methods)
    if (!result.ok) {
      setFault(result.message)
      return null
    }
    settled.current = paymentBasis(result.cart)
    setPicked(result.providerId)
    onCart(result.cart)
    return result
  }

  useEffect(() => {
    if (open && settled.current !== basis) void choose(picked)
    // `choose` is made anew at every render; only what the total depends on asks again.
  }, [open, basis])

  return { methods, picked, updating, fault, choose }
}
