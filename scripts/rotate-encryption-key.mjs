/**
 * `npm run rotate:encryption-key`: encrypts every stored supplier secret and every shopper's payment details
 * with ENCRYPTION_KEY, reading what PREVIOUS_ENCRYPTION_KEYS wrote. One transaction each, safe to repeat, beside
 * a running shop too. When the embedded PostgreSQL is not running, it is started for it.
 */
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { canConnect, checkDatabaseUrl } from "./lib/checks.mjs"
import { bin, EMBEDDED_URL, PORTS, ROOT, shopEnv, startDatabase } from "./lib/house.mjs"
import { stopAll } from "./lib/processes.mjs"
import { fail, StartError } from "./lib/report.mjs"

const SCRIPT = "medusa-backend/.medusa/server/src/scripts/rotate-encryption-key.js"

const ensureDatabase = async (url) => {
  if (url !== EMBEDDED_URL) {
    await checkDatabaseUrl(url)
  } else if (!(await canConnect("127.0.0.1", PORTS.database))) {
    await startDatabase()
  }
}

const run = (env) =>
  new Promise((done) => {
    const child = spawn(bin("medusa"), ["exec", `./${SCRIPT}`], {
      cwd: ROOT,
      env: { ...process.env, ...env, LOG_LEVEL: env.LOG_LEVEL ?? "error" },
      stdio: "inherit",
    })
    child.once("error", () => done(1))
    child.once("exit", (code) => done(code ?? 1))
  })

const main = async () => {
  if (!existsSync(resolve(ROOT, SCRIPT))) {
    throw new StartError("The shop is not built yet; run npm start once, then rotate the key.")
  }
  const env = shopEnv()
  await ensureDatabase(env.DATABASE_URL)
  return run(env)
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
