import { Badge, Checkbox, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Stars } from "../../lib/stars"
import { FIT_LABEL, FLAG_LABEL, type Review } from "../../lib/types"

const STATUS_COLOR = { pending: "orange", approved: "green", rejected: "red" } as const

type ReviewRowProps = { review: Review; selected: boolean; onSelect: (selected: boolean) => void }

/** One review in the queue. Its text is shown as text, whatever it holds. */
export const ReviewRow = ({ review, selected, onSelect }: ReviewRowProps) => (
  <li className="flex gap-4 px-6 py-4">
    <Checkbox
      className="mt-1"
      checked={selected}
      onCheckedChange={(checked) => onSelect(checked === true)}
      aria-label={`Select the review by ${review.author_name}`}
    />
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <Stars rating={review.rating} />
        {review.title && (
          <Text size="small" weight="plus">
            {review.title}
          </Text>
        )}
        <Badge size="2xsmall" color={STATUS_COLOR[review.status]}>
          {review.status}
        </Badge>
        {review.flag_reasons.map((reason) => (
          <Badge key={reason} size="2xsmall" color="red">
            {FLAG_LABEL[reason] ?? reason}
          </Badge>
        ))}
      </div>
      <Text size="small" className="whitespace-pre-line break-words">
        {review.content}
      </Text>
      {review.photo_urls.length > 0 && (
        <div className="flex flex-wrap gap-2 py-1">
          {review.photo_urls.map((url) => (
            <a key={url} href={url} target="_blank" rel="noreferrer">
              <img src={url} alt="" loading="lazy" className="size-16 rounded object-cover" />
            </a>
          ))}
        </div>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle">
        <Link className="text-ui-fg-interactive" to={`/products/${review.product_id}`}>
          {review.product?.title ?? review.product_id}
        </Link>
        {` · size ${review.size}${review.color ? `, ${review.color}` : ""} · ${FIT_LABEL[review.fit]} · `}
        {review.author_name}
        {review.verified ? " (bought it)" : ""} ·{" "}
        {new Date(review.created_at).toLocaleDateString("en-IN", { dateStyle: "medium" })}
      </Text>
      {review.moderation_note && (
        <Text size="xsmall" className="text-ui-fg-muted">
          Note: {review.moderation_note}
        </Text>
      )}
    </div>
  </li>
)
