import Link from "next/link"

import { optional } from "@/lib/data/client"
import { listCategories } from "@/lib/data/catalogue"
import { Logo } from "./logo"

const HELP = [
  { href: "/track", label: "Track an order" },
  { href: "/help/shipping-returns", label: "Shipping and returns" },
  { href: "/help/size-guide", label: "Size guide" },
  { href: "/help/contact", label: "Contact" },
]

const MORE = [
  { href: "/account", label: "Your account" },
  { href: "/account/body", label: "Your measurements" },
  { href: "/supplier", label: "For suppliers" },
]

function Column({ title, links }: { title: string; links: { href: string; label: string }[] }) {
  return (
    <nav aria-label={title}>
      <h2 className="eyebrow mb-4 text-[#b9a89b]">{title}</h2>
      <ul className="space-y-1">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              className="inline-block py-1.5 text-[15px] hover:underline hover:underline-offset-4"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export async function Footer() {
  const categories = await optional(listCategories(), [])
  return (
    <footer className="mt-auto bg-ink text-paper">
      <div className="shell grid grid-cols-2 gap-10 py-14 md:grid-cols-[1.6fr_1fr_1fr_1fr] md:py-20">
        <div className="col-span-2 md:col-span-1">
          <Logo className="text-5xl" />
          <p className="mt-4 max-w-xs text-[#cdbfb4]">
            Close-cut clothes for Indian bodies, with the size worked out before you pay.
          </p>
        </div>
        <Column
          title="Shop"
          links={categories
            .slice(0, 8)
            .map(({ handle, name }) => ({ href: `/c/${handle}`, label: name }))}
        />
        <Column title="Help" links={HELP} />
        <Column title="More" links={MORE} />
      </div>
      <div className="border-t border-white/15">
        <p className="shell py-6 text-[13px] text-[#b9a89b]">
          A demonstration shop. Nothing on these pages is for sale and no parcel will be sent.
        </p>
      </div>
    </footer>
  )
}
