import type { ModerationAction, ReviewStatus } from "../types"

const NEXT: Record<ReviewStatus, Record<ModerationAction, ReviewStatus>> = {
  pending: { approve: "approved", reject: "rejected" },
  approved: { approve: "approved", reject: "rejected" },
  rejected: { approve: "approved", reject: "rejected" },
}

/** The status after a moderator's decision; deciding the same again keeps it. */
export const nextReviewStatus = (status: ReviewStatus, action: ModerationAction): ReviewStatus =>
  NEXT[status][action]

/** A new review waits unless the shop publishes at once and no rule objects. */
export const initialReviewStatus = (autoPublish: boolean, flagged: boolean): ReviewStatus =>
  autoPublish && !flagged ? "approved" : "pending"
