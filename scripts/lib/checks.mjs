import { statfs } from "node:fs/promises"
import { createConnection, createServer } from "node:net"
import { StartError } from "./report.mjs"

const GIGABYTE = 1024 ** 3

/** The house runs on Node 20.19 and up, or 22.12 and up. */
export const checkNode = (version = process.versions.node) => {
  const [major, minor] = version.split(".").map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!fits) {
    throw new StartError(
      `Node ${version} is too old or not supported; install Node 20.19 or newer (22.12 or newer in the 22 line).`
    )
  }
}

/** Installing, building and the demo shop need room. */
export const checkDisk = async (folder, gigabytes) => {
  const { bavail, bsize } = await statfs(folder)
  const free = (bavail * bsize) / GIGABYTE
  if (free < gigabytes) {
    throw new StartError(
      `Only ${free.toFixed(1)} GB are free on this disk; make room for ${gigabytes} GB and start again.`
    )
  }
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(false))
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)))
  })

/** @param ports {[name: string]: number} */
export const checkPorts = async (ports) => {
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isFree(port))) {
      throw new StartError(
        `Port ${port}, which the ${name} needs, is taken; end the program that listens there (is the shop already running?) and start again.`
      )
    }
  }
}

/** Whether something listens at host:port. */
export const canConnect = (host, port, timeoutMs = 3_000) =>
  new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: timeoutMs })
    const done = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once("connect", () => done(true))
    socket.once("error", () => done(false))
    socket.once("timeout", () => done(false))
  })

/** Medusa hangs without a word on a dead database, so its address is tried first. */
export const checkDatabaseUrl = async (text) => {
  let url
  try {
    url = new URL(text)
  } catch {
    throw new StartError(
      "DATABASE_URL is not a URL; write postgres://user:password@host:5432/name."
    )
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) {
    throw new StartError("DATABASE_URL must begin with postgres://.")
  }
  const port = Number(url.port || 5432)
  if (!(await canConnect(url.hostname, port))) {
    throw new StartError(
      `DATABASE_URL points at ${url.hostname}:${port}, where nothing answers; start that PostgreSQL, or empty DATABASE_URL in .env to use the embedded one.`
    )
  }
}
