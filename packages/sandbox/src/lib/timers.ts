/** Timers that can all be stopped at once, so that a closed or reset sandbox does nothing more. */
export class Timers {
  private readonly running = new Set<NodeJS.Timeout>()

  /** Runs `task` after `ms` milliseconds unless {@link clear} comes first. */
  after(ms: number, task: () => void): void {
    const timer = setTimeout(() => {
      this.running.delete(timer)
      task()
    }, ms)
    this.running.add(timer)
  }

  /** Resolves after `ms` milliseconds; never, when {@link clear} comes first. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve))
  }

  clear(): void {
    for (const timer of this.running) {
      clearTimeout(timer)
    }
    this.running.clear()
  }
}
