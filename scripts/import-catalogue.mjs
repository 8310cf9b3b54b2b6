/**
 * `npm run import:catalogue -- FILE.csv [--supplier CODE] [--batch ROWS]`: fills the shop with a seller's
 * catalogue. It works beside a running shop; when the embedded PostgreSQL is not running, it is started for
 * the import. Ctrl-C ends it after the batch at hand, and the same command goes on from there.
 */
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { canConnect, checkDatabaseUrl } from "./lib/checks.mjs"
import { bin, EMBEDDED_URL, PORTS, ROOT, shopEnv, startDatabase } from "./lib/house.mjs"
import { stopAll } from "./lib/processes.mjs"
import { fail, StartError } from "./lib/report.mjs"

const USAGE = "npm run import:catalogue -- FILE.csv [--supplier CODE] [--batch ROWS]"
const SCRIPT = "medusa-backend/.medusa/server/src/scripts/import-catalogue.js"
/** The shop's limit for the whole process is 1.5 GB; the rest is left to pictures and buffers. */
const HEAP_MEGABYTES = 900

const readArguments = () => {
  let parsed
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { supplier: { type: "string" }, batch: { type: "string" } },
    })
  } catch (error) {
    throw new StartError(`${error.message}\n  ${USAGE}`)
  }
  const [name, ...others] = parsed.positionals
  const { batch } = parsed.values
  if (!name || others.length || (batch && !/^[1-9]\d{0,3}$/.test(batch))) {
    throw new StartError(`Usage: ${USAGE}`)
  }
  // npm runs scripts in the package's folder; the file was named from where the person stands.
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name)
  if (!existsSync(file)) {
    throw new StartError(`There is no file ${file}.`)
  }
  const settings = Object.entries(parsed.values).map(([key, value]) => `${key}=${value}`)
  return [file, ...settings]
}

const ensureDatabase = async (url) => {
  if (url !== EMBEDDED_URL) {
    await checkDatabaseUrl(url)
  } else if (!(await canConnect("127.0.0.1", PORTS.database))) {
    await startDatabase()
  }
}

const run = (args, env) =>
  new Promise((done) => {
    const child = spawn(bin("medusa"), ["exec", `./${SCRIPT}`, ...args], {
      cwd: ROOT,
      env: {
        ...process.env,
        ...env,
        LOG_LEVEL: env.LOG_LEVEL ?? "warn",
        NODE_OPTIONS: `${env.NODE_OPTIONS ?? ""} --max-old-space-size=${HEAP_MEGABYTES}`.trim(),
      },
      stdio: "inherit",
    })
    child.once("error", () => done(1))
    child.once("exit", (code) => done(code ?? 1))
  })

const main = async () => {
  const args = readArguments()
  if (!existsSync(resolve(ROOT, SCRIPT))) {
    throw new StartError("The shop is not built yet; run npm start once, then import.")
  }
  const env = shopEnv()
  await ensureDatabase(env.DATABASE_URL)
  // A Ctrl-C reaches the import too, which ends in order; we only wait for it.
  process.on("SIGINT", () => {})
  return run(args, env)
}

main()
  .catch((error) => {
    fail(error)
    return 1
  })
  .then(async (code) => {
    await stopAll()
    process.exit(code)
  })
