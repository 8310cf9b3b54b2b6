export const payoutFields = [
  "id",
  "source",
  "return_request_id",
  "return_number",
  "order_id",
  "order_number",
  "refund_id",
  "reason",
  "amount",
  "method",
  "masked",
  "status",
  "asked",
  "provider_id",
  "attempt",
  "sent_at",
  "failure",
  "reference",
  "paid_at",
  "paid_by",
  "created_at",
]

const payoutDetailFields = [
  ...payoutFields,
  "email",
  "consent_version",
  "consent_at",
  "timeline.id",
  "timeline.type",
  "timeline.actor_type",
  "timeline.actor_id",
  "timeline.note",
  "timeline.created_at",
]

export const listReturnPayoutsConfig = {
  defaults: payoutFields,
  // E-mail addresses are for who looks at one payout, not for lists.
  allowed: payoutFields,
  isList: true,
  defaultLimit: 20,
}

export const retrieveReturnPayoutConfig = {
  defaults: payoutDetailFields,
  allowed: payoutDetailFields,
  isList: false,
}
