/**
 * A regression tree as parallel lists, the root first; plain numbers, so that JSON keeps it. A node without a
 * `feature` (-1) is a leaf.
 */
export type Tree = {
  feature: number[]
  /** The highest bin that goes left. */
  bin: number[]
  /** 1 when rows whose value is not known go left. */
  missing: number[]
  left: number[]
  right: number[]
  value: number[]
}

export const emptyTree = (): Tree => ({
  feature: [],
  bin: [],
  missing: [],
  left: [],
  right: [],
  value: [],
})

/** Adds a leaf and answers its number. */
export const addLeaf = (tree: Tree, value: number): number => {
  tree.feature.push(-1)
  tree.bin.push(0)
  tree.missing.push(0)
  tree.left.push(-1)
  tree.right.push(-1)
  return tree.value.push(value) - 1
}

/** What a tree says of one row of bins that begins at `start`. */
export const readTree = (tree: Tree, binned: Uint8Array, start: number): number => {
  const { feature, bin, missing, left, right } = tree
  let node = 0
  while (feature[node] >= 0) {
    const value = binned[start + feature[node]]
    const goesLeft = value === 0 ? missing[node] === 1 : value <= bin[node]
    node = goesLeft ? left[node] : right[node]
  }
  return tree.value[node]
}
