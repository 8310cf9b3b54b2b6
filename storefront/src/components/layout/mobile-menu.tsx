"use client"

import { Menu } from "lucide-react"
import Link from "next/link"
import { useState } from "react"

import type { Category } from "@/lib/types"
import { Drawer } from "../ui/drawer"

const HELP = [
  { href: "/track", label: "Track an order" },
  { href: "/account", label: "Your account" },
  { href: "/help/size-guide", label: "Size guide" },
  { href: "/help/shipping-returns", label: "Shipping and returns" },
  { href: "/help/contact", label: "Contact" },
]

export function MobileMenu({ categories }: { categories: Category[] }) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="lg:hidden">
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label="Menu"
        aria-expanded={open}
        className="-ml-2.5 grid size-11 place-items-center rounded-full hover:bg-sand"
      >
        <Menu className="size-[1.35rem]" strokeWidth={1.6} aria-hidden />
      </button>
      <Drawer open={open} onClose={close} title="Shop" variant="left">
        <nav aria-label="Menu">
          <ul>
            {categories.map((category) => (
              <li key={category.id} className="border-b border-line">
                <Link
                  href={`/c/${category.handle}`}
                  onClick={close}
                  className="display block py-3.5 text-[1.6rem]"
                >
                  {category.name}
                </Link>
              </li>
            ))}
            <li className="border-b border-line">
              <Link
                href="/search?sort=new"
                onClick={close}
                className="display block py-3.5 text-[1.6rem] text-rani"
              >
                New in
              </Link>
            </li>
          </ul>
          <ul className="mt-6 space-y-1">
            {HELP.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} onClick={close} className="block py-2 text-cocoa">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </Drawer>
    </div>
  )
}
