import { normalizeText } from "../../lib/vocabulary"

/** Tags around a matched word. The text between them is the document's own and is not escaped. */
export interface HighlightTags {
  pre: string
  post: string
}

const WORD = /[\p{L}\p{N}]+/gu

/**
 * `text` with every word tagged that the query asks for, or `null` when there is none. Words meet
 * by their stem ("dresses" and "dress"), and with `typos` also one letter apart ("dres" and "dress").
 */
export function highlightText(
  text: string,
  query: string,
  tags: HighlightTags,
  { typos = false }: { typos?: boolean } = {}
): string | null {
  const terms = normalizeText(query).split(/[\s-]+/).filter(Boolean).map(stem)
  let found = false
  const highlighted = text.replace(WORD, (word) => {
    const candidate = stem(normalizeText(word))
    if (!terms.some((term) => meets(term, candidate, typos))) {
      return word
    }
    found = true
    return `${tags.pre}${word}${tags.post}`
  })
  return found ? highlighted : null
}

function meets(term: string, word: string, typos: boolean): boolean {
  if (word === term || (term.length >= 3 && word.startsWith(term))) {
    return true
  }
  return typos && term.length >= 4 && withinOneEdit(term, word)
}

/** The word without its plural ending; enough to tag words, ranking stays with the database. */
function stem(word: string): string {
  if (word.length > 4 && /(ss|sh|ch|x|z)es$/.test(word)) {
    return word.slice(0, -2)
  }
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word
}

/** Whether one insertion, deletion, replacement or swap of neighbours turns `a` into `b`. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) {
    return false
  }
  let start = 0
  while (start < a.length && a[start] === b[start]) {
    start++
  }
  const restA = a.slice(start)
  const restB = b.slice(start)
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
