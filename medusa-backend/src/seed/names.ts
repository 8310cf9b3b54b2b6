/** Fixed names by which a second run finds what the first one made. */
export const STORE_NAME = "Bodycon"
export const CHANNEL_NAME = "Bodycon Storefront"
export const KEY_TITLE = "Bodycon Storefront"
export const REGION_NAME = "India"
export const HUB_NAME = "Bodycon Hub"
export const FULFILMENT_SET_NAME = "Bodycon Shipping"
export const PROFILE_NAME = "Bodycon Parcels"
export const COUPON = "FLAT200"
export const COUNTRY = "in"
export const CURRENCY = "inr"
export const SHIPPING_PROVIDER = "shiprocket_shiprocket"
export const PAYMENT_PROVIDERS = ["pp_cod_cod", "pp_razorpay_razorpay"]
export const ADMIN_EMAIL = "admin@bodycon.test"
export const SHOPPER_EMAIL = "shopper@bodycon.test"
/** What those who pay online get. */
export const PREPAID_CODE = "PREPAID5"
