import { z } from "@medusajs/framework/zod"

const url = z.string().url()
const optionalUrl = z.preprocess((value) => value || undefined, url.optional())
const optionalText = z.preprocess((value) => value || undefined, z.string().optional())

const encryptionKey = z.string().regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits")

/** Several keys, separated by commas. */
const encryptionKeys = z.preprocess(
  (value) =>
    String(value ?? "")
      .split(",")
      .map((key) => key.trim())
      .filter(Boolean),
  z.array(encryptionKey)
)

const settingsSchema = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// URL"),
  REDIS_URL: optionalUrl,
  JWT_SECRET: z.string().min(16, "must have at least 16 characters"),
  COOKIE_SECRET: z.string().min(16, "must have at least 16 characters"),
  ENCRYPTION_KEY: encryptionKey,
  PREVIOUS_ENCRYPTION_KEYS: encryptionKeys,
  MEDUSA_WORKER_MODE: z.enum(["shared", "worker", "server"]).default("shared"),

  BACKEND_URL: url.default("http://127.0.0.1:9000"),
  STOREFRONT_URL: url.default("http://127.0.0.1:8000"),
  SANDBOX_URL: optionalUrl,

  SHOP_GSTIN: optionalText,
  SHOP_ADDRESS: optionalText,

  RAZORPAY_KEY_ID: z.string().min(1),
  RAZORPAY_KEY_SECRET: z.string().min(1),
  RAZORPAY_WEBHOOK_SECRET: z.string().min(1),
  RAZORPAY_PREVIOUS_WEBHOOK_SECRET: optionalText,
  RAZORPAY_API_URL: url.default("https://api.razorpay.com/v1"),
  RAZORPAY_CHECKOUT_URL: url.default("https://checkout.razorpay.com/v1/checkout.js"),

  SHIPROCKET_EMAIL: z.string().email(),
  SHIPROCKET_PASSWORD: z.string().min(1),
  SHIPROCKET_WEBHOOK_KEY: z.string().min(1),
  SHIPROCKET_API_URL: url.default("https://apiv2.shiprocket.in/v1/external"),
  SHIPROCKET_BACKOFF_MS: z.preprocess(
    (value) => value || undefined,
    z.coerce.number().int().nonnegative().optional()
  ),
  SHIPROCKET_DEFAULT_PICKUP_PINCODE: z
    .string()
    .regex(/^[1-9]\d{5}$/)
    .default("110001"),

  WHATSAPP_PHONE_NUMBER_ID: z.string().min(1),
  WHATSAPP_TOKEN: z.string().min(1),
  WHATSAPP_APP_SECRET: z.string().min(1),
  WHATSAPP_VERIFY_TOKEN: z.string().min(1),
  WHATSAPP_API_URL: url.default("https://graph.facebook.com/v23.0"),

  SMTP_URL: z.string().regex(/^smtps?:\/\//, "must be an smtp:// URL"),
  MAIL_FROM: z.string().default("Bodycon <orders@bodycon.test>"),

  MEILISEARCH_HOST: optionalUrl,
  MEILISEARCH_API_KEY: optionalText,

  S3_BUCKET: optionalText,
  S3_REGION: optionalText,
  S3_ENDPOINT: optionalUrl,
  S3_FILE_URL: optionalUrl,
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: optionalText,

  DEMO_PASSWORD: optionalText,
  DEMO_SUPPLIER_SECRET: optionalText,
})

/** Everything the shop is told from outside, checked. Names are those of `.env.template`. */
export type Settings = z.infer<typeof settingsSchema>

const ENDPOINTS = [
  "RAZORPAY_API_URL",
  "RAZORPAY_CHECKOUT_URL",
  "SHIPROCKET_API_URL",
  "WHATSAPP_API_URL",
  "SMTP_URL",
] as const

const isLoopback = (text: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(text).hostname)

/** Values that `.env.template` and the start script use where a shop needs its own. */
const isSandboxSecret = (text: string): boolean => /sandbox|supersecret|changeme/i.test(text)

const productionFaults = (settings: Settings): string[] => [
  ...ENDPOINTS.filter((name) => isLoopback(settings[name])).map(
    (name) => `${name} points at this machine; set the real endpoint`
  ),
  ...(settings.SANDBOX_URL ? ["SANDBOX_URL must not be set"] : []),
  ...(settings.DEMO_SUPPLIER_SECRET ? ["DEMO_SUPPLIER_SECRET must not be set"] : []),
  ...(settings.DEMO_PASSWORD ? ["DEMO_PASSWORD must not be set"] : []),
  ...(Object.keys(settings) as (keyof Settings)[])
    .filter((name) => /SECRET|PASSWORD|TOKEN|KEY/.test(name))
    .filter((name) => isSandboxSecret(String(settings[name] ?? "")))
    .map((name) => `${name} is a sandbox value; set your own`),
]

/**
 * Reads and checks the settings.
 * @throws Error that names every setting at fault; in production also sandbox endpoints and secrets
 */
export const parseSettings = (env: Record<string, string | undefined>): Settings => {
  const parsed = settingsSchema.safeParse(env)
  const faults = parsed.success
    ? parsed.data.NODE_ENV === "production"
      ? productionFaults(parsed.data)
      : []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
  if (!parsed.success || faults.length) {
    throw new Error(
      `These settings are missing or wrong (see .env.template):\n  ${faults.join("\n  ")}`
    )
  }
  return parsed.data
}
