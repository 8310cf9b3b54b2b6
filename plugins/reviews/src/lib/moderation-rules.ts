/** A reason why a person should look at a text before others see it. */
export type FlagReason = "link" | "email" | "phone"

const RULES: Record<FlagReason, RegExp[]> = {
  link: [
    /(https?:\/\/|www\.)\S/i,
    /\b[a-z0-9-]{2,}\.(com|net|org|shop|store|io|co)\b/i,
    // In small letters only: "lovely fabric.In love with it" is no address.
    /\b[a-z0-9-]{2,}\.in\b/,
  ],
  email: [/[\w.+-]+\s*(@|\(at\))\s*[\w-]+\.\w{2,}/i],
  // Ten digits as Indian mobiles are written, with or without country code, spaces or dashes.
  phone: [/(?<!\d)(?:\+?91|0)?[\s-]*[6-9](?:[\s-]*\d){9}(?!\d)/],
}

/** Which rules a text breaks, none for a plain one. */
export const flagReasons = (...texts: (string | null | undefined)[]): FlagReason[] => {
  const text = texts.filter(Boolean).join("\n")
  return (Object.keys(RULES) as FlagReason[]).filter((reason) =>
    RULES[reason].some((rule) => rule.test(text))
  )
}
