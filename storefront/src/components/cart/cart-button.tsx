"use client"

import { ShoppingBag } from "lucide-react"
import Link from "next/link"
import { usePathname } from "next/navigation"

import { countPieces, useCart } from "./cart-context"

/** Opens the bag; without JavaScript it is a link to the bag's page. */
export function CartButton() {
  const { cart, setOpen } = useCart()
  const pathname = usePathname()
  const count = countPieces(cart)
  return (
    <Link
      href="/cart"
      onClick={(event) => {
        if (pathname === "/cart" || pathname === "/checkout") return
        event.preventDefault()
        setOpen(true)
      }}
      className="relative -mr-2.5 grid size-11 place-items-center rounded-full hover:bg-sand"
      data-testid="cart-button"
    >
      <ShoppingBag className="size-[1.35rem]" strokeWidth={1.6} aria-hidden />
      <span className="sr-only">Your bag, pieces: </span>
      <span
        className={`absolute top-0.5 right-0 grid h-[1.15rem] min-w-[1.15rem] place-items-center rounded-full bg-rani px-1 text-[11px] font-bold text-white tabular-nums ${count === 0 ? "sr-only" : ""}`}
        data-testid="cart-count"
      >
        {count}
      </span>
    </Link>
  )
}
