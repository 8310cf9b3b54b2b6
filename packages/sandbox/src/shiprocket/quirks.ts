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

/** How an answer says that nobody goes to a place: sources disagree, so with quirks it depends on the place. */
export function noCourierForm(
  context: SandboxContext,
  pincode: string
): "body_404" | "http_404" | "empty_list" {
  const forms = ["body_404", "http_404", "empty_list"] as const

  return quirksOn(context) ? forms[hash(`nobody:${pincode}`) % forms.length] : "body_404"
}

/** Whether a refused call says so with an HTTP status: sources disagree about an unknown pickup location. */
export const refusesByStatus = (context: SandboxContext, reference: string): boolean =>
  strikes(context, `status:${reference}`, 0.5)

/** Whether an AWB that was not assigned is explained in `message` instead of `awb_assign_error`. */
export const explainsInMessage = (context: SandboxContext, reference: string): boolean =>
  strikes(context, `message:${reference}`, 0.5)

/** A parcel whose webhooks are like those of 2022: the reference under a prefix, and two dates left out. */
export const speaksOldWay = (context: SandboxContext, reference: string): boolean =>
  strikes(context, `old:${reference}`, 0.3)

/** Couriers name the rider and his mobile in what they write of a scan; ours are nobody's. */
export const withRider = (context: SandboxContext, code: string, activity: string): string =>
  quirksOn(context) && code === "OFD" ? `${activity} Sunil Yadav, Mobile 9000000123` : activity
