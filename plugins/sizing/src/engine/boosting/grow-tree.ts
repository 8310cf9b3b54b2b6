import { MAX_BINS } from "./bins"
import { addLeaf, emptyTree, type Tree } from "./tree"

/** Which way a prediction may go when a feature grows: 1 up, -1 down, 0 either. */
export type Sign = -1 | 0 | 1

export type TreeOptions = {
  depth: number
  /** Least weight (sum of second derivatives) of a leaf. */
  minHessian: number
  /** Ridge on leaf values. */
  l2: number
  learningRate: number
}

/** What a tree is grown on: all rows' bins, the loss's derivatives, the rows and features it may use. */
export type GrowInput = {
  binned: Uint8Array
  width: number
  gradient: Float32Array
  hessian: Float32Array
  /** Is reordered. */
  rows: Int32Array
  features: Int32Array
  signs: Sign[]
  options: TreeOptions
}

const SLOTS = MAX_BINS + 1
const MIN_GAIN = 1e-3

type Bounds = { low: number; high: number }
type Split = {
  gain: number
  feature: number
  bin: number
  missingLeft: boolean
  left: number
  right: number
}

/** Sums of gradient and hessian per feature and bin, interleaved. */
const histogramOf = (input: GrowInput, from: number, to: number): Float64Array => {
  const { binned, width, gradient, hessian, rows, features } = input
  const sums = new Float64Array(features.length * SLOTS * 2)
  for (let at = from; at < to; at++) {
    const row = rows[at]
    const start = row * width
    const g = gradient[row]
    const h = hessian[row]
    for (let f = 0; f < features.length; f++) {
      const slot = (f * SLOTS + binned[start + features[f]]) * 2
      sums[slot] += g
      sums[slot + 1] += h
    }
  }
  return sums
}

const leafValue = (g: number, h: number, l2: number, { low, high }: Bounds): number =>
  Math.min(high, Math.max(low, g / (h + l2)))

/** Twice the drop of the second-order loss when `value` is added to rows with these sums. */
const lossDrop = (g: number, h: number, l2: number, value: number): number =>
  2 * g * value - (h + l2) * value * value

const bestSplit = (
  input: GrowInput,
  sums: Float64Array,
  total: { g: number; h: number },
  bounds: Bounds
): Split | null => {
  const { features, signs, options } = input
  const { l2, minHessian } = options
  const before = lossDrop(total.g, total.h, l2, leafValue(total.g, total.h, l2, bounds))
  let best: Split | null = null
  for (let f = 0; f < features.length; f++) {
    const start = f * SLOTS * 2
    const missingG = sums[start]
    const missingH = sums[start + 1]
    const sign = signs[features[f]]
    let g = 0
    let h = 0
    for (let bin = 1; bin < SLOTS - 1; bin++) {
      const binH = sums[start + bin * 2 + 1]
      if (binH === 0) {
        continue
      }
      g += sums[start + bin * 2]
      h += binH
      for (let side = 0; side < (missingH > 0 ? 2 : 1); side++) {
        const leftG = side === 0 ? g + missingG : g
        const leftH = side === 0 ? h + missingH : h
        const rightH = total.h - leftH
        if (leftH < minHessian || rightH < minHessian) {
          continue
        }
        const left = leafValue(leftG, leftH, l2, bounds)
        const right = leafValue(total.g - leftG, rightH, l2, bounds)
        if ((sign > 0 && left > right) || (sign < 0 && left < right)) {
          continue
        }
        const gain =
          lossDrop(leftG, leftH, l2, left) + lossDrop(total.g - leftG, rightH, l2, right) - before
        if (gain > (best?.gain ?? MIN_GAIN)) {
          best = { gain, feature: features[f], bin, missingLeft: side === 0, left, right }
        }
      }
    }
  }
  return best
}

/** Puts the rows that go left in front; answers where the others begin. */
const partition = (input: GrowInput, from: number, to: number, split: Split): number => {
  const { binned, width, rows } = input
  let low = from
  let high = to - 1
  while (low <= high) {
    const bin = binned[rows[low] * width + split.feature]
    if (bin === 0 ? split.missingLeft : bin <= split.bin) {
      low++
    } else {
      const row = rows[low]
      rows[low] = rows[high]
      rows[high] = row
      high--
    }
  }
  return low
}

/** Both sides of a split keep to their side of its middle, so that no deeper leaf turns the order round. */
const boundsOfSides = (bounds: Bounds, sign: Sign, split: Split): [Bounds, Bounds] => {
  const middle = (split.left + split.right) / 2
  const below = { low: bounds.low, high: middle }
  const above = { low: middle, high: bounds.high }
  return sign > 0 ? [below, above] : sign < 0 ? [above, below] : [bounds, bounds]
}

const sumRows = ({ rows, gradient, hessian }: GrowInput, from: number, to: number) => {
  let g = 0
  let h = 0
  for (let at = from; at < to; at++) {
    g += gradient[rows[at]]
    h += hessian[rows[at]]
  }
  return { g, h }
}

/** Grows one tree by greatest gain, with signs kept by bounding the leaves (as XGBoost's exact monotone trees do). */
export const growTree = (input: GrowInput): Tree => {
  const tree = emptyTree()
  const { options, signs } = input
  const leaf = (g: number, h: number, bounds: Bounds): number =>
    addLeaf(tree, options.learningRate * leafValue(g, h, options.l2, bounds))

  const grow = (
    from: number,
    to: number,
    depth: number,
    sums: Float64Array | null,
    bounds: Bounds
  ): number => {
    const total = sumRows(input, from, to)
    const node = leaf(total.g, total.h, bounds)
    if (!sums || total.h < 2 * options.minHessian) {
      return node
    }
    const split = bestSplit(input, sums, total, bounds)
    if (!split) {
      return node
    }
    const middle = partition(input, from, to, split)
    const [left, right] = boundsOfSides(bounds, signs[split.feature], split)
    // Only the smaller side is summed anew; the larger one is what it leaves of the whole.
    const isDeeper = depth > 1
    const isLeftSmaller = middle - from < to - middle
    const small = isDeeper
      ? histogramOf(input, isLeftSmaller ? from : middle, isLeftSmaller ? middle : to)
      : null
    if (small) {
      for (let at = 0; at < sums.length; at++) {
        sums[at] -= small[at]
      }
    }
    const large = isDeeper ? sums : null
    tree.feature[node] = split.feature
    tree.bin[node] = split.bin
    tree.missing[node] = split.missingLeft ? 1 : 0
    tree.left[node] = grow(from, middle, depth - 1, isLeftSmaller ? small : large, left)
    tree.right[node] = grow(middle, to, depth - 1, isLeftSmaller ? large : small, right)
    return node
  }

  const all = input.rows.length
  const root = options.depth > 0 ? histogramOf(input, 0, all) : null
  grow(0, all, options.depth, root, { low: -Infinity, high: Infinity })
  return tree
}
