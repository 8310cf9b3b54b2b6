import { fetchJson, HttpError } from "@bodycon/kit"
import type { Logger } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { ShiprocketOptions } from "../options"
import { toShiprocketError } from "./complaint"
import type { ReadCode } from "./complaint"
import { ShiprocketError } from "./errors"

/** Keeps the login token where every process finds it. */
export interface TokenStore {
  /** The current token, or null when there is none or it has run out */
  read(): Promise<string | null>
  /**
   * A token other than `stale`: one that another process fetched meanwhile, or a new one from `login`,
   * which runs at most once at a time for all processes.
   */
  renew(stale: string | null, login: () => Promise<string>): Promise<string>
}

export type ShiprocketClientOptions = Pick<
  ShiprocketOptions,
  "apiUrl" | "email" | "password" | "timeouts" | "backoffMs"
> & {
  /** Repeats after the first try. @default 3 */
  retries?: number
}

/** One call: what is sent, and what proves that it worked. */
export type ShiprocketCall<S extends z.ZodTypeAny> = {
  /** For messages and logs, e.g. `create order` */
  what: string
  method?: "GET" | "POST"
  path: string
  query?: Record<string, string | number>
  body?: unknown
  schema: S
  /** The only HTTP statuses of success. @default any 2xx */
  statuses?: number[]
  /** Error statuses whose answer may be what the schema expects */
  accept?: number[]
  readCode?: ReadCode
  timeoutMs?: number
  /** ms after which no try begins any more; until then they may, each with its own time-out */
  beginWithinMs?: number
  /** Whether it may be sent again when its outcome is not known. @default true for GET */
  idempotent?: boolean
  retries?: number
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const LoginSchema = z.object({ token: z.string().min(1) })

/**
 * Shiprocket's external API over HTTP: login, time-outs, repeats. The only place of the plugin that opens a
 * connection.
 */
export class ShiprocketHttp {
  constructor(
    readonly options: ShiprocketClientOptions,
    private readonly tokens: TokenStore,
    private readonly logger: Pick<Logger, "warn">
  ) {}

  /**
   * Makes a call and returns what its schema reads of the answer. A token refused with 401 is renewed, once.
   * @throws ShiprocketError when the expected fields are missing, whatever the HTTP status
   */
  async call<S extends z.ZodTypeAny>(call: ShiprocketCall<S>): Promise<z.output<S>> {
    const beginBefore = Date.now() + (call.beginWithinMs ?? Infinity)
    const login = () => this.login()
    const token = (await this.tokens.read()) ?? (await this.tokens.renew(null, login))
    try {
      return await this.send(call, token, beginBefore)
    } catch (error) {
      if (!(error instanceof ShiprocketError) || error.code !== "login_failed") {
        throw error
      }
      return this.send(call, await this.tokens.renew(token, login), beginBefore)
    }
  }

  /** One call with its repeats: 429 always, unknown outcomes only when that is harmless. */
  private async send<S extends z.ZodTypeAny>(
    call: ShiprocketCall<S>,
    token: string | null,
    beginBefore = Infinity
  ): Promise<z.output<S>> {
    const harmless = call.idempotent ?? (call.method ?? "GET") === "GET"
    const retries = call.retries ?? this.options.retries ?? 3
    for (let tried = 0; ; tried++) {
      try {
        if (Date.now() > beginBefore) {
          throw new ShiprocketError({
            code: "unreachable",
            message: `${call.what}: it could not be sent in time`,
          })
        }
        return await this.attempt(call, token)
      } catch (error) {
        const again =
          error instanceof ShiprocketError &&
          (error.code === "rate_limited" ||
            (harmless && (error.outcomeUnknown || error.code === "not_ready")))
        if (!again || tried >= retries) {
          this.report(call.what, error)
          throw error
        }
        await sleep(Math.random() * this.options.backoffMs * 2 ** tried)
      }
    }
  }

  private async attempt<S extends z.ZodTypeAny>(
    call: ShiprocketCall<S>,
    token: string | null
  ): Promise<z.output<S>> {
    const query = call.query
      ? `?${new URLSearchParams(Object.entries(call.query).map(([name, value]) => [name, String(value)]))}`
      : ""
    try {
      const { status, body } = await fetchJson(`${this.options.apiUrl}${call.path}${query}`, {
        method: call.method ?? "GET",
        headers: token ? { authorization: `Bearer ${token}` } : {},
        body: call.body,
        timeoutMs: call.timeoutMs ?? this.options.timeouts.call,
        retries: 0,
      })
      const parsed = call.schema.safeParse(body)
      if (parsed.success && (call.statuses?.includes(status) ?? true)) {
        return parsed.data
      }
      throw toShiprocketError(call.what, status, body, call.readCode)
    } catch (error) {
      if (!(error instanceof HttpError)) {
        throw error
      }
      if (error.kind === "http") {
        const parsed = call.schema.safeParse(error.body)
        if (parsed.success && call.accept?.includes(error.status!)) {
          return parsed.data
        }
        throw toShiprocketError(call.what, error.status!, error.body, call.readCode)
      }
      throw new ShiprocketError({
        code: "unreachable",
        message: `${call.what}: ${error.message}`,
        outcomeUnknown: true,
      })
    }
  }

  private report(what: string, error: unknown): void {
    if (error instanceof ShiprocketError) {
      const fields = Object.keys(error.fields)
      this.logger.warn(
        `shiprocket: ${what} failed (${error.code}, HTTP ${error.status ?? "none"}` +
          `${fields.length ? `, fields ${fields.join(", ")}` : ""})`
      )
    }
  }

  private async login(): Promise<string> {
    const body = { email: this.options.email, password: this.options.password }
    try {
      const { token } = await this.send(
        {
          what: "log in",
          method: "POST",
          path: "/auth/login",
          body,
          schema: LoginSchema,
          idempotent: true,
        },
        null
      )
      return token
    } catch (error) {
      if (error instanceof ShiprocketError && [400, 401, 403].includes(error.status ?? 0)) {
        throw new ShiprocketError({
          code: "login_failed",
          message: error.message,
          status: error.status,
        })
      }
      throw error
    }
  }
}
