/** Why something comes back. Codes are stored; labels are what shoppers and couriers read. */
export const RETURN_REASONS = {
  size_too_small: "Size is too small",
  size_too_large: "Size is too large",
  fit: "I do not like the fit",
  looks_different: "Looks different from the pictures",
  quality: "Quality is not as expected",
  damaged: "Arrived damaged or stained",
  defective: "Faulty stitching, zip or print",
  wrong_item: "Not what I ordered",
  incomplete: "A part of it is missing",
  arrived_late: "Arrived too late",
  changed_mind: "I changed my mind",
} as const

export type ReturnReasonCode = keyof typeof RETURN_REASONS

export const RETURN_REASON_CODES = Object.keys(RETURN_REASONS) as [
  ReturnReasonCode,
  ...ReturnReasonCode[],
]

/** What the merchant decides about a reason. */
export type ReasonPolicy = {
  code: ReturnReasonCode
  /** Whether shoppers may choose it. */
  offered: boolean
  needs_photo: boolean
  /** The shop's own fault: no fee, and damaged pieces are paid back too. */
  free: boolean
}

const OF_THE_SHOP: ReturnReasonCode[] = ["damaged", "defective", "wrong_item", "incomplete"]

/** Photos and no fee for what is the shop's fault. */
export const DEFAULT_REASON_POLICIES: ReasonPolicy[] = RETURN_REASON_CODES.map((code) => ({
  code,
  offered: true,
  needs_photo: OF_THE_SHOP.includes(code),
  free: OF_THE_SHOP.includes(code),
}))

/** The label of a stored code; an unknown one is shown as it is. */
export const reasonLabel = (code: string): string =>
  Object.hasOwn(RETURN_REASONS, code) ? RETURN_REASONS[code as ReturnReasonCode] : code
