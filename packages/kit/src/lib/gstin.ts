const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** The check character of a GSTIN's first 14 characters (base 36, weights 1 and 2 alternating). */
export const gstinCheckCharacter = (first14: string): string => {
  const total = [...first14].reduce((sum, character, index) => {
    const product = ALPHABET.indexOf(character) * (index % 2 ? 2 : 1)
    return sum + Math.floor(product / 36) + (product % 36)
  }, 0)
  return ALPHABET[(36 - (total % 36)) % 36]
}

/** Whether the text is a GSTIN: state code, PAN, entity, `Z`, and the right check character. */
export const isGstin = (text: string): boolean =>
  /^\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]$/.test(text) &&
  gstinCheckCharacter(text.slice(0, 14)) === text[14]
