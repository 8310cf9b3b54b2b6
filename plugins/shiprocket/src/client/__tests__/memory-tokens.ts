import type { TokenStore } from "../http"

/** Tokens of one process, for tests of the client alone. */
export class MemoryTokens implements TokenStore {
  token: string | null = null
  private running: Promise<string> | null = null

  async read() {
    return this.token
  }

  async renew(stale: string | null, login: () => Promise<string>) {
    if (this.token && this.token !== stale) {
      return this.token
    }
    this.running ??= login().finally(() => (this.running = null))
    this.token = await this.running
    return this.token
  }
}
