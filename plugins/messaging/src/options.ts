import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/i

const DEFAULT_GRAPH_URL = "https://graph.facebook.com/v23.0"

const isLoopback = (url: string): boolean => LOOPBACK.test(new URL(url).hostname)

const isSmtpUrl = (text: string): boolean => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text)

const smtpOptionsSchema = z
  .object({
    /** `smtp://user:password@host:port`, or `smtps://` for TLS from the start. */
    url: z.string().refine(isSmtpUrl, "must be an smtp:// or smtps:// URL"),
    /** The sender, e.g. `Bodycon <orders@bodycon.test>`. */
    from: z.string().regex(/@[\w.-]+>?$/, "must hold an e-mail address"),
    shopName: z.string().min(1),
    /** Where links and the shop's name lead. */
    storefrontUrl: z.string().url(),
    /** Whether the mail server may be on this machine, as the sandbox's mailbox is. */
    allowLoopback: z.boolean().default(process.env.NODE_ENV !== "production"),
  })
  .refine(({ url, allowLoopback }) => allowLoopback || !isLoopback(url), {
    path: ["url"],
    message: "points at this machine; set the real mail server",
  })

const whatsappOptionsSchema = z
  .object({
    /** Graph API base with its version, without a trailing slash. */
    apiUrl: z.string().url().default(DEFAULT_GRAPH_URL),
    /** The id of the shop's number in the Meta app, not the number. */
    phoneNumberId: z.string().min(1),
    /** A system user's token that may send messages. */
    token: z.string().min(1),
    /** The language the templates are approved in, written as approved: `en` is not `en_US`. */
    language: z.string().min(1).default("en"),
    /** Whether the API may be on this machine, as the sandbox is. */
    allowLoopback: z.boolean().default(process.env.NODE_ENV !== "production"),
  })
  .refine(({ apiUrl, allowLoopback }) => allowLoopback || !isLoopback(apiUrl), {
    path: ["apiUrl"],
    message: "points at this machine; leave it out for Meta's own",
  })

/** What `medusa-config.ts` writes under the `smtp` provider's `options`. */
export type SmtpPluginOptions = z.input<typeof smtpOptionsSchema>

/** The options of `smtp` after defaults. */
export type SmtpOptions = z.output<typeof smtpOptionsSchema>

/** What `medusa-config.ts` writes under the `whatsapp` provider's `options`. */
export type WhatsAppPluginOptions = z.input<typeof whatsappOptionsSchema>

/** The options of `whatsapp` after defaults. */
export type WhatsAppOptions = z.output<typeof whatsappOptionsSchema>

const parse = <Output>(schema: z.ZodType<Output>, options: unknown): Output => {
  const parsed = schema.safeParse(options ?? {})
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `@bodycon/medusa-plugin-messaging options are wrong: ${faults.join("; ")}`
    )
  }
  return parsed.data
}

/**
 * Checks the options of the provider `smtp`.
 * @throws MedusaError INVALID_ARGUMENT naming every missing or malformed key
 */
export const parseSmtpOptions = (options: unknown): SmtpOptions => parse(smtpOptionsSchema, options)

/**
 * Checks the options of the provider `whatsapp`.
 * @throws MedusaError INVALID_ARGUMENT naming every missing or malformed key
 */
export const parseWhatsAppOptions = (options: unknown): WhatsAppOptions =>
  parse(whatsappOptionsSchema, options)
