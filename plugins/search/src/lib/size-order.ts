const LETTERS = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL", "5XL", "6XL"]

/** Sorts letter sizes by size (`S/M` between S and M), then numbers by value, then the rest by name. */
export function compareSizes(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
}

function rank(size: string): number {
  const [first, second] = size.toUpperCase().split("/")
  const letter = LETTERS.indexOf(first)
  if (letter >= 0) {
    return letter + (second ? 0.5 : 0)
  }
  const number = Number.parseInt(size, 10)
  return LETTERS.length + (Number.isNaN(number) ? 10_000 : number)
}
