import { accessSync, constants, createWriteStream, mkdirSync, rmSync, type WriteStream } from "node:fs"
import { once } from "node:events"
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
  readonly path: string
  count = 0
  private stream: WriteStream | undefined

  constructor(source: string, fallbackFolder: string) {
    const folder = isWritable(dirname(source)) ? dirname(source) : fallbackFolder
    this.path = join(folder, `${basename(source)}.rejects.csv`)
    rmSync(this.path, { force: true })
  }

  add(reject: Reject): void {
    if (!this.stream) {
      mkdirSync(dirname(this.path), { recursive: true })
      this.stream = createWriteStream(this.path)
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

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
