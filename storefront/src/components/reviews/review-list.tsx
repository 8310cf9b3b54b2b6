import { BadgeCheck } from "lucide-react"

import { formatDate } from "@/lib/format"
import type { Review } from "@/lib/types"
import { ProductImage } from "../ui/product-image"
import { Stars } from "../ui/stars"

const FIT_WORDS = { small: "Runs small", true: "True to size", large: "Runs large" }

export function ReviewList({ reviews }: { reviews: Review[] }) {
  return (
    <ul className="divide-y divide-line">
      {reviews.map((review) => (
        <li key={review.id} className="py-7 first:pt-0" data-testid="review">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Stars rating={review.rating} />
            {review.title && <h3 className="font-semibold">{review.title}</h3>}
          </div>
          <p className="mt-2.5 leading-relaxed text-cocoa">{review.content}</p>
          <ReviewPhotos photos={review.photos} />
          <p className="mt-3.5 flex flex-wrap gap-x-4 gap-y-1 text-[13px] text-muted">
            <span className="font-medium text-ink">{review.author ?? "A Bodycon shopper"}</span>
            {review.verified && (
              <span className="flex items-center gap-1 text-leaf">
                <BadgeCheck className="size-4" aria-hidden />
                Verified buyer
              </span>
            )}
            {review.size && <span>Bought size {review.size}</span>}
            {review.fit && <span>{FIT_WORDS[review.fit]}</span>}
            {review.body && <span>{review.body}</span>}
            <time dateTime={review.createdAt}>{formatDate(review.createdAt, "date")}</time>
          </p>
        </li>
      ))}
    </ul>
  )
}

function ReviewPhotos({ photos }: { photos: string[] }) {
  if (photos.length === 0) {
    return null
  }
  return (
    <ul className="mt-4 flex flex-wrap gap-2">
      {photos.map((url, index) => (
        <li key={url} className="relative h-28 w-[5.25rem] overflow-hidden rounded bg-sand">
          <ProductImage src={url} alt={`Shopper's photo ${index + 1}`} sizes="180px" />
        </li>
      ))}
    </ul>
  )
}
