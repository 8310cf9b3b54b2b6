export type ReviewStatus = "pending" | "approved" | "rejected"

export type Review = {
  id: string
  product_id: string
  product?: { id: string; title: string; thumbnail: string | null } | null
  author_name: string
  size: string
  color: string | null
  rating: number
  title: string | null
  content: string
  fit: "small" | "true" | "large"
  verified: boolean
  status: ReviewStatus
  photo_urls: string[]
  flagged: boolean
  flag_reasons: string[]
  moderation_note: string | null
  created_at: string
}

export type ReviewSummary = {
  average: number
  count: number
  histogram: Record<"1" | "2" | "3" | "4" | "5", number>
  fit: { small: number; true: number; large: number }
}

export const FIT_LABEL = { small: "Runs small", true: "True to size", large: "Runs large" } as const

export const FLAG_LABEL: Record<string, string> = {
  link: "Contains a link",
  email: "Contains an e-mail address",
  phone: "Contains a phone number",
}
