"use client"

import { supplierDate, supplierMoney } from "@/lib/supplier-format"
import { isSoundStock, MOST_PIECES } from "@/lib/supplier-stock"
import { counted, fill } from "@/lib/supplier-text"
import type { OwnListing } from "@/lib/supplier-types"
import { ProductImage } from "../ui/product-image"
import { useStockDrafts } from "./stock-drafts"
import { Stepper } from "../ui/stepper"
import { useWords } from "./text-context"

/** One item with the pieces there are: tapped, typed, or sold out in one tap. */
export function StockRow({ listing }: { listing: OwnListing }) {
  const { text, language } = useWords()
  const { drafts, setDraft } = useStockDrafts()
  const typed = drafts[listing.id] ?? String(listing.stock)
  const isChanged = drafts[listing.id] !== undefined
  const title = [listing.title, listing.variantTitle].filter(Boolean).join(", ")
  const facts = [
    listing.costPrice === null
      ? null
      : fill(text.stock.cost, { price: supplierMoney(listing.costPrice) }),
    counted(text.stock.leadDays, listing.leadDays),
    listing.reportedAt &&
      fill(text.stock.updated, { time: supplierDate(listing.reportedAt, "time", language) }),
  ].filter(Boolean)
  return (
    <li className="py-4" data-testid="supplier-listing" data-sku={listing.supplierSku}>
      <div className="flex gap-3">
        <span className="relative h-16 w-12 shrink-0 overflow-hidden rounded-card bg-sand">
          <ProductImage src={listing.thumbnail} alt="" sizes="96px" />
        </span>
        <div className="min-w-0 flex-1">
          <p className="font-medium">{listing.title}</p>
          <p className="text-sm break-all text-muted">
            {[listing.variantTitle, listing.supplierSku].filter(Boolean).join(" · ")}
          </p>
          <p className="text-[13px] text-muted tabular-nums">{facts.join(" · ")}</p>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <Stepper
          value={typed}
          onChange={(value) => setDraft(listing, value)}
          max={MOST_PIECES}
          label={fill(text.stock.pieces, { title })}
          fewer={fill(text.stock.fewer, { title })}
          more={fill(text.stock.more, { title })}
          aria-invalid={isSoundStock(typed) ? undefined : true}
        />
        <button
          type="button"
          onClick={() => setDraft(listing, "0")}
          disabled={typed === "0"}
          className="min-h-12 rounded-full border border-line bg-white px-4 text-sm hover:border-ink disabled:opacity-50"
          data-testid="supplier-out-of-stock"
        >
          {text.stock.outOfStock}
        </button>
      </div>
      {isChanged && (
        <p className="mt-1.5 text-sm font-medium text-amber">
          {fill(text.stock.was, { n: listing.stock.toLocaleString("en-IN") })}
        </p>
      )}
      {listing.fromFeed && (
        <p className="mt-1.5 text-[13px] text-muted" data-testid="supplier-listing-feed">
          {text.stock.feed}
        </p>
      )}
    </li>
  )
}
