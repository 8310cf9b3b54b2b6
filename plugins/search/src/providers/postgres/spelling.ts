import { normalizeText } from "../../lib/vocabulary"

/** Word → number of documents that have it. */
export type Lexicon = ReadonlyMap<string, number>

export interface SpellingSettings {
  /** Shortest word in which one letter may be wrong. */
  oneTypoFrom: number
  /** Shortest word in which two letters may be wrong. */
  twoTyposFrom: number
}

/**
 * The query with each unknown word replaced by the nearest known one, the more common of two as
 * near; `null` when there is nothing to correct. Words of other shape (too short, too far) stay. The
 * first letter is taken as meant, which is how people misspell and keeps the search short.
 */
export function correctSpelling(
  query: string,
  lexicon: Lexicon,
  settings: SpellingSettings
): string | null {
  const words = normalizeText(query)
    .split(/[\s-]+/)
    .filter(Boolean)
  const corrected = words.map((word) =>
    isKnown(word, lexicon) ? word : (nearest(word, lexicon, settings) ?? word)
  )
  const changed = corrected.some((word, index) => word !== words[index])
  return changed ? corrected.join(" ") : null
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  return [word, word.replace(/s$/, ""), word.replace(/es$/, "")].some((form) => lexicon.has(form))
}

function nearest(word: string, lexicon: Lexicon, settings: SpellingSettings): string | null {
  const allowed = allowedTypos(word, settings)
  if (!allowed) {
    return null
  }
  const [best] = [...lexicon]
    .filter(([known]) => known[0] === word[0] && Math.abs(known.length - word.length) <= allowed)
    .map(([known, documents]) => ({
      known,
      documents,
      distance: editDistance(word, known, allowed),
    }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || b.documents - a.documents)
  return best?.known ?? null
}

function allowedTypos(word: string, { oneTypoFrom, twoTyposFrom }: SpellingSettings): number {
  if (word.length >= twoTyposFrom) {
    return 2
  }
  return word.length >= oneTypoFrom ? 1 : 0
}

/**
 * Least number of letters to insert, delete, replace or swap with their neighbour to turn `a` into
 * `b`; any number above `limit` once it is clear that the limit is passed.
 */
export function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replace = last[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1)
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const swap = row > 1 && column > 1 && swapped ? beforeLast[column - 2] + 1 : Infinity
      current.push(Math.min(replace, last[column] + 1, current[column - 1] + 1, swap))
    }
    if (Math.min(...current) > limit) {
      return limit + 1
    }
    beforeLast = last
    last = current
  }
  return last[b.length]
}
