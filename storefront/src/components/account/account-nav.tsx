"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"

import { signOut } from "@/lib/data/customer-actions"

const LINKS = [
  { href: "/account", label: "Overview" },
  { href: "/account/orders", label: "Orders" },
  { href: "/account/body", label: "Measurements" },
  { href: "/account/addresses", label: "Addresses" },
]

export function AccountNav() {
  const pathname = usePathname()
  const item =
    "block rounded-full px-4 py-2.5 text-[15px] whitespace-nowrap hover:bg-sand aria-[current=page]:bg-ink aria-[current=page]:text-paper"
  return (
    <nav
      aria-label="Account"
      className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] lg:mx-0 lg:px-0"
    >
      <ul className="flex gap-1 lg:flex-col">
        {LINKS.map(({ href, label }) => {
          const here = href === "/account" ? pathname === href : pathname.startsWith(href)
          return (
            <li key={href}>
              <Link href={href} aria-current={here ? "page" : undefined} className={item}>
                {label}
              </Link>
            </li>
          )
        })}
        <li>
          <form action={signOut}>
            <button type="submit" className={`${item} text-muted`} data-testid="sign-out">
              Sign out
            </button>
          </form>
        </li>
      </ul>
    </nav>
  )
}
