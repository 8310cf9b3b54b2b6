/** Container key of the Razorpay module. */
export const RAZORPAY_MODULE = "razorpay"

/** Medusa's id of the provider when it is registered with `id: "razorpay"`. */
export const RAZORPAY_PROVIDER_ID = "pp_razorpay_razorpay"

/** Source name in the webhook inbox. */
export const RAZORPAY_WEBHOOK_SOURCE = "razorpay"
