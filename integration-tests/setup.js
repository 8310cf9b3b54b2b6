const { readFileSync } = require("node:fs")
const { join } = require("node:path")
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()

/**
 * Settings for specs, set before medusa-config is read: those of `.env.template` with fixed secrets, and
 * a sandbox port of this process's own (helpers/sandbox.ts starts it there), below those that systems give to
 * outgoing connections.
 */
const template = readFileSync(join(__dirname, "..", ".env.template"), "utf8")
const sandboxPort = 20_000 + (process.pid % 6_000)
const settings = {
  ...Object.fromEntries(
    [...template.matchAll(/^([A-Z][A-Z0-9_]*)=(.+)$/gm)].map(([, name, value]) => [
      name,
      value.trim(),
    ])
  ),
  JWT_SECRET: "a-jwt-secret-for-specs-only",
  COOKIE_SECRET: "a-cookie-secret-for-specs-only",
  ENCRYPTION_KEY: "5e".repeat(32),
  BODYCON_SANDBOX_PORT: String(sandboxPort),
  SHIPROCKET_BACKOFF_MS: "5",
}
// Errors that specs provoke on purpose would drown what they say; LOG_LEVEL=error shows them.
process.env.LOG_LEVEL ??= "none"
// The browser walks through a shop that runs already, at the addresses it was started with.
const isBrowser = process.env.TEST_TYPE === "integration:browser"
for (const [name, value] of isBrowser ? [] : Object.entries(settings)) {
  process.env[name] ??= value
    .replaceAll(":4010", `:${sandboxPort}`)
    .replaceAll(":4025", `:${sandboxPort + 6_000}`)
}
const {
  DB_HOST = "localhost",
  DB_PORT = "5432",
  DB_USERNAME = "postgres",
  DB_PASSWORD = "",
} = process.env
process.env.DATABASE_URL ||= `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/bodycon-specs`
process.env.DISABLE_MEDUSA_ADMIN = "true"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
