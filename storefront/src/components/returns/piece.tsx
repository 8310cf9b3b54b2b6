import type { ReactNode } from "react"

import { ProductImage } from "../ui/product-image"

type PieceProps = {
  title: string
  variantTitle: string | null
  thumbnail: string | null
  note?: ReactNode
  aside?: ReactNode
}

/** One piece in a row: its picture, its name, and what is said about it. */
export function Piece({ title, variantTitle, thumbnail, note, aside }: PieceProps) {
  return (
    <span className="flex items-center gap-4">
      <span className="relative h-20 w-[3.75rem] shrink-0 overflow-hidden rounded bg-sand">
        <ProductImage src={thumbnail} alt="" sizes="96px" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{title}</span>
        {variantTitle && <span className="block text-sm text-muted">{variantTitle}</span>}
        {note && <span className="mt-0.5 block text-sm">{note}</span>}
      </span>
      {aside}
    </span>
  )
}
