/** What the bar shows; counts are rows of the file. */
export interface ProgressState {
  total: number
  done: number
  created: number
  skipped: number
  rejected: number
  startedAt: number
  now: number
}

const BAR_WIDTH = 24
const LINE_INTERVAL_MS = 10_000

/** One line: bar, rows, rate and time left. Pure. */
export function progressLine(state: ProgressState): string {
  const share = state.total ? Math.min(state.done / state.total, 1) : 1
  const filled = Math.round(share * BAR_WIDTH)
  const bar = `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}`
  const seconds = Math.max((state.now - state.startedAt) / 1000, 0.001)
  const rate = state.done / seconds
  const left = rate > 0 ? (state.total - state.done) / rate : 0
  const rows = `${state.done.toLocaleString("en-IN")}/${state.total.toLocaleString("en-IN")} rows`
  const counts = `${state.created} new, ${state.skipped} there, ${state.rejected} rejected`
  return `${bar} ${Math.floor(share * 100)}%  ${rows}  ${rate.toFixed(0)}/s  ${formatSeconds(left)} left  (${counts})`
}

/** `75` → `1m15s` */
export function formatSeconds(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60
    ? `${whole}s`
    : `${Math.floor(whole / 60)}m${String(whole % 60).padStart(2, "0")}s`
}

/** Redraws one line on a terminal; into a file it writes a line every ten seconds. */
export class ProgressBar {
  private lastLineAt = 0

  constructor(
    private readonly output: NodeJS.WriteStream,
    private readonly state: Omit<ProgressState, "now">
  ) {}

  update(change: Partial<Pick<ProgressState, "done" | "created" | "skipped" | "rejected">>): void {
    Object.assign(this.state, change)
    const now = Date.now()
    if (this.output.isTTY) {
      this.output.write(`\r\u001b[2K${progressLine({ ...this.state, now })}`)
    } else if (now - this.lastLineAt >= LINE_INTERVAL_MS) {
      this.lastLineAt = now
      this.output.write(`${progressLine({ ...this.state, now })}\n`)
    }
  }

  finish(): void {
    const line = progressLine({ ...this.state, now: Date.now() })
    this.output.write(this.output.isTTY ? `\r\u001b[2K${line}\n` : `${line}\n`)
  }
}
