import Link from "next/link"

import { formatInr } from "@/lib/format"
import type { ProductCard } from "@/lib/types"
import { ProductImage } from "../ui/product-image"

/** The first thing anybody sees: one claim, three garments, one way in. */
export function Hero({ pieces }: { pieces: ProductCard[] }) {
  const [first, second, third] = pieces
  return (
    <section className="overflow-hidden bg-sand">
      <div className="shell grid items-center gap-10 py-10 md:grid-cols-[1fr_1.05fr] md:gap-8 md:py-0">
        <div className="animate-rise md:py-24">
          <h1 className="display text-[3.6rem] leading-[0.95] sm:text-7xl lg:text-[6.4rem]">
            Cut close.
            <br />
            <em className="font-[380] text-rani">Sized</em> right.
          </h1>
          <p className="mt-6 max-w-md text-lg leading-relaxed text-cocoa">
            Bodycon for the body you have today. Tell us your height and weight, and every piece
            tells you its size, and how sure it is.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Link href="/search?sort=new" className="btn btn-primary md:px-8">
              Shop new in
            </Link>
            <Link href="/help/size-guide" className="btn btn-outline md:px-8">
              How sizing works
            </Link>
          </div>
        </div>
        {first && (
          <div className="-mx-4 flex h-[26rem] gap-2 sm:mx-0 md:h-[44rem] md:gap-3">
            <Piece product={first} className="flex-[1.3]" main />
            {second && third && (
              <div className="flex flex-1 flex-col gap-2 md:gap-3">
                <Piece product={second} className="flex-1" />
                <Piece product={third} className="flex-1" />
              </div>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

function Piece({
  product,
  className,
  main = false,
}: {
  product: ProductCard
  className: string
  main?: boolean
}) {
  return (
    <Link href={`/p/${product.handle}`} className={`group relative overflow-hidden ${className}`}>
      <ProductImage
        src={product.image}
        alt={product.title}
        sizes={main ? "(min-width: 48rem) 28vw, 57vw" : "(min-width: 48rem) 22vw, 43vw"}
        eager={main}
        className="transition-transform duration-700 ease-(--ease-soft) group-hover:scale-[1.03]"
      />
      {main && product.price !== null && (
        <span className="absolute inset-x-3 bottom-3 flex items-baseline justify-between gap-3 rounded-md bg-paper/95 px-3.5 py-2.5 text-[13px]">
          <span className="truncate">{product.title}</span>
          <b className="shrink-0 tabular-nums">{formatInr(product.price)}</b>
        </span>
      )}
    </Link>
  )
}
