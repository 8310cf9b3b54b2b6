export const REVIEW_MODULE = "review"
