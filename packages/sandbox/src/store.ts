import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { ResolvedOptions } from "./options"
import { emptyState, parseState, serialiseState, type SandboxState } from "./state"
import type { WhatsappTemplate } from "./whatsapp/state"

const SAVE_AFTER_MS = 500

/** The templates of a snapshot and those that were approved since it was written. */
const withTemplates = (
  stored: WhatsappTemplate[],
  approved: WhatsappTemplate[]
): WhatsappTemplate[] => [
  ...stored,
  ...approved.filter(
    ({ name, language }) =>
      !stored.some((other) => other.name === name && other.language === language)
  ),
]

/** Holds the state, tells listeners when it changed and keeps the snapshot on disk. */
export class Store {
  state: SandboxState
  /** Grows with every change; the console asks for it. */
  revision = 1
  private readonly listeners = new Set<(revision: number) => void>()
  private readonly file?: string
  private saveTimer?: NodeJS.Timeout

  constructor(private readonly options: ResolvedOptions) {
    this.state = emptyState(options)
    if (options.dataDir) {
      mkdirSync(options.dataDir, { recursive: true })
      this.file = join(options.dataDir, "sandbox.json")
      this.load()
    }
  }

  /** Call after every change of {@link state}. */
  changed(): void {
    this.revision += 1
    for (const listener of this.listeners) {
      listener(this.revision)
    }
    if (this.file && !this.saveTimer) {
      this.saveTimer = setTimeout(() => this.save(), SAVE_AFTER_MS)
    }
  }

  /** Calls back after every change until the returned function is called. */
  onChange(listener: (revision: number) => void): () => void {
    this.listeners.add(listener)

    return () => this.listeners.delete(listener)
  }

  /**
   * Forgets what was received and sent. Account set-up (Shiprocket tokens and pickup locations, supplier secrets and
   * URLs, WhatsApp templates) stays unless `everything` is asked for, and id counters never go back.
   * @param keepRazorpay for a shop that goes on: Razorpay never forgets an order that the shop still asks about
   */
  reset(everything = false, keepRazorpay = false): void {
    const before = this.state
    const fresh = emptyState(this.options)
    fresh.shiprocket.nextNumber = before.shiprocket.nextNumber
    fresh.shiprocket.nextAwb = before.shiprocket.nextAwb
    fresh.shiprocket.quirks = before.shiprocket.quirks
    if (!everything) {
      fresh.shiprocket.tokens = before.shiprocket.tokens
      fresh.shiprocket.pickupLocations = before.shiprocket.pickupLocations
      fresh.whatsapp.templates = before.whatsapp.templates
      for (const [code, supplier] of before.suppliers.suppliers) {
        fresh.suppliers.suppliers.set(code, { ...supplier, mode: undefined })
      }
    }
    if (keepRazorpay) {
      fresh.razorpay = before.razorpay
    }
    this.state = fresh
    this.changed()
  }

  /** Writes the snapshot now; by way of a second file, so that a crash never leaves half of one. */
  save(): void {
    clearTimeout(this.saveTimer)
    this.saveTimer = undefined
    if (this.file) {
      writeFileSync(`${this.file}.new`, serialiseState(this.state))
      renameSync(`${this.file}.new`, this.file)
    }
  }

  private load(): void {
    if (!this.file || !existsSync(this.file)) {
      return
    }
    try {
      // Sections that a snapshot of an older version lacks keep their empty form.
      const { whatsapp, shiprocket } = this.state
      this.state = { ...this.state, ...parseState(readFileSync(this.file, "utf8")) }
      this.state.whatsapp.templates = withTemplates(
        this.state.whatsapp.templates,
        whatsapp.templates
      )
      // A start that asks for the quirks has them, whatever the run before was like.
      this.state.shiprocket.quirks ||= shiprocket.quirks
    } catch (error) {
      renameSync(this.file, `${this.file}.broken`)
      this.options.log(`Snapshot unreadable, kept as ${this.file}.broken: ${String(error)}`)
    }
  }
}
