/**
 * `npm test`: installs, builds, then every layer: unit, module, HTTP, and a whole shop with `npm run smoke`,
 * the browser walk (with a Chromium on this machine) and short runs of orders and of payments under kill -9.
 * What cannot run is named with its reason.
 * Usage: npm test [-- unit modules http shop durability payments]
 * `durability` and `payments` only run when they are asked for: 500 orders (DURABILITY_ORDERS) or 2,000
 * checkouts (PAYMENTS_CHECKOUTS), and the server is killed 20 times (DURABILITY_KILLS, PAYMENTS_KILLS).
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { spawn } from "node:child_process"
import { join } from "node:path"

process.env.BODYCON_DATA ??= ".data/test"
process.env.BODYCON_PORT_OFFSET ??= "10000"
process.env.SANDBOX_QUIRKS ??= "1"
// A PostgreSQL and a Redis of the caller's (as CI has them) instead of our own.
const DATABASE = process.env.TEST_DATABASE_URL
const REDIS = process.env.TEST_REDIS_URL
process.env.DATABASE_URL = DATABASE ?? ""

const { checkDisk, checkNode, checkPorts } = await import("./lib/checks.mjs")
const { ensureEnvFile, setEnvLine, writeEnvValue } = await import("./lib/env-file.mjs")
const house = await import("./lib/house.mjs")
const { runToEnd, stopAll } = await import("./lib/processes.mjs")
const { bold, dim, fail, green, printCounts, red, step } = await import("./lib/report.mjs")

const { ROOT, PORTS, ENV_FILE, DATA } = house
const LAYERS = ["unit", "modules", "http", "shop"]
const FULL_RUN = {
  orders: Number(process.env.DURABILITY_ORDERS ?? 500),
  kills: Number(process.env.DURABILITY_KILLS ?? 20),
}
const FULL_PAYMENTS = {
  checkouts: Number(process.env.PAYMENTS_CHECKOUTS ?? 2_000),
  kills: Number(process.env.PAYMENTS_KILLS ?? 20),
}
/** What every `npm test` does of them. */
const SHORT_RUN = { orders: 25, kills: 2 }
const SHORT_PAYMENTS = { checkouts: 40, kills: 2 }
const asked = process.argv.slice(2)
const wanted = asked.length ? asked : LAYERS
/**
 * Each HTTP spec loads all of Medusa, which one process does not give back; workers are replaced instead. They
 * wait for the database a third of the time, so two cores take three.
 */
const HTTP_WORKERS = ["--maxWorkers=3", "--workerIdleMemoryLimit=1GB"]
const isRequired = !!process.env.CI

const results = []
const skipped = []

/** Runs a program with its output on the screen. Answers what it printed and how it ended. */
const show = (command, args, env) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let output = ""
    const pass = (stream) => (chunk) => {
      output += chunk
      stream.write(chunk)
    }
    child.stdout.on("data", pass(process.stdout))
    child.stderr.on("data", pass(process.stderr))
    child.once("close", (code) => resolve({ code, output }))
  })

/** How Medusa's test runners want the database named. `localhost` must be the word. */
const databaseParts = () => {
  const url = new URL(DATABASE ?? house.EMBEDDED_URL)
  return {
    DB_HOST: url.hostname === "127.0.0.1" ? "localhost" : url.hostname,
    DB_PORT: url.port || "5432",
    DB_USERNAME: decodeURIComponent(url.username),
    DB_PASSWORD: decodeURIComponent(url.password),
  }
}

const jest = async (name, type, extra = {}) => {
  console.log(`\n${bold(`  ${name}`)}\n`)
  const { code, output } = await show(
    process.execPath,
    [
      "--experimental-vm-modules",
      join(ROOT, "node_modules/jest/bin/jest.js"),
      ...(type === "integration:http" ? HTTP_WORKERS : ["--runInBand"]),
      "--forceExit",
      "--silent",
    ],
    {
      TEST_TYPE: type,
      NODE_ENV: "test",
      NODE_NO_WARNINGS: "1",
      LOG_LEVEL: "none",
      ...databaseParts(),
      ...extra,
    }
  )
  // Colours are stripped so that jest's own summary can be read.
  const summary = /^Tests:\s+(.*)$/m.exec(output.replace(/\u001b\[\d+m/g, ""))?.[1] ?? ""
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0)
  results.push({
    name,
    ok: code === 0 && count("passed") > 0,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
  })
}

const withPorts = (text) =>
  Object.entries({ 8000: "storefront", 9000: "backend", 4010: "sandbox", 4025: "mailbox" }).reduce(
    (current, [port, name]) => current.replaceAll(`127.0.0.1:${port}`, `127.0.0.1:${PORTS[name]}`),
    text
  )

/** The settings file of the test shop: the template's, on the test shop's ports. */
const writeTestEnv = () => {
  const template = join(DATA, "env.template")
  writeFileSync(template, withPorts(readFileSync(join(ROOT, ".env.template"), "utf8")))
  ensureEnvFile(ENV_FILE, template)
  writeFileSync(
    ENV_FILE,
    setEnvLine(readFileSync(ENV_FILE, "utf8"), "DATABASE_URL", DATABASE ?? house.EMBEDDED_URL)
  )
}

const findChromium = () =>
  [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].find((path) => path && existsSync(path))

/** What earlier tests ordered is gone from the shelves, so the shop layer begins with a shop of its own. */
const forgetLastShop = () =>
  ["postgres", "stamps"].forEach((name) =>
    rmSync(join(DATA, name), { recursive: true, force: true })
  )

const fillShop = async () => {
  await step("Preparing the database", house.migrateStep)
  const { key, fresh } = await step("Filling the demo shop", (say) => house.seedStep(say))
  if (fresh) {
    writeEnvValue(ENV_FILE, "NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY", key)
  }
}

const shopUrls = () => ({
  BACKEND_URL: `http://127.0.0.1:${PORTS.backend}`,
  STOREFRONT_URL: `http://127.0.0.1:${PORTS.storefront}`,
  SANDBOX_URL: `http://127.0.0.1:${PORTS.sandbox}`,
  DEMO_PASSWORD: house.shopEnv().DEMO_PASSWORD,
  NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY: house.shopEnv().NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY,
})

const smoke = async (name) => {
  console.log(`\n${bold(`  ${name}`)}\n`)
  const { code } = await show(process.execPath, [join(ROOT, "scripts/smoke.mjs")], shopUrls())
  results.push({
    name,
    ok: code === 0,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
  })
}

const findRedis = async () => {
  if (REDIS) {
    return REDIS
  }
  const log = join(DATA, "logs", "redis-version.log")
  const found = await runToEnd("redis-server", ["--version"], { cwd: ROOT, log }).then(
    () => true,
    () => false
  )
  if (!found) {
    return undefined
  }
  const port = 6379 + Number(process.env.BODYCON_PORT_OFFSET)
  await step("Starting Redis", () => house.startRedis(port))
  return `redis://127.0.0.1:${port}`
}

/** The whole shop: smoke without Redis, smoke on the same database with Redis, then the browser. */
const shopLayer = async () => {
  await step(
    "Building the storefront",
    house.buildStep(["--filter=@bodycon/storefront"], "storefront-build")
  )
  await step("Building the admin", house.adminStep)
  await fillShop()
  const sandbox = await step("Starting the sandbox", () => house.startSandbox())
  let backend
  await step("Starting Medusa", async () => {
    backend = await house.startBackend()
  })
  await step("Starting the storefront", () => house.startStorefront())
  await smoke("Smoke")
  const redis = await findRedis()
  if (redis) {
    await step("Starting Medusa with Redis", async () => {
      await stopAll([backend])
      backend = await house.startBackend({ REDIS_URL: redis })
    })
    await smoke("Smoke again, with Redis")
  } else {
    skipped.push("Redis: no redis-server was found; install it or set TEST_REDIS_URL")
    await smoke("Smoke again")
  }
  const chromium = findChromium()
  if (chromium) {
    await jest("Browser", "integration:browser", { ...shopUrls(), CHROMIUM_PATH: chromium })
  } else {
    skipped.push("Browser: no Chromium was found; install Debian's chromium or set CHROMIUM_PATH")
  }
  await stopAll([backend])
  await durability(SHORT_RUN)
  await stopAll([sandbox])
  await payments(SHORT_PAYMENTS)
}

/** Orders under kill -9, repeated events and an outside world in trouble; prints what was counted. */
const durability = async (size) => {
  const { runDurability } = await import("./durability/run.mjs")
  console.log(`\n${bold("  Durability")}\n`)
  let outcome
  await step(`${size.orders} orders, server killed ${size.kills} times`, async (say) => {
    outcome = await runDurability({ ...size, say })
  })
  console.log(JSON.stringify(outcome.counts, null, 2))
  outcome.broken.forEach((line) => console.log(`  ${red("✗")} ${line}`))
  const ok = outcome.broken.length === 0
  results.push({ name: "Durability", ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })
}

const durabilityLayer = async () => {
  await fillShop()
  const sandbox = await step("Starting the sandbox", () => house.startSandbox())
  await durability(FULL_RUN)
  await stopAll([sandbox])
}

/** Checkouts in every order of browser, webhook and job, under kill -9; prints what both books say. */
const payments = async (size) => {
  const { runPayments } = await import("./payments/run.mjs")
  const seed = Number(process.env.PAYMENTS_SEED ?? Date.now() % 1_000_000)
  console.log(`\n${bold("  Payments")}\n`)
  let outcome
  await step(`${size.checkouts} checkouts, server killed ${size.kills} times`, async (say) => {
    outcome = await runPayments({ ...size, seed, say })
  })
  printCounts(outcome.counts)
  outcome.broken.forEach((line) => console.log(`  ${red("✗")} ${line}`))
  const ok = outcome.broken.length === 0
  results.push({ name: "Payments", ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })
}

const paymentsLayer = async () => {
  await fillShop()
  await payments(FULL_PAYMENTS)
}

const report = () => {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
  console.log(`\n${bold("  What ran")}\n`)
  results.forEach((result) =>
    console.log(
      `  ${result.ok ? green("✓") : red("✗")} ${result.name.padEnd(28)} ${dim(`${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`)}`
    )
  )
  skipped.forEach((line) => console.log(`  – not run: ${line}`))
  const bad = results.filter((result) => !result.ok)
  const failed = Math.max(total("failed"), bad.length)
  console.log(`\n${total("passed")} passed, ${failed} failed, ${total("skipped")} skipped\n`)
  return bad.length || (isRequired && skipped.some((line) => !line.startsWith("Meilisearch")))
    ? 1
    : 0
}

const main = async () => {
  console.log(`\n${bold("  Bodycon, tests")}\n`)
  await step("Checking this machine", async () => {
    checkNode()
    await checkDisk(ROOT, 4)
    await checkPorts(DATABASE ? { ...PORTS, database: PORTS.sandbox } : PORTS)
  })
  await step("Installing dependencies", house.installStep)
  await step("Building the plugins", house.buildStep(["--filter=!@bodycon/storefront"], "build"))
  if (!DATABASE && wanted.includes("shop")) {
    forgetLastShop()
  }
  mkdirSync(DATA, { recursive: true })
  writeTestEnv()
  if (!DATABASE) {
    await step("Starting PostgreSQL", () => house.startDatabase({ fast: true }))
  }
  if (!process.env.MEILISEARCH_HOST) {
    skipped.push("Meilisearch specs: MEILISEARCH_HOST is not set")
  }
  if (wanted.includes("unit")) {
    await jest("Unit", "unit")
  }
  if (wanted.includes("modules")) {
    await jest("Modules", "integration:modules")
  }
  if (wanted.includes("http")) {
    await jest("HTTP", "integration:http")
  }
  if (wanted.includes("shop")) {
    await shopLayer()
  }
  if (wanted.includes("durability")) {
    await durabilityLayer()
  }
  if (wanted.includes("payments")) {
    await paymentsLayer()
  }
  return report()
}

process.on("SIGINT", () => stopAll().then(() => process.exit(130)))

main()
  .catch((error) => {
    fail(error)
    report()
    return 1
  })
  .then(async (code) => {
    await stopAll()
    process.exit(code)
  })
