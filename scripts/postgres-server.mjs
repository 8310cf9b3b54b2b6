/** Runs the embedded PostgreSQL until it is ended. Usage: node postgres-server.mjs FOLDER PORT DATABASE [--fast] */
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { startPostgres } from "./lib/postgres.mjs"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const [folder, port, database, mode] = process.argv.slice(2)

try {
  const server = await startPostgres({
    root,
    folder: resolve(folder),
    port: Number(port),
    fast: mode === "--fast",
  })
  await server.ensureDatabase(database)
  console.log("DATABASE READY")
  setInterval(() => {}, 1 << 30)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
