import type { Timers } from "./lib/timers"
import type { ResolvedOptions } from "./options"
import type { Store } from "./store"
import type { Trouble } from "./trouble"
import type { WebhookSender } from "./webhooks"

/** What every part of the sandbox is given. */
export interface SandboxContext {
  options: ResolvedOptions
  store: Store
  trouble: Trouble
  webhooks: WebhookSender
  /** Waiting that belongs to a call or a try: ends with the sandbox. */
  timers: Timers
  /** Things a provider will do later by itself: a reset drops them. */
  jobs: Timers
  /** Where the sandbox answers, without a slash at the end; known once it listens. */
  publicUrl: string
  smtpUrl?: string
}
