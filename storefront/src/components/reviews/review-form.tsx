"use client"

import { useId, useState } from "react"

import { submitReview } from "@/lib/data/review-actions"
import type { BodyProfile, OrderItem } from "@/lib/types"
import { Field, FormMessage, SubmitButton } from "../ui/form"
import { useForm } from "../ui/use-form"

const FITS = [
  { value: "small", label: "Runs small" },
  { value: "true", label: "True to size" },
  { value: "large", label: "Runs large" },
]

type ReviewFormProps = { orderId: string; item: OrderItem; profile: BodyProfile | null }

/** A review of one delivered piece. The fit answer is what the next shopper's size is worked out from. */
export function ReviewForm({ orderId, item, profile }: ReviewFormProps) {
  const { state, pending, form } = useForm(submitReview)
  const contentId = useId()
  const photosId = useId()
  const errors = state?.errors ?? {}
  if (state?.ok) {
    return (
      <div className="mt-4">
        <FormMessage state={state} />
      </div>
    )
  }
  return (
    <details className="mt-4 rounded-xl border border-line bg-white">
      <summary
        className="flex min-h-12 list-none items-center px-5 font-semibold text-rani"
        data-testid="review-open"
      >
        Write a review
      </summary>
      <form {...form} className="space-y-5 px-5 pb-5">
        <input type="hidden" name="order_id" value={orderId} />
        <input type="hidden" name="line_item_id" value={item.id} />
        <StarInput error={errors.rating} />
        <fieldset>
          <legend className="mb-2 text-sm font-medium">How does the size run?</legend>
          <div className="grid grid-cols-3 gap-2">
            {FITS.map(({ value, label }) => (
              <label
                key={value}
                className="relative grid min-h-12 place-items-center rounded-md border border-[#c9bbaa] px-2 text-center text-sm has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-rani"
                data-testid={`review-fit-${value}`}
              >
                <input
                  type="radio"
                  name="fit"
                  value={value}
                  className="absolute inset-0 cursor-pointer opacity-0"
                />
                {label}
              </label>
            ))}
          </div>
          {errors.fit && <p className="mt-1.5 text-[13px] font-medium text-rani">{errors.fit}</p>}
        </fieldset>
        <Field
          name="title"
          label="In a few words (optional)"
          maxLength={120}
          data-testid="review-title"
        />
        <div>
          <label htmlFor={contentId} className="mb-1.5 block text-sm font-medium">
            How did it wear?
          </label>
          <textarea
            id={contentId}
            name="content"
            rows={4}
            maxLength={4000}
            aria-invalid={errors.content ? true : undefined}
            className="field py-3"
            data-testid="review-content"
          />
          {errors.content && (
            <p className="mt-1.5 text-[13px] font-medium text-rani">{errors.content}</p>
          )}
        </div>
        <div className="grid max-w-sm grid-cols-2 gap-3">
          <Field
            name="height_cm"
            label="Height (optional)"
            suffix="cm"
            inputMode="decimal"
            defaultValue={profile?.height_cm ?? ""}
          />
          <Field
            name="weight_kg"
            label="Weight (optional)"
            suffix="kg"
            inputMode="decimal"
            defaultValue={profile?.weight_kg ?? ""}
          />
        </div>
        <div>
          <label htmlFor={photosId} className="mb-1.5 block text-sm font-medium">
            Photos (optional)
          </label>
          <input
            id={photosId}
            type="file"
            name="photos"
            accept="image/jpeg,image/png,image/webp"
            multiple
            className="block w-full text-sm file:mr-4 file:min-h-11 file:rounded-full file:border file:border-solid file:border-ink file:bg-transparent file:px-5 file:font-semibold"
            data-testid="review-photos"
          />
          <p className="mt-1.5 text-[13px] text-muted">
            Up to five, 5 MB each. Height and photos are shown with the review.
          </p>
          {errors.photos && (
            <p className="mt-1 text-[13px] font-medium text-rani">{errors.photos}</p>
          )}
        </div>
        <FormMessage state={state} />
        <SubmitButton pending={pending} data-testid="review-submit" pendingLabel="Sending…">
          Send review
        </SubmitButton>
      </form>
    </details>
  )
}

function StarInput({ error }: { error?: string }) {
  const [rating, setRating] = useState(0)
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Your rating</legend>
      <div className="flex">
        {[1, 2, 3, 4, 5].map((stars) => (
          <label
            key={stars}
            className={`relative grid size-11 place-items-center text-3xl leading-none has-focus-visible:outline-2 has-focus-visible:outline-rani ${stars <= rating ? "text-gold" : "text-linen"}`}
            data-testid={`review-rating-${stars}`}
          >
            <input
              type="radio"
              name="rating"
              value={stars}
              aria-label={`${stars} of 5`}
              onChange={() => setRating(stars)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span aria-hidden>★</span>
          </label>
        ))}
      </div>
      {error && <p className="mt-1 text-[13px] font-medium text-rani">{error}</p>}
    </fieldset>
  )
}
