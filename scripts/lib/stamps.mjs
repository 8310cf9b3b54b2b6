import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const SKIPPED = new Set(["node_modules", ".turbo", ".next", "dist"])

const filesBelow = (path) => {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1
  )
  return entries.flatMap((entry) => {
    if (SKIPPED.has(entry.name)) {
      return []
    }
    const full = join(path, entry.name)
    return entry.isDirectory() ? filesBelow(full) : [full]
  })
}

/** One hash over files and folders (their names and contents) and extra words. */
export const hashOf = (paths, ...words) => {
  const hash = createHash("sha256")
  for (const path of paths.filter(existsSync)) {
    const isFolder = !/\.[a-z]+$/.test(path)
    for (const file of isFolder ? filesBelow(path) : [path]) {
      hash.update(file).update("\0").update(readFileSync(file)).update("\0")
    }
  }
  words.forEach((word) => hash.update(String(word)).update("\0"))
  return hash.digest("hex")
}

/** Remembers that a step was done for a given input, so that the next start can leave it out. */
export const stamps = (folder) => {
  mkdirSync(folder, { recursive: true })
  const file = (name) => join(folder, name)
  return {
    isFresh: (name, hash) => existsSync(file(name)) && readFileSync(file(name), "utf8") === hash,
    write: (name, hash) => writeFileSync(file(name), hash),
  }
}
