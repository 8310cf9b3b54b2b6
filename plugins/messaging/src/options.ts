import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/i

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
  .refine(({ url, allowLoopback }) => allowLoopback || !LOOPBACK.test(new URL(url).hostname), {
    path: ["url"],
    message: "points at this machine; set the real mail server",
  })

/** What `medusa-config.ts` writes under the provider's `options`. */
export type SmtpPluginOptions = z.input<typeof smtpOptionsSchema>

/** The options after defaults. */
export type SmtpOptions = z.output<typeof smtpOptionsSchema>

/**
 * Checks the provider's options.
 * @throws MedusaError INVALID_ARGUMENT naming every missing or malformed key
 */
export const parseSmtpOptions = (options: unknown): SmtpOptions => {
  const parsed = smtpOptionsSchema.safeParse(options ?? {})
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `@bodycon/medusa-plugin-messaging options are wrong: ${faults.join("; ")}`
    )
  }
  return parsed.data
}
