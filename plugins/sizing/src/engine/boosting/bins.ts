/** Bin of a value that is not known. */
export const MISSING_BIN = 0

/** Bins of one column, the missing one included. Bytes hold them. */
export const MAX_BINS = 64

/**
 * Where a column is cut so that its bins hold about equally many rows: each of its values when there are few.
 * A value on a cut belongs above it; `NaN` belongs to no bin but the missing one.
 */
export const cutsOf = (column: Float64Array): number[] => {
  const known = column.filter((value) => !Number.isNaN(value)).sort()
  const distinct = known.filter((value, at) => at === 0 || value !== known[at - 1])
  if (distinct.length < MAX_BINS) {
    return [...distinct.subarray(1)].map((value, at) => (distinct[at] + value) / 2)
  }
  const cuts: number[] = []
  for (let bin = 1; bin < MAX_BINS - 1; bin++) {
    const cut = known[Math.floor((bin * known.length) / (MAX_BINS - 1))]
    if (cuts.length === 0 || cut > cuts[cuts.length - 1]) {
      cuts.push(cut)
    }
  }
  return cuts
}

export const binOf = (cuts: number[], value: number): number => {
  if (Number.isNaN(value)) {
    return MISSING_BIN
  }
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value >= cuts[middle]) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low + 1
}

/** Rows × columns of bins, row by row, as trees read them. */
export const binColumns = (columns: Float64Array[], cuts: number[][]): Uint8Array => {
  const rows = columns[0]?.length ?? 0
  const width = columns.length
  const binned = new Uint8Array(rows * width)
  columns.forEach((column, at) => {
    const own = cuts[at]
    for (let row = 0; row < rows; row++) {
      binned[row * width + at] = binOf(own, column[row])
    }
  })
  return binned
}
