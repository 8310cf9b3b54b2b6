import { normalizeText } from "../../lib/vocabulary"

/** Tags around a matched word. The text between them is the document's own and is not escaped. */
export interface HighlightTags {
  pre: string
  post: string
}

const WORD = /[\p{L}\p{N}]+/gu

/**
 * `text` with every word tagged that the query asks for, or `null` when there is none. Words meet by
 * their stem ("dresses" and "dress") and by their beginning ("body" and "bodycon").
 */
export function highlightText(text: string, query: string, tags: HighlightTags): string | null {
  const terms = normalizeText(query)
    .split(/[\s-]+/)
    .filter(Boolean)
    .map(stem)
  let found = false
  const highlighted = text.replace(WORD, (word) => {
    const candidate = stem(normalizeText(word))
    if (!terms.some((term) => meets(term, candidate))) {
      return word
    }
    found = true
    return `${tags.pre}${word}${tags.post}`
  })
  return found ? highlighted : null
}

function meets(term: string, word: string): boolean {
  return word === term || (term.length >= 3 && word.startsWith(term))
}

/** The word without its plural ending; enough to tag words, ranking stays with the database. */
function stem(word: string): string {
  if (word.length > 4 && /(ss|sh|ch|x|z)es$/.test(word)) {
    return word.slice(0, -2)
  }
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word
}
