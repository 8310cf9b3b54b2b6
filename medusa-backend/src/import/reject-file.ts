import { once } from "node:events"
import { createWriteStream, mkdirSync, openSync, rmSync, type WriteStream } from "node:fs"
import { basename, dirname, join } from "node:path"

/** A row that was left out. */
export interface Reject {
  line: number
  column: string
  reason: string
  value: string
}

const HEADER = "row,column,reason,value\n"

/**
 * `<file>.rejects.csv`, beside the file, or in `fallbackFolder` when that folder cannot be written.
 * The file is made with the first reject; a run without rejects removes the file of an earlier run.
 */
export class RejectFile {
  count = 0
  /** Where the rejects are; `null` as long as there are none. */
  path: string | null = null
  private readonly paths: string[]
  private stream: WriteStream | undefined

  constructor(source: string, fallbackFolder: string) {
    const name = `${basename(source)}.rejects.csv`
    this.paths = [join(dirname(source), name), join(fallbackFolder, name)]
    this.paths.forEach(removeIfPossible)
  }

  add(reject: Reject): void {
    if (!this.stream) {
      const { path, fd } = open(this.paths)
      this.path = path
      this.stream = createWriteStream(path, { fd })
      this.stream.write(HEADER)
    }
    this.count++
    const cells = [String(reject.line), reject.column, reject.reason, reject.value]
    this.stream.write(`${cells.map(quote).join(",")}\n`)
  }

  async close(): Promise<void> {
    if (this.stream) {
      this.stream.end()
      await once(this.stream, "finish")
    }
  }
}

function quote(cell: string): string {
  // A leading formula sign would be run by a spreadsheet when somebody opens the file.
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Opens the first path that can be written. Only an attempt tells: permissions mislead for root. */
function open([path, ...others]: string[]): { path: string; fd: number } {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return { path, fd: openSync(path, "w") }
  } catch (error) {
    if (!others.length) {
      throw error
    }
    return open(others)
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A folder that cannot be written holds no file of ours.
  }
}
