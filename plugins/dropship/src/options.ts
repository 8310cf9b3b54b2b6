import { isGstin } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { ForwardingChannelClass } from "./channels/types"
import { DEFAULT_ROUTING_WEIGHTS } from "./routing/types"

const DEFAULT_GRAPH_URL = "https://graph.facebook.com/v23.0"

const url = z.string().url()

const encryptionKey = z.string().regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits")

const whatsappOptions = z.object({
  /** Graph API base with its version, without a trailing slash. */
  apiUrl: url.default(DEFAULT_GRAPH_URL),
  phoneNumberId: z.string().min(1),
  token: z.string().min(1),
  /** Signs the webhook (`X-Hub-Signature-256`). */
  appSecret: z.string().min(1),
  /** Echoed by Meta when the webhook is subscribed. */
  verifyToken: z.string().min(1),
  template: z.string().min(1).default("purchase_order_new"),
  /** For suppliers whose languages the template does not have. Must match the approved one exactly. */
  language: z.string().min(1).default("en"),
  /** All languages in which the template is approved, written as approved, e.g. `["en", "hi"]`. */
  languages: z.array(z.string().min(1)).default([]),
  /** What the template ends in: accept and reject buttons, or one link to the answer page. */
  buttons: z.enum(["quick_reply", "url"]).default("quick_reply"),
  /** Seconds to wait for a status webhook before a message of unknown outcome is sent again. */
  reportWaitSeconds: z.number().int().positive().default(300),
})

const rupees = z.number().nonnegative().finite()

/** ₹ that each counts against cost when suppliers are compared; see the README. */
const routingOptions = z.object({
  leadDay: rupees.default(DEFAULT_ROUTING_WEIGHTS.leadDay),
  kilometre: rupees.default(DEFAULT_ROUTING_WEIGHTS.kilometre),
  scorePoint: rupees.default(DEFAULT_ROUTING_WEIGHTS.scorePoint),
})

const scorecardOptions = z.object({
  /** Days that scorecards look back. */
  windowDays: z.number().int().min(1).max(730).default(90),
})

const dropshipOptionsSchema = z.object({
  /** 64 hex digits: AES-256-GCM key for suppliers' API secrets. */
  encryptionKey,
  /** Keys that were `encryptionKey` once, until `npm run rotate:encryption-key` has run. */
  previousEncryptionKeys: z.array(encryptionKey).default([]),
  /** Signs one-time links and WhatsApp button payloads. */
  linkSecret: z.string().min(16),
  storefrontUrl: url,
  /** Where one-time links point, without the token. */
  linkUrl: url.optional(),
  shop: z.object({
    name: z.string().min(1),
    gstin: z.string().refine(isGstin, "must be a GSTIN with the right check character").optional(),
    /** In one line, as suppliers are to write it on their invoice. */
    address: z.string().min(1).optional(),
    /** For the packing slip: how a shopper sends something back. */
    returnInstructions: z.string().min(1).optional(),
  }),
  whatsapp: whatsappOptions.optional(),
  smtp: z.object({ url: z.string().min(1), from: z.string().min(1) }).optional(),
  /** Extra forwarding channels, one class each; see the README. */
  channels: z
    .array(z.custom<ForwardingChannelClass>((value) => typeof value === "function"))
    .default([]),
  routing: routingOptions.prefault({}),
  scorecard: scorecardOptions.prefault({}),
  /** Whether a supplier's API may live on a loopback or private address. */
  allowPrivateEndpoints: z.boolean().default(process.env.NODE_ENV !== "production"),
})

/** What `medusa-config.ts` writes under the plugin's `options`. */
export type DropshipPluginOptions = z.input<typeof dropshipOptionsSchema>

/** The options after defaults. */
export type DropshipOptions = z.output<typeof dropshipOptionsSchema> & { linkUrl: string }

/**
 * Checks the plugin's options.
 * @throws MedusaError INVALID_ARGUMENT naming every missing or malformed key
 */
export const parseDropshipOptions = (options: unknown): DropshipOptions => {
  const parsed = dropshipOptionsSchema.safeParse(options ?? {})
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `@bodycon/medusa-plugin-dropship options are wrong: ${problems.join("; ")}`
    )
  }
  const { storefrontUrl, linkUrl } = parsed.data
  return {
    ...parsed.data,
    linkUrl: linkUrl ?? `${storefrontUrl.replace(/\/$/, "")}/supplier/links`,
  }
}
