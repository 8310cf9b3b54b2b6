/** Numbers from 0 up to 1 that a seed repeats (mulberry32). */
const numbers = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Luck that can be repeated: the same seed throws the same dice. */
export const luckOf = (seed) => {
  const next = numbers(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  return {
    chance: (share) => next() < share,
    between: (low, high) => low + next() * (high - low),
    pick,
    shuffle: (list) => {
      const copy = [...list]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = Math.floor(next() * (last + 1))
        ;[copy[last], copy[other]] = [copy[other], copy[last]]
      }
      return copy
    },
  }
}
