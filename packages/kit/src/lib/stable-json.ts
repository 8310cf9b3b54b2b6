const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(ordered)
  }
  if (value === null || typeof value !== "object") {
    return value
  }
  // Pairs instead of an object, which would move keys that look like numbers, and lose `__proto__`.
  return {
    pairs: Object.keys(value)
      .sort()
      .map((name) => [name, ordered((value as Record<string, unknown>)[name])]),
  }
}

/**
 * Parsed JSON as text that does not depend on the order in which an object's keys were written. Equal
 * values give equal text and different ones different text. For comparing, not for reading back.
 */
export const stableJson = (value: unknown): string => JSON.stringify(ordered(value)) ?? "undefined"
