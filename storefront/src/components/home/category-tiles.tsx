import Link from "next/link"

import type { Category, ProductCard } from "@/lib/types"
import { LinkPending } from "../ui/link-pending"
import { ProductImage } from "../ui/product-image"

type CategoryTilesProps = { tiles: { category: Category; product: ProductCard | null }[] }

/** The categories, each shown by its best-loved piece. */
export function CategoryTiles({ tiles }: CategoryTilesProps) {
  if (tiles.length === 0) {
    return null
  }
  return (
    <section aria-label="Categories" className="shell pt-12 md:pt-20">
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-5 lg:grid-cols-6">
        {tiles.map(({ category, product }) => (
          <li key={category.id}>
            <Link
              href={`/c/${category.handle}`}
              className="group block"
              data-testid="category-tile"
            >
              <span className="relative block aspect-[4/5] overflow-hidden rounded-t-full rounded-b-card bg-sand">
                <ProductImage
                  src={product?.image ?? null}
                  alt=""
                  sizes="(min-width: 64rem) 15vw, (min-width: 48rem) 33vw, 50vw"
                  className="transition-transform duration-700 ease-(--ease-soft) group-hover:scale-105"
                />
              </span>
              <span className="mt-3 block text-center font-medium group-hover:underline group-hover:underline-offset-4">
                {category.name}
                <LinkPending />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
