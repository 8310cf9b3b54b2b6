import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"

const LOOPBACK = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])([:/]|$)/i

const requiredText = (name: string) =>
  z
    .string({ message: `${name} is missing` })
    .trim()
    .min(1, `${name} is missing`)

const schema = z
  .object({
    /** Key id, `rzp_test_…` or `rzp_live_…`. */
    keyId: requiredText("keyId").regex(
      /^rzp_(test|live)_\w+$/,
      "keyId must look like rzp_test_… or rzp_live_…"
    ),
    /** Key secret: basic auth of API calls and the signature of Checkout's return. */
    keySecret: requiredText("keySecret"),
    /** Secret of the webhook in the dashboard. It is not the key secret. */
    webhookSecret: requiredText("webhookSecret"),
    /** The old webhook secret during a rotation: late retries still carry it. */
    previousWebhookSecret: z
      .string()
      .trim()
      .optional()
      .transform((secret) => secret || undefined),
    /** @default "https://api.razorpay.com/v1" */
    apiUrl: z
      .string()
      .url("apiUrl must be a URL")
      .default("https://api.razorpay.com/v1")
      .transform((url) => url.replace(/\/+$/, "")),
    /** @default "https://checkout.razorpay.com/v1/checkout.js" */
    checkoutScriptUrl: z
      .string()
      .url("checkoutScriptUrl must be a URL")
      .default("https://checkout.razorpay.com/v1/checkout.js"),
    /** `automatic` captures as soon as a payment is authorised, `manual` from the admin. @default "automatic" */
    capture: z.enum(["automatic", "manual"]).default("automatic"),
    /** Time-out of one API call in ms. @default 10000 */
    timeoutMs: z.coerce.number().int().min(500).max(60_000).default(10_000),
    /** Repeats of a call that is safe to repeat. @default 2 */
    retries: z.coerce.number().int().min(0).max(5).default(2),
  })
  .superRefine((options, context) => {
    if (options.keyId.startsWith("rzp_live_") && LOOPBACK.test(options.apiUrl)) {
      context.addIssue({
        code: "custom",
        path: ["apiUrl"],
        message: "apiUrl points at this machine while keyId is a live key",
      })
    }
  })

/** What a shop writes into `medusa-config.ts`. */
export type RazorpayPluginOptions = z.input<typeof schema>

/** The options with defaults filled in. */
export type RazorpayOptions = z.output<typeof schema>

/**
 * Checks the options of the plugin and of the provider.
 * @throws MedusaError INVALID_DATA naming each option that is missing or wrong
 */
export const parseRazorpayOptions = (options: unknown): RazorpayOptions => {
  const parsed = schema.safeParse(options ?? {})
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) =>
      issue.message.includes(String(issue.path[0]))
        ? issue.message
        : `${issue.path.join(".")}: ${issue.message}`
    )
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-payment-razorpay: ${problems.join("; ")}`
    )
  }
  return parsed.data
}

/** How keys of the same mode begin. One that was rotated is still this shop's. */
export const keyPrefixOf = (keyId: string): string => keyId.slice(0, "rzp_live_".length)

/** Whether a key moves real money. */
export const modeOfKey = (keyId: string): "test" | "live" =>
  keyId.startsWith("rzp_live_") ? "live" : "test"
