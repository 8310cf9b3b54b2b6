import { existsSync, readdirSync, readFileSync } from "node:fs"
import { cp, rm } from "node:fs/promises"
import { join, resolve, dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { canConnect } from "./checks.mjs"
import { readEnvFile } from "./env-file.mjs"
import { runToEnd, startServer } from "./processes.mjs"
import { StartError } from "./report.mjs"
import { hashOf, stamps } from "./stamps.mjs"

/** Where everything is. Data and logs live under a hidden folder, which watchers leave alone. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
export const DATA = join(ROOT, process.env.BODYCON_DATA ?? ".data")
export const ENV_FILE = process.env.BODYCON_DATA ? join(DATA, ".env") : join(ROOT, ".env")
/** A second shop beside the first (the one that tests run) has ports of its own. */
const OFFSET = Number(process.env.BODYCON_PORT_OFFSET ?? 0)
export const PORTS = {
  storefront: 8000 + OFFSET,
  backend: 9000 + OFFSET,
  sandbox: 4010 + OFFSET,
  mailbox: 4025 + OFFSET,
  database: 54320 + OFFSET / 100,
}
export const EMBEDDED_URL = `postgres://postgres:postgres@localhost:${PORTS.database}/bodycon`

export const log = (name) => join(DATA, "logs", `${name}.log`)
export const bin = (name) => join(ROOT, "node_modules", ".bin", name)

/** What was built belongs to the checkout; what was filled belongs to the shop. */
const built = () => stamps(join(ROOT, ".data", "stamps"))
const filled = () => stamps(join(DATA, "stamps"))

const QUIET = {
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  MEDUSA_DISABLE_TELEMETRY: "true",
}

/** Installs when the lock file changed since the last time. */
export const installStep = async (say) => {
  const hash = hashOf([join(ROOT, "package-lock.json")], process.versions.node)
  if (existsSync(join(ROOT, "node_modules")) && built().isFresh("install", hash)) {
    return "up to date"
  }
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []]
  await runToEnd(command, [...args, "install", "--no-audit", "--no-fund"], {
    cwd: ROOT,
    log: log("install"),
    onLine: (line) => /added|reify/.test(line) && say(line.trim().slice(0, 60)),
    advice:
      "npm could not install the dependencies; check the network and the registry, then start again.",
  })
  built().write("install", hash)
}

/** Builds what changed, by turbo's cache. */
export const buildStep = (filters, name) => async (say) => {
  const args = ["run", "build", "--output-logs=errors-only", ...filters]
  const output = await runToEnd(bin("turbo"), args, {
    cwd: ROOT,
    env: QUIET,
    log: log(name),
    onLine: (line) => /:build:/.test(line) && say(line.split(":build:")[0]),
    advice: "The build failed.",
  })
  return /Cached:\s+(\d+ cached, \d+ total)/.exec(output)?.[1]
}

/** Builds the admin and puts it where a server that runs from the root looks for it. */
export const adminStep = async () => {
  const packages = [
    ...readdirSync(join(ROOT, "plugins")).map((name) => join("plugins", name)),
    "packages/kit",
    "medusa-backend",
  ]
  const hash = hashOf(
    [
      ...packages.map((path) => join(ROOT, path, "src", "admin")),
      join(ROOT, "package-lock.json"),
      join(ROOT, "medusa-config.ts"),
    ],
    // The address is built into the pages; the shop of the tests has another.
    shopEnv().BACKEND_URL
  )
  const target = join(ROOT, "public", "admin")
  if (existsSync(join(target, "index.html")) && built().isFresh("admin", hash)) {
    return "up to date"
  }
  await runToEnd(bin("medusa"), ["build", "--admin-only"], {
    cwd: ROOT,
    env: { ...QUIET, ...shopEnv() },
    log: log("admin-build"),
    advice: "The admin could not be built.",
  })
  await rm(target, { recursive: true, force: true })
  await cp(join(ROOT, ".medusa", "admin"), target, { recursive: true })
  built().write("admin", hash)
}

/** The settings a server of this shop gets: the file, then what the shell says. */
export const shopEnv = () => {
  const file = readEnvFile(ENV_FILE)
  const settings = { ...file, ...definedOnly(process.env) }
  return {
    ...settings,
    DATABASE_URL: settings.DATABASE_URL || EMBEDDED_URL,
    NODE_ENV: process.env.NODE_ENV || "demo",
    MEDUSA_BACKEND_URL: settings.BACKEND_URL,
    ...QUIET,
  }
}

const definedOnly = (env) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""))

export const startDatabase = (options = {}) => {
  const file = log("postgres")
  const {
    folder = join(DATA, "postgres"),
    port = PORTS.database,
    database = "bodycon",
    fast,
  } = options
  return startServer(
    "embedded PostgreSQL",
    process.execPath,
    [
      join(ROOT, "scripts", "postgres-server.mjs"),
      folder,
      String(port),
      database,
      ...(fast ? ["--fast"] : []),
    ],
    {
      cwd: ROOT,
      log: file,
      seconds: 60,
      isUp: () => existsSync(file) && readFileSync(file, "utf8").includes("DATABASE READY"),
    }
  )
}

/** Migrates when any migration, link or plugin changed, or the database is another one. */
export const migrateStep = async () => {
  const env = shopEnv()
  const hash = hashOf(
    [
      join(ROOT, "plugins"),
      join(ROOT, "packages", "kit", "src"),
      join(ROOT, "medusa-backend", "src"),
      join(ROOT, "package-lock.json"),
      join(ROOT, "medusa-config.ts"),
    ],
    env.DATABASE_URL,
    env.MEILISEARCH_HOST ?? ""
  )
  if (filled().isFresh("migrate", hash)) {
    return "up to date"
  }
  await runToEnd(bin("medusa"), ["db:migrate", "--execute-safe-links"], {
    cwd: ROOT,
    env,
    log: log("migrate"),
    advice: "The database could not be migrated.",
  })
  filled().write("migrate", hash)
}

/** Fills the demo shop once per database and answers the publishable key. */
export const seedStep = async (say) => {
  const env = shopEnv()
  const hash = hashOf([join(ROOT, "medusa-backend", "src", "seed")], env.DATABASE_URL)
  if (env.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY && filled().isFresh("seed", hash)) {
    return { key: env.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY, fresh: false }
  }
  const output = await runToEnd(
    bin("medusa"),
    ["exec", "./medusa-backend/.medusa/server/src/scripts/seed.js"],
    {
      cwd: ROOT,
      env,
      log: log("seed"),
      onLine: (line) => say(/(?:SEED_STEP|info:)\s+(.*)/.exec(line)?.[1]?.slice(0, 60) ?? ""),
      advice: "The demo shop could not be filled.",
    }
  )
  const result = /SEED_RESULT (\{.*\})/.exec(output)
  if (!result) {
    throw new StartError(
      `The seed did not say which publishable key it made. The whole log: ${log("seed")}`
    )
  }
  filled().write("seed", hash)
  return { key: JSON.parse(result[1]).publishable_key, fresh: true }
}

/** A Redis of the test shop's own, without persistence. */
export const startRedis = (port) =>
  startServer(
    "Redis",
    "redis-server",
    [
      "--port",
      String(port),
      "--bind",
      "127.0.0.1",
      "--save",
      "",
      "--appendonly",
      "no",
      "--maxmemory-policy",
      "noeviction",
    ],
    { cwd: DATA, log: log("redis"), seconds: 15, isUp: () => canConnect("127.0.0.1", port, 500) }
  )

const answers = (url) => async () => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    return response.status < 500
  } catch {
    return false
  }
}

/** @param extra settings for this run only, e.g. where webhooks go */
export const startSandbox = (extra = {}) =>
  startServer("sandbox", process.execPath, [join(ROOT, "packages", "sandbox", "dist", "cli.js")], {
    cwd: ROOT,
    env: {
      ...shopEnv(),
      SANDBOX_PORT: String(PORTS.sandbox),
      SANDBOX_SMTP_PORT: String(PORTS.mailbox),
      SANDBOX_DATA_DIR: join(DATA, "sandbox"),
      SANDBOX_SUPPLIER_SECRET: shopEnv().DEMO_SUPPLIER_SECRET,
      ...extra,
    },
    log: log("sandbox"),
    isUp: answers(`http://127.0.0.1:${PORTS.sandbox}/_control/state`),
  })

/** @param extra settings for this run only, e.g. REDIS_URL */
export const startBackend = (extra = {}) =>
  startServer(
    "Medusa server",
    bin("medusa"),
    ["start", "--host", "127.0.0.1", "--port", String(PORTS.backend)],
    {
      cwd: ROOT,
      env: { ...shopEnv(), ...extra },
      log: log("backend"),
      seconds: 120,
      isUp: answers(`http://127.0.0.1:${PORTS.backend}/health`),
    }
  )

export const startStorefront = () =>
  startServer(
    "storefront",
    bin("next"),
    ["start", "-H", "127.0.0.1", "-p", String(PORTS.storefront)],
    {
      cwd: join(ROOT, "storefront"),
      env: { ...shopEnv(), NODE_ENV: "production" },
      log: log("storefront"),
      isUp: answers(`http://127.0.0.1:${PORTS.storefront}/help`),
    }
  )
