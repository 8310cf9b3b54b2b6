/** A shop of a benchmark's own, on a database that is dropped afterwards. The shop must be built. */
import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"

const require = createRequire(import.meta.url)
const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..")

const run = async (connectionString, text, parameters) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text, parameters)).rows
  } finally {
    await client.end()
  }
}

/** Settings of the template, with secrets of this run. */
const setUp = (databaseUrl) => {
  const template = readFileSync(join(ROOT, ".env.template"), "utf8")
  for (const [, name, value] of template.matchAll(/^([A-Z][A-Z0-9_]*)=(.+)$/gm)) {
    process.env[name] ??= value.trim()
  }
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    JWT_SECRET: randomBytes(24).toString("hex"),
    COOKIE_SECRET: randomBytes(24).toString("hex"),
    ENCRYPTION_KEY: randomBytes(32).toString("hex"),
    NODE_ENV: "demo",
    DISABLE_MEDUSA_ADMIN: "true",
    MEDUSA_DISABLE_TELEMETRY: "true",
    TS_NODE_TRANSPILE_ONLY: "true",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
  })
  process.chdir(ROOT)
}

/**
 * Starts a shop on a fresh database next to the one at `serverUrl`.
 * @returns its container, its Express `app` (which listens nowhere), `sql(text, parameters)`, and `close()`, which drops the database
 */
export const createThrowawayShop = async (serverUrl) => {
  const name = `bodycon_bench_${randomBytes(4).toString("hex")}`
  const databaseUrl = new URL(serverUrl)
  databaseUrl.pathname = `/${name}`
  setUp(databaseUrl.href)
  await run(serverUrl, `create database ${name}`)
  const drop = () => run(serverUrl, `drop database if exists ${name} with (force)`)
  try {
    const medusa = join(dirname(require.resolve("@medusajs/cli/package.json")), "cli.js")
    const migrated = spawnSync(process.execPath, [medusa, "db:migrate", "--execute-all-links"], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "inherit"],
    })
    if (migrated.status !== 0) {
      throw new Error("db:migrate failed")
    }
    // medusa-config is TypeScript; Medusa's own command does the same.
    require("ts-node").register({ transpileOnly: true })
    const express = require("express")
    const loaders = require("@medusajs/medusa/loaders/index").default
    const app = express()
    const { container } = await loaders({ directory: ROOT, expressApp: app })
    return {
      container,
      app,
      sql: (text, parameters) => run(databaseUrl.href, text, parameters),
      close: drop,
    }
  } catch (error) {
    await drop()
    throw error
  }
}
