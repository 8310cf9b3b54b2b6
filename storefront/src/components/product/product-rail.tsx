import { ArrowRight } from "lucide-react"
import Link from "next/link"

import type { ProductCard as Card } from "@/lib/types"
import { ProductCard } from "./product-card"

type RailProps = { title: string; href: string; products: Card[]; note?: string }

/** A row of products: a swipe on a phone, a grid on a desk. */
export function ProductRail({ title, href, products, note }: RailProps) {
  if (products.length === 0) {
    return null
  }
  return (
    <section aria-label={title} className="shell py-12 md:py-20">
      <div className="mb-6 flex items-end justify-between gap-6 md:mb-9">
        <div>
          <h2 className="display text-[2.1rem] md:text-5xl">{title}</h2>
          {note && <p className="mt-2.5 max-w-md text-muted">{note}</p>}
        </div>
        <Link
          href={href}
          className="group flex shrink-0 items-center gap-1.5 pb-1 text-sm font-semibold"
        >
          See all
          <ArrowRight
            className="size-4 transition-transform group-hover:translate-x-1"
            aria-hidden
          />
          <span className="sr-only">: {title}</span>
        </Link>
      </div>
      <ul className="-mx-4 flex snap-x snap-mandatory gap-3 overflow-x-auto scroll-pl-4 px-4 pb-3 [scrollbar-width:none] md:mx-0 md:grid md:grid-cols-4 md:gap-5 md:overflow-visible md:px-0">
        {products.map((product) => (
          <li key={product.id} className="w-[62%] shrink-0 snap-start md:w-auto">
            <ProductCard product={product} sizes="(min-width: 48rem) 25vw, 62vw" />
          </li>
        ))}
      </ul>
    </section>
  )
}
