export const defaultSupplierFields = [
  "id",
  "code",
  "name",
  "contact_name",
  "email",
  "phone",
  "whatsapp",
  "gstin",
  "languages",
  "channel",
  "api_url",
  "has_api_secret",
  "pickup_address",
  "return_address",
  "stock_location_id",
  "answer_minutes",
  "dispatch_hours",
  "lead_days",
  "auto_forward",
  "pay_on",
  "pay_after_days",
  "accepts_returns",
  "accepts_rto",
  "active",
  "created_at",
  "updated_at",
]

export const retrieveSupplierConfig = {
  defaults: defaultSupplierFields,
  allowed: [...defaultSupplierFields, "users", "users.id", "users.email", "users.name"],
  isList: false,
}

export const listSuppliersConfig = { ...retrieveSupplierConfig, isList: true, defaultLimit: 20 }
