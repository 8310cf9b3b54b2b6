/**
 * `npm start`: from a fresh clone to a shop that sells. Only Node's own modules are used here, because
 * nothing is installed yet.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { checkDatabaseUrl, checkDisk, checkNode, checkPorts } from "./lib/checks.mjs"
import { ensureEnvFile, readEnvFile, writeEnvValue } from "./lib/env-file.mjs"
import {
  adminStep,
  buildStep,
  ENV_FILE,
  installStep,
  migrateStep,
  PORTS,
  ROOT,
  seedStep,
  shopEnv,
  startBackend,
  startDatabase,
  startSandbox,
  startStorefront,
} from "./lib/house.mjs"
import { stopAll } from "./lib/processes.mjs"
import { bold, dim, fail, step } from "./lib/report.mjs"

const DISK_GIGABYTES = 4
const usesSandbox = (env) => !!env.SANDBOX_URL

let stopping = false
const stop = async (code) => {
  if (stopping) {
    return
  }
  stopping = true
  await stopAll()
  process.exit(code)
}
process.on("SIGINT", () => {
  console.log("\n  Closing the shop …")
  stop(0)
})
process.on("SIGTERM", () => stop(0))

const welcome = (env) => {
  const password = env.DEMO_PASSWORD
  const rows = [
    ["Storefront", `http://127.0.0.1:${PORTS.storefront}`],
    ["Admin", `http://127.0.0.1:${PORTS.backend}/app`],
    ["Supplier pages", `http://127.0.0.1:${PORTS.storefront}/supplier`],
    ...(usesSandbox(env) ? [["Sandbox console", `http://127.0.0.1:${PORTS.sandbox}`]] : []),
  ]
  console.log(`\n${bold("  Bodycon is open.")}\n`)
  rows.forEach(([name, url]) => console.log(`  ${name.padEnd(17)}${url}`))
  if (password) {
    console.log(`\n  Demo logins, password ${bold(password)}:`)
    const { logins } = JSON.parse(readFileSync(join(ROOT, "scripts", "demo-logins.json"), "utf8"))
    logins.forEach(({ who, email }) => console.log(`  ${who.padEnd(17)}${email}`))
  }
  console.log(`\n  ${dim("Ctrl-C closes the shop. Logs are in .data/logs.")}\n`)
}

const main = async () => {
  console.log(`\n${bold("  Bodycon")}\n`)
  const fromShell = process.env.DATABASE_URL
  await step("Checking this machine", async () => {
    checkNode()
    await checkDisk(ROOT, DISK_GIGABYTES)
    const isNew = ensureEnvFile(ENV_FILE, join(ROOT, ".env.template"))
    const database = fromShell || readEnvFile(ENV_FILE).DATABASE_URL
    const { database: databasePort, ...others } = PORTS
    await checkPorts(database ? others : { ...others, database: databasePort })
    if (database) {
      await checkDatabaseUrl(database)
    }
    return isNew ? "wrote .env" : undefined
  })
  await step("Installing dependencies", installStep)
  await step("Building the plugins", buildStep(["--filter=!@bodycon/storefront"], "build"))
  const env = shopEnv()
  if (!fromShell && !readEnvFile(ENV_FILE).DATABASE_URL) {
    await step("Starting PostgreSQL", () => startDatabase())
  }

  // Two cores: the pages are built while the database is filled.
  const pages = step("Building the storefront and the admin", async (say) => {
    await buildStep(["--filter=@bodycon/storefront"], "storefront-build")(say)
    return adminStep()
  })
  pages.catch(() => {})
  await step("Preparing the database", migrateStep)
  const { key, fresh } = await step("Filling the demo shop", async (say) => seedStep(say))
  if (fresh) {
    writeEnvValue(ENV_FILE, "NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY", key)
  }
  await pages

  if (usesSandbox(env)) {
    await step("Starting the sandbox", startSandbox)
  }
  await step("Starting Medusa", startBackend)
  await step("Starting the storefront", startStorefront)
  welcome(env)
}

main().catch((error) => {
  fail(error)
  stop(1)
})
