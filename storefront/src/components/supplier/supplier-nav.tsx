"use client"

import { ClipboardList, IndianRupee, Shirt, Store } from "lucide-react"
import Link from "next/link"
import { usePathname } from "next/navigation"

import { LinkPending } from "../ui/link-pending"
import { useWords } from "./text-context"

const PAGES = [
  { href: "/supplier", name: "orders", icon: ClipboardList },
  { href: "/supplier/stock", name: "stock", icon: Shirt },
  { href: "/supplier/statement", name: "statement", icon: IndianRupee },
  { href: "/supplier/profile", name: "profile", icon: Store },
] as const

export function SupplierNav() {
  const { text } = useWords()
  const path = usePathname()
  return (
    <nav
      aria-label={text.nav.label}
      className="sticky top-0 z-20 -mx-4 grid grid-cols-4 border-b border-line bg-paper px-1"
    >
      {PAGES.map(({ href, name, icon: Icon }) => {
        const isHere =
          href === "/supplier"
            ? path === href || path.startsWith("/supplier/orders")
            : path.startsWith(href)
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className="flex min-h-14 flex-col items-center justify-center gap-0.5 border-b-2 border-transparent text-[13px] text-muted aria-[current]:border-rani aria-[current]:font-semibold aria-[current]:text-ink"
            data-testid={`supplier-nav-${name}`}
          >
            <Icon className="size-5" aria-hidden />
            {text.nav[name]}
            <LinkPending />
          </Link>
        )
      })}
    </nav>
  )
}
