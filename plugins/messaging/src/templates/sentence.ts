/** Words as a sentence of their own: a capital first, and an end. */
export const sentence = (words: string): string => {
  const text = words.trim()
  const closed = /[.!?]$/.test(text) ? text : `${text}.`
  return closed.charAt(0).toUpperCase() + closed.slice(1)
}
