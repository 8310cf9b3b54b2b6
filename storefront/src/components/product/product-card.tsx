import Link from "next/link"

import { compareSizes, swatch } from "@/lib/garment"
import type { ProductCard as Card } from "@/lib/types"
import { LinkPending } from "../ui/link-pending"
import { Price } from "../ui/price"
import { ProductImage } from "../ui/product-image"

const SHOWN_COLORS = 4

type ProductCardProps = { product: Card; eager?: boolean; sizes?: string }

/** A product in a grid. Hover or focus shows a second view and the sizes that can still be had. */
export function ProductCard({
  product,
  eager,
  sizes = "(min-width: 80rem) 20rem, (min-width: 48rem) 33vw, 50vw",
}: ProductCardProps) {
  const inStock = [...product.sizesInStock].sort(compareSizes)
  return (
    <article className="group relative" data-testid="product-card" data-handle={product.handle}>
      <div className="relative aspect-[3/4] overflow-hidden rounded-card bg-sand">
        <ProductImage src={product.image} alt="" sizes={sizes} eager={eager} />
        {product.hoverImage && (
          <ProductImage
            src={product.hoverImage}
            alt=""
            sizes={sizes}
            className="opacity-0 transition-opacity duration-500 group-focus-within:opacity-100 group-hover:opacity-100"
          />
        )}
        {!product.inStock && (
          <span className="eyebrow absolute top-3 left-3 rounded-full bg-paper/95 px-3 py-1.5">
            Sold out
          </span>
        )}
        {inStock.length > 0 && (
          <p className="absolute inset-x-0 bottom-0 hidden translate-y-full bg-paper/95 px-3 py-2.5 text-xs font-medium transition-transform duration-300 ease-(--ease-soft) group-focus-within:translate-y-0 group-hover:translate-y-0 md:block">
            <span className="text-muted">In stock </span>
            {inStock.join(" · ")}
          </p>
        )}
      </div>
      <div className="mt-3 space-y-1">
        {product.brand && <p className="eyebrow text-muted">{product.brand}</p>}
        <h3 className="line-clamp-2 text-[15px] leading-snug">
          <Link
            href={`/p/${product.handle}`}
            className="outline-offset-4 after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4"
          >
            {product.title}
            <LinkPending />
          </Link>
        </h3>
        <Price price={product.price} mrp={product.mrp} />
        <div className="flex min-h-5 items-center justify-between gap-2 pt-0.5">
          <Swatches colors={product.colors} />
          {product.rating !== null && product.ratingCount > 0 && (
            <p className="flex items-center gap-1 text-xs text-muted">
              <span aria-hidden className="text-gold">
                ★
              </span>
              <span className="sr-only">Rated</span>
              {product.rating.toFixed(1)}
              <span aria-hidden>({product.ratingCount})</span>
            </p>
          )}
        </div>
      </div>
    </article>
  )
}

function Swatches({ colors }: { colors: string[] }) {
  if (colors.length < 2) {
    return <span />
  }
  const more = colors.length - SHOWN_COLORS
  return (
    <p className="flex items-center gap-1.5">
      <span className="sr-only">Colours: {colors.join(", ")}</span>
      {colors.slice(0, SHOWN_COLORS).map((color) => (
        <span
          key={color}
          aria-hidden
          className="size-3.5 rounded-full ring-1 ring-ink/15"
          style={{ background: swatch(color) }}
        />
      ))}
      {more > 0 && (
        <span aria-hidden className="text-xs text-muted">
          +{more}
        </span>
      )}
    </p>
  )
}
