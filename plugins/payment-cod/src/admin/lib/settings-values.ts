import type { CodSettings } from "../../types"

/** The settings as a form holds them: an empty text is "none". */
export type SettingsValues = {
  enabled: boolean
  min_order: string
  max_order: string
  first_order_max: string
  blocked_pincodes: string
  blocked_pincode_prefixes: string
  blocked_category_ids: string[]
  max_refusals: string
  refusal_window_days: string
  fee_type: "flat" | "percent"
  fee_value: string
  fee_min: string
  fee_max: string
  fee_free_from: string
  confirm_above: string
  confirm_first_order: boolean
  confirm_whatsapp: boolean
  confirm_email: boolean
  expires_hours: string
  remind_hours: string
  prepaid_promotion_code: string
  pay_online_after_ordering: boolean
}

const words = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)

const orNull = (text: string): string | null => text.trim() || null

/** What is no number goes to the server as it is, which names the field. */
const count = (text: string): number | string | null => {
  const trimmed = text.trim()
  return /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed || null
}

export const toValues = (settings: CodSettings): SettingsValues => ({
  enabled: settings.enabled,
  min_order: settings.min_order,
  max_order: settings.max_order ?? "",
  first_order_max: settings.first_order_max ?? "",
  blocked_pincodes: settings.blocked_pincodes.join("\n"),
  blocked_pincode_prefixes: settings.blocked_pincode_prefixes.join("\n"),
  blocked_category_ids: settings.blocked_category_ids,
  max_refusals: String(settings.max_refusals ?? ""),
  refusal_window_days: String(settings.refusal_window_days),
  fee_type: settings.fee.type,
  fee_value: settings.fee.value,
  fee_min: settings.fee.min ?? "",
  fee_max: settings.fee.max ?? "",
  fee_free_from: settings.fee.free_from ?? "",
  confirm_above: settings.confirm.above ?? "",
  confirm_first_order: settings.confirm.first_order,
  confirm_whatsapp: settings.confirm.channels.includes("whatsapp"),
  confirm_email: settings.confirm.channels.includes("email"),
  expires_hours: String(settings.confirm.expires_hours),
  remind_hours: String(settings.confirm.remind_hours ?? ""),
  prepaid_promotion_code: settings.prepaid_promotion_code ?? "",
  pay_online_after_ordering: settings.pay_online_after_ordering,
})

/** The body to save. */
export const toBody = (values: SettingsValues): Record<string, unknown> => {
  const isPercent = values.fee_type === "percent"
  return {
    enabled: values.enabled,
    min_order: values.min_order.trim() || "0",
    max_order: orNull(values.max_order),
    first_order_max: orNull(values.first_order_max),
    blocked_pincodes: words(values.blocked_pincodes),
    blocked_pincode_prefixes: words(values.blocked_pincode_prefixes),
    blocked_category_ids: values.blocked_category_ids,
    max_refusals: count(values.max_refusals),
    refusal_window_days: count(values.refusal_window_days),
    fee: {
      type: values.fee_type,
      value: values.fee_value.trim() || "0",
      min: isPercent ? orNull(values.fee_min) : null,
      max: isPercent ? orNull(values.fee_max) : null,
      free_from: orNull(values.fee_free_from),
    },
    confirm: {
      above: orNull(values.confirm_above),
      first_order: values.confirm_first_order,
      channels: [
        ...(values.confirm_whatsapp ? ["whatsapp"] : []),
        ...(values.confirm_email ? ["email"] : []),
      ],
      expires_hours: count(values.expires_hours),
      remind_hours: count(values.remind_hours),
    },
    prepaid_promotion_code: orNull(values.prepaid_promotion_code),
    pay_online_after_ordering: values.pay_online_after_ordering,
  }
}
