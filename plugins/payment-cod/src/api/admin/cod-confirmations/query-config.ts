// Neither the code's hash nor what names the send.
const fields = [
  "id",
  "order_id",
  "payment_id",
  "order_number",
  "amount",
  "phone",
  "email",
  "status",
  "channel",
  "sends",
  "last_sent_at",
  "wrong_guesses",
  "expires_at",
  "remind_at",
  "reminded_at",
  "answered_at",
  "answered_via",
  "answered_by",
  "created_at",
]

export const listCodConfirmationsConfig = {
  defaults: fields,
  allowed: fields,
  isList: true,
  defaultLimit: 20,
}
