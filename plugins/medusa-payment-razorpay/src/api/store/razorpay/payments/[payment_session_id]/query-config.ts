export const storeRazorpayPaymentFields = [
  "id",
  "cart_id",
  "status",
  "reason",
  "verified_payment_id",
  "payments.status",
  "payments.error_description",
  "payments.attempted_at",
]
