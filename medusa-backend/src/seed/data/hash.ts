/** A stable number for a text (FNV-1a), so that the demo shop is the same everywhere. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
  }
  return value
}

/** An endless stream of numbers from 0 to 1 that depends on the text only. */
export const stream = (text: string): (() => number) => {
  let turn = 0
  return () => (hash(`${text}#${turn++}`) % 100_003) / 100_003
}

export const pick = <T>(items: readonly T[], random: () => number): T =>
  items[Math.floor(random() * items.length) % items.length]
