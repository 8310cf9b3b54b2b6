"use client"

import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useOptimistic,
  useRef,
  useState,
  useTransition,
  type ReactNode,
} from "react"

import {
  addToCart,
  applyCoupon,
  removeCoupon,
  setLineQuantity,
  type CartResult,
} from "@/lib/data/cart-actions"
import { changeQuantity, insertLine, type NewLine } from "@/lib/optimistic-cart"
import type { Cart } from "@/lib/types"

type CartContextValue = {
  cart: Cart | null
  /** False until the visitor's bag is known. */
  ready: boolean
  /** True while a change is on its way to the shop; totals may still move. */
  pending: boolean
  message: string | null
  open: boolean
  setOpen: (open: boolean) => void
  add: (line: NewLine) => void
  setQuantity: (lineId: string, quantity: number) => void
  applyCode: (code: string) => void
  removeCode: (code: string) => void
  replace: (cart: Cart | null) => void
}

const CartContext = createContext<CartContextValue | null>(null)

type Change = (cart: Cart | null) => Cart | null

/** The visitor's bag for the whole shop: one place that is optimistic and then takes the shop's own answer. */
export function CartProvider({
  cart,
  children,
}: {
  cart: Promise<Cart | null>
  children: ReactNode
}) {
  const [base, setBase] = useState<Cart | null>(null)
  const [ready, setReady] = useState(false)
  const [open, setOpen] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const changes = useRef(0)
  const known = useRef(0)
  const [optimistic, apply] = useOptimistic<Cart | null, Change>(base, (current, change) =>
    change(current)
  )

  useEffect(() => {
    let stale = false
    const seen = changes.current
    void cart.then((value) => {
      if (stale) return
      // A change made meanwhile knows better than this older reading; a page rendered before a change may
      // also arrive after it.
      if (changes.current === seen && (!value || value.asOf >= known.current)) setBase(value)
      setReady(true)
    })
    return () => {
      stale = true
    }
  }, [cart])

  const value = useMemo<CartContextValue>(() => {
    const take = (next: Cart | null) => {
      known.current = Math.max(known.current, next?.asOf ?? 0)
      setBase(next)
    }
    const run = (guess: Change, action: () => Promise<CartResult>) => {
      setMessage(null)
      changes.current += 1
      startTransition(async () => {
        apply(guess)
        const result = await action()
        startTransition(() => {
          if (result.ok) take(result.cart)
          else setMessage(result.message)
        })
      })
    }
    return {
      cart: optimistic,
      ready,
      pending,
      message,
      open,
      setOpen: (next) => {
        setMessage(null)
        setOpen(next)
      },
      add: (line) => {
        setOpen(true)
        run(
          (current) => insertLine(current, line),
          () => addToCart(line.variantId, 1, line.mrp)
        )
      },
      setQuantity: (lineId, quantity) =>
        run(
          (current) => changeQuantity(current, lineId, quantity),
          () => setLineQuantity(lineId, quantity)
        ),
      applyCode: (code) =>
        run(
          (current) => current,
          () => applyCoupon(code)
        ),
      removeCode: (code) =>
        run(
          (current) =>
            current && { ...current, codes: current.codes.filter((entry) => entry !== code) },
          () => removeCoupon(code)
        ),
      replace: (next) => {
        changes.current += 1
        take(next)
      },
    }
  }, [optimistic, ready, pending, message, open, apply])

  return <CartContext value={value}>{children}</CartContext>
}

export function useCart(): CartContextValue {
  const value = useContext(CartContext)
  if (!value) {
    throw new Error("useCart needs a CartProvider above it")
  }
  return value
}

export function countPieces(cart: Cart | null): number {
  return cart?.lines.reduce((sum, line) => sum + line.quantity, 0) ?? 0
}
