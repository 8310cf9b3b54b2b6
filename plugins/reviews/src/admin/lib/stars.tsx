import { Star, StarSolid } from "@medusajs/icons"

/** A rating of 1 to 5 as stars, read out as a number. */
export const Stars = ({ rating }: { rating: number }) => (
  <span
    className="text-ui-tag-orange-icon inline-flex"
    role="img"
    aria-label={`${rating} of 5 stars`}
  >
    {[1, 2, 3, 4, 5].map((star) =>
      star <= rating ? <StarSolid key={star} /> : <Star key={star} />
    )}
  </span>
)
