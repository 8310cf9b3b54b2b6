import type { SandboxContext } from "../context"
import { hash } from "../lib/ids"

/** Share of the tracking webhooks that go out twice, and of those that a later one overtakes. */
const DUPLICATED = 0.2
const OVERTAKEN = 0.15
const OVERTAKEN_BY_MS = 60

/** Whether the irregular side of the API is switched on. */
export const quirksOn = (context: SandboxContext): boolean =>
  context.store.state.shiprocket.quirks === true

/** Strikes a share of the subjects, always the same ones for one seed. */
function strikes(context: SandboxContext, subject: string, share: number): boolean {
  return (
    quirksOn(context) &&
    hash(`${context.options.seed}:${subject}`) % 1000 < Math.round(share * 1000)
  )
}

/** An id of the API: a number, or with quirks every other one a text. */
export function wireId(context: SandboxContext, id: number): number | string {
  return quirksOn(context) && Math.floor(id / 2) % 2 === 1 ? String(id) : id
}

/** How the delivery of a tracking webhook goes wrong. */
export function webhookQuirks(
  context: SandboxContext,
  subject: string
): { twice?: boolean; heldMs?: number } {
  return {
    twice: strikes(context, `twice:${subject}`, DUPLICATED) || undefined,
    heldMs: strikes(context, `held:${subject}`, OVERTAKEN) ? OVERTAKEN_BY_MS : undefined,
  }
}
