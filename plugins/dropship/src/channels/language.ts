/** The languages that mails to suppliers are written in. */
export const MAIL_LANGUAGES = ["en", "hi"] as const

export type MailLanguage = (typeof MAIL_LANGUAGES)[number]

/** `hi-IN` and `hi_IN` are both `hi`. */
const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]

/**
 * The first of somebody's languages that there is: the very one, else another of the same language.
 * @param wanted BCP 47 tags in order of preference
 * @param available as the far side writes them (`en_US`)
 */
export const chooseLanguage = <Language extends string>(
  wanted: string[],
  available: readonly Language[],
  fallback: Language
): Language => {
  for (const tag of wanted) {
    const exact = available.find((one) => one.replace("_", "-").toLowerCase() === tag.toLowerCase())
    const found = exact ?? available.find((one) => base(one) === base(tag))
    if (found) {
      return found
    }
  }
  return fallback
}
