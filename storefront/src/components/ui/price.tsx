import { formatInr, percentOff } from "@/lib/format"

type PriceProps = { price: number | null; mrp: number | null; size?: "card" | "page" }

/** Selling price with the MRP struck through and the saving, in a form screen readers read as words. */
export function Price({ price, mrp, size = "card" }: PriceProps) {
  if (price === null) {
    return <p className="text-sm text-muted">Price on its way</p>
  }
  const off = percentOff(price, mrp)
  const big = size === "page"
  return (
    <p
      className={`flex flex-wrap items-baseline gap-x-2 ${big ? "text-base" : "text-[13px]"}`}
      data-testid="price"
    >
      <span className="sr-only">Price</span>
      <span className={`font-semibold tabular-nums ${big ? "text-2xl" : "text-[15px]"}`}>
        {formatInr(price)}
      </span>
      {off > 0 && mrp !== null && (
        <>
          <span className="sr-only">MRP</span>
          <s className="text-muted tabular-nums">{formatInr(mrp)}</s>
          <span className="font-semibold text-rani">{off}% off</span>
        </>
      )}
    </p>
  )
}
