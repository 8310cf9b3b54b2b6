import { publishEvent } from "@bodycon/kit"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { flagReasons } from "../../lib/moderation-rules"
import { ratingDeltas, type Rated } from "../../lib/rating-deltas"
import { initialReviewStatus, nextReviewStatus } from "../../lib/review-status"
import { parseOptions, type ReviewsOptions } from "../../options"
import type {
  ImportReviewInput,
  ModerateReviewsInput,
  ReviewDTO,
  ReviewEventData,
  ReviewStatus,
  SubmitReviewInput,
} from "../../types"
import ProductRating from "./models/product-rating"
import Review from "./models/review"
import ReviewPicture from "./models/review-picture"
import * as ratingSql from "./rating-sql"
import * as reviewSql from "./review-sql"

type StoredReview = ReviewEventData & { status: ReviewStatus }

const toEventData = (review: ReviewEventData): ReviewEventData => ({
  id: review.id,
  product_id: review.product_id,
  variant_id: review.variant_id,
  size: review.size,
  fit: review.fit,
  verified: review.verified,
  customer_id: review.customer_id,
  rating: review.rating,
})

/** Reviews, what moderators decide about them, and the aggregates that follow from both. */
class ReviewModuleService extends MedusaService({ Review, ProductRating, ReviewPicture }) {
  private readonly autoPublish: boolean

  constructor(container: Record<string, unknown>, options: ReviewsOptions = {}) {
    super(...(arguments as unknown as [Record<string, unknown>]))
    this.autoPublish = parseOptions(options).auto_publish
  }

  /**
   * Stores a review of a bought line. It waits for a moderator unless the shop publishes at once.
   * @throws MedusaError DUPLICATE_ERROR for a line that has a review, INVALID_DATA naming `photo_urls`
   * when a picture was not uploaded by the author or is shown elsewhere
   */
  @InjectTransactionManager()
  async submitReview(
    { line_item_id, ...input }: SubmitReviewInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReviewDTO> {
    const [existing] = await this.listReviews(
      { order_line_item_id: line_item_id },
      { select: ["id"] },
      context
    )
    if (existing) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        "line_item_id: you have already reviewed this item"
      )
    }
    const flags = flagReasons(input.title, input.content)
    const status = initialReviewStatus(this.autoPublish, flags.length > 0)
    const photos = [...new Set(input.photo_urls ?? [])]
    const created = await this.createReviews(
      {
        ...input,
        order_line_item_id: line_item_id,
        verified: true,
        status,
        photo_urls: photos as unknown as Record<string, unknown>,
        flagged: flags.length > 0,
        flag_reasons: flags as unknown as Record<string, unknown>,
      },
      context
    )
    const review = toReviewDTO(created)
    await this.claimPhotos_(review.id, input.customer_id, photos, context)
    await this.applyRatings_([], [review], context)
    await this.publish_("review.created", review, context)
    if (status === "approved") {
      await this.publish_("review.approved", review, context)
    }
    return review
  }

  /**
   * Approves or rejects reviews and updates the aggregates in the same transaction. Reviews that are
   * there already are left alone. @returns ids whose status changed, with the status they had
   * @throws MedusaError NOT_FOUND when an id is unknown; then nothing changes
   */
  @InjectTransactionManager()
  async moderateReviews(
    { ids, action, actor_id, note }: ModerateReviewsInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ changed: { id: string; previous: ReviewStatus }[] }> {
    const manager = context.transactionManager!
    const unique = [...new Set(ids)]
    const stored = await manager.execute<StoredReview[]>(reviewSql.LOCK_REVIEWS, [
      JSON.stringify(unique),
    ])
    if (stored.length < unique.length) {
      const found = new Set(stored.map(({ id }) => id))
      const missing = unique.filter((id) => !found.has(id))
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Review with id: ${missing.join(", ")} was not found`
      )
    }
    const before = stored.filter(
      (review) => nextReviewStatus(review.status, action) !== review.status
    )
    if (before.length === 0) {
      return { changed: [] }
    }
    const after = before.map((review) => ({
      ...review,
      status: nextReviewStatus(review.status, action),
    }))
    await manager.execute(reviewSql.SET_STATUS, [
      after[0].status,
      actor_id,
      note ?? null,
      JSON.stringify(after.map(({ id }) => id)),
    ])
    await this.applyRatings_(before, after, context)
    for (const review of after) {
      await this.publish_(`review.${review.status}`, review, context)
    }
    return { changed: before.map(({ id, status }) => ({ id, previous: status })) }
  }

  /** Erases reviews; approved ones are announced as rejected, so that what learned from them forgets. */
  @InjectTransactionManager()
  async removeReviews(
    ids: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const removed = await context.transactionManager!.execute<StoredReview[]>(
      reviewSql.DELETE_REVIEWS,
      [JSON.stringify(ids)]
    )
    await this.applyRatings_(removed, [], context)
    for (const review of removed.filter(({ status }) => status === "approved")) {
      await this.publish_("review.rejected", review, context)
    }
  }

  /**
   * Adds past reviews in bulk, once per `external_id`, without events.
   * @returns those that were new
   */
  @InjectTransactionManager()
  async importReviews(
    inputs: ImportReviewInput[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<(ReviewEventData & { external_id: string; status: ReviewStatus })[]> {
    const rows = inputs.map((input) => ({
      ...input,
      id: generateEntityId(undefined, "rev"),
      status: input.status ?? "approved",
      photo_urls: input.photo_urls ?? [],
    }))
    const created = await context.transactionManager!.execute<
      (StoredReview & { external_id: string })[]
    >(reviewSql.IMPORT_REVIEWS, [JSON.stringify(rows)])
    await this.applyRatings_([], created, context)
    return created
  }

  private async claimPhotos_(
    reviewId: string,
    customerId: string,
    urls: string[],
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    if (urls.length === 0) {
      return
    }
    const claimed = await context.transactionManager!.execute<{ url: string }[]>(
      reviewSql.CLAIM_PHOTOS,
      [reviewId, customerId, JSON.stringify(urls)]
    )
    if (claimed.length < urls.length) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "photo_urls: only photos you uploaded for this review can be shown"
      )
    }
  }

  private async applyRatings_(
    before: Rated[],
    after: Rated[],
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const deltas = ratingDeltas(before, after).map((delta) => ({
      ...delta,
      id: generateEntityId(undefined, "prat"),
    }))
    if (deltas.length === 0) {
      return
    }
    const manager = context.transactionManager!
    const rows = [JSON.stringify(deltas)]
    await manager.execute(ratingSql.ENSURE_RATINGS, rows)
    await manager.execute(ratingSql.LOCK_RATINGS, rows)
    await manager.execute(ratingSql.APPLY_RATING_DELTAS, rows)
  }

  private async publish_(
    name: string,
    review: ReviewEventData,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await publishEvent(context.transactionManager, {
      name,
      data: toEventData(review),
      key: `${name}:${review.id}`,
    })
  }
}

const toReviewDTO = (review: InferTypeOf<typeof Review>): ReviewDTO => ({
  ...review,
  photo_urls: review.photo_urls as unknown as string[],
  flag_reasons: review.flag_reasons as unknown as string[],
  body_profile: review.body_profile as ReviewDTO["body_profile"],
})

export default ReviewModuleService
