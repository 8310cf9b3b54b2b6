import { en, type SupplierText } from "./supplier-text-en"
import { hi } from "./supplier-text-hi"

export type { SupplierText }

/** What a supplier reads, by language. */
export const SUPPLIER_TEXT = { en, hi }

export type SupplierLanguage = keyof typeof SUPPLIER_TEXT

/** Where a device remembers the language; not secret, so scripts may write it. */
export const LANGUAGE_COOKIE = { name: "bodycon_supplier_language", maxAge: 365 * 86_400 }

export const SUPPLIER_LANGUAGES = Object.keys(SUPPLIER_TEXT) as SupplierLanguage[]

/** The reasons a supplier can tap, in the order they are shown. */
export const REASON_CODES = Object.keys(en.answer.reasons) as ReasonCode[]

export type ReasonCode = keyof SupplierText["answer"]["reasons"]

export const isSupplierLanguage = (value: string | null | undefined): value is SupplierLanguage =>
  SUPPLIER_LANGUAGES.some((language) => language === value)

/**
 * The first language of a preference list that these pages speak.
 * @param preferences BCP 47 tags, best first (`["gu", "hi-IN", "en"]`)
 */
export function firstSpoken(preferences: string[]): SupplierLanguage | null {
  const spoken = preferences.map((tag) => tag.trim().toLowerCase().split("-")[0])
  return spoken.find(isSupplierLanguage) ?? null
}

/** The tags of an `Accept-Language` header as a preference list. */
export function acceptedLanguages(header: string | null): string[] {
  return (header ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", quality] = entry.split(";q=")
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

/** A text with its `{…}` filled in. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}

/** The counted form of a text; `{n}` gets Indian grouping. */
export function counted(forms: { one: string; many: string }, count: number): string {
  return fill(count === 1 ? forms.one : forms.many, { n: count.toLocaleString("en-IN") })
}

/**
 * A refusal's reason as the supplier reads it: what was tapped is stored in English, because the merchant
 * reads it too, and shown in the supplier's language.
 */
export function reasonInWords(reason: string, text: SupplierText): string {
  const code = REASON_CODES.find(
    (entry) =>
      reason === en.answer.reasons[entry] || reason.startsWith(`${en.answer.reasons[entry]}: `)
  )
  return code ? text.answer.reasons[code] + reason.slice(en.answer.reasons[code].length) : reason
}
