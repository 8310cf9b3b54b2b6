/** Container key of the module of cash collected at the door. */
export const COD_REMITTANCE_MODULE = "cod_remittance"

export const REMITTANCE_STATES = ["matched", "short", "over", "unknown", "repeated"] as const
export type RemittanceState = (typeof REMITTANCE_STATES)[number]

/** Why an AWB of a statement could not be matched. */
export const UNKNOWN_REASONS = ["no_parcel", "prepaid", "not_delivered"] as const
export type UnknownReason = (typeof UNKNOWN_REASONS)[number]

export const DISCREPANCY_STATES = ["open", "accepted", "disputed"] as const
export type DiscrepancyState = (typeof DISCREPANCY_STATES)[number]

/** Whether what the courier weighed is more than dead and volumetric weight of our parcel allow. */
export const WEIGHT_VERDICTS = ["fair", "overcharged", "unknown"] as const
export type WeightVerdict = (typeof WEIGHT_VERDICTS)[number]
