import { SettingError } from "./lib/errors"
import type { SupplierMode } from "./suppliers/state"
import type { WhatsappTemplate } from "./whatsapp/state"

/** What {@link createSandbox} can be told. Everything has a default that works on one machine. */
export interface SandboxOptions {
  /** HTTP port on 127.0.0.1; 0 takes a free one. @default 4010 */
  port?: number
  /** SMTP port of the mailbox; 0 takes a free one, `false` leaves the mailbox out. @default 4025 */
  smtpPort?: number | false
  /** Base URL that receives the webhooks. @default "http://127.0.0.1:9000" */
  backendUrl?: string
  /** The shop, for a link in the console. @default "http://127.0.0.1:8000" */
  storefrontUrl?: string
  shiprocket?: {
    /** API user's e-mail and password. */
    email?: string
    password?: string
    /** Value of `x-api-key` on tracking webhooks; empty sends no header. */
    webhookKey?: string
    /** The account's main login, which the real API refuses with 403. */
    dashboardEmail?: string
    /** Wallet at the start, in ₹. @default 10000000 */
    wallet?: number
    /**
     * Shows the irregular side of the real API, which specs must meet: a label that is not ready at first, newest scans
     * without a number, ids as texts, webhooks twice or overtaken, refusals in either of their forms. The
     * command line has it off without `SANDBOX_QUIRKS=1`. @default true
     */
    quirks?: boolean
  }
  razorpay?: {
    keyId?: string
    keySecret?: string
    webhookSecret?: string
    /** How long a "late" payment takes to succeed after it failed, in ms. @default 8000 */
    lateAfterMs?: number
    /** How long a normal refund stays `pending`, in ms. @default 1500 */
    refundAfterMs?: number
  }
  whatsapp?: {
    phoneNumberId?: string
    token?: string
    appSecret?: string
    /** Gap between the automatic sent, delivered and read updates, in ms. @default 400 */
    statusGapMs?: number
    /** Which updates come by themselves. @default ["sent", "delivered", "read"] */
    autoStatuses?: ("sent" | "delivered" | "read")[]
    /** Approved templates besides those of `whatsapp/templates.ts`. */
    templates?: WhatsappTemplate[]
  }
  suppliers?: {
    /** Shared secret of every supplier that has none of its own. @default "sandbox-supplier-secret" */
    secret?: string
    /** How a supplier answers until it is told otherwise. @default "accept" */
    mode?: SupplierMode
  }
  /** Folder of the JSON snapshot; without it the state lives in memory only. */
  dataDir?: string
  /** Makes trouble with a rate between 0 and 1 repeatable. */
  seed?: number
  webhooks?: {
    /** Tries per webhook. @default 8 */
    attempts?: number
    /** Pause before the second try; doubled for each further one. @default 500 */
    backoffMs?: number
    /** How long the receiver may take, in ms (Razorpay allows 5 s). @default 5000 */
    timeoutMs?: number
  }
  /** Receives one line for each thing worth knowing; silent by default. */
  log?: (line: string) => void
}

/** {@link SandboxOptions} with every default filled in. */
export interface ResolvedOptions {
  port: number
  smtpPort: number | false
  backendUrl: string
  storefrontUrl: string
  shiprocket: Required<NonNullable<SandboxOptions["shiprocket"]>>
  razorpay: Required<NonNullable<SandboxOptions["razorpay"]>>
  whatsapp: Required<NonNullable<SandboxOptions["whatsapp"]>>
  suppliers: Required<NonNullable<SandboxOptions["suppliers"]>>
  dataDir?: string
  seed: number
  webhooks: Required<NonNullable<SandboxOptions["webhooks"]>>
  log: (line: string) => void
}

/** Drops keys that are present but undefined, so that they do not hide a default. */
const given = <T extends object>(value: T | undefined): Partial<T> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined)
  ) as Partial<T>

/** Fills in the defaults, which are those of the project's `.env.template`. */
export function resolveOptions(options: SandboxOptions): ResolvedOptions {
  return {
    port: options.port ?? 4010,
    smtpPort: options.smtpPort ?? 4025,
    backendUrl: (options.backendUrl ?? "http://127.0.0.1:9000").replace(/\/+$/, ""),
    storefrontUrl: (options.storefrontUrl ?? "http://127.0.0.1:8000").replace(/\/+$/, ""),
    shiprocket: {
      email: "api@bodycon.test",
      password: "sandbox-courier-password",
      webhookKey: "sandbox-courier-webhook",
      dashboardEmail: "owner@bodycon.test",
      wallet: 10_000_000,
      quirks: true,
      ...given(options.shiprocket),
    },
    razorpay: {
      keyId: "rzp_test_sandbox",
      keySecret: "sandbox-razorpay-key",
      webhookSecret: "sandbox-razorpay-webhook",
      lateAfterMs: 8000,
      refundAfterMs: 1500,
      ...given(options.razorpay),
    },
    whatsapp: {
      phoneNumberId: "100000000000001",
      token: "sandbox-whatsapp-token",
      appSecret: "sandbox-whatsapp-app",
      statusGapMs: 400,
      autoStatuses: ["sent", "delivered", "read"],
      templates: [],
      ...given(options.whatsapp),
    },
    suppliers: {
      secret: "sandbox-supplier-secret",
      mode: "accept",
      ...given(options.suppliers),
    },
    dataDir: options.dataDir,
    seed: options.seed ?? Math.floor(Math.random() * 2 ** 31),
    webhooks: { attempts: 8, backoffMs: 500, timeoutMs: 5000, ...given(options.webhooks) },
    log: options.log ?? (() => undefined),
  }
}

const port = (env: NodeJS.ProcessEnv, name: string): number | undefined => {
  const text = env[name]
  if (!text) {
    return undefined
  }
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new SettingError(`${name} must be a port between 0 and 65535, not "${text}"`)
  }

  return value
}

/**
 * Reads the settings of the command line start.
 *
 * @throws SettingError naming the setting that is wrong, or when `NODE_ENV` is `production`
 */
export function optionsFromEnv(env: NodeJS.ProcessEnv): SandboxOptions {
  if (env.NODE_ENV === "production") {
    throw new SettingError(
      "The sandbox takes no part in production: unset NODE_ENV or leave it out"
    )
  }
  const set = (name: string): string | undefined => env[name] || undefined

  return {
    port: port(env, "SANDBOX_PORT"),
    smtpPort: port(env, "SANDBOX_SMTP_PORT"),
    backendUrl: set("BACKEND_URL"),
    storefrontUrl: set("STOREFRONT_URL"),
    shiprocket: {
      email: set("SHIPROCKET_EMAIL"),
      password: set("SHIPROCKET_PASSWORD"),
      webhookKey: set("SHIPROCKET_WEBHOOK_KEY"),
      quirks: set("SANDBOX_QUIRKS") === "1",
    },
    razorpay: {
      keyId: set("RAZORPAY_KEY_ID"),
      keySecret: set("RAZORPAY_KEY_SECRET"),
      webhookSecret: set("RAZORPAY_WEBHOOK_SECRET"),
    },
    whatsapp: {
      phoneNumberId: set("WHATSAPP_PHONE_NUMBER_ID"),
      token: set("WHATSAPP_TOKEN"),
      appSecret: set("WHATSAPP_APP_SECRET"),
    },
    suppliers: { secret: set("SANDBOX_SUPPLIER_SECRET") ?? set("DEMO_SUPPLIER_SECRET") },
    dataDir: set("SANDBOX_DATA_DIR"),
  }
}
