import { spawn } from "node:child_process"
import { createWriteStream, mkdirSync, readFileSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import { StartError } from "./report.mjs"

const children = new Set()

const open = (command, args, { cwd, env, log }) => {
  mkdirSync(dirname(log), { recursive: true })
  // What an earlier run wrote must not be taken for this one's.
  rmSync(log, { force: true })
  const out = createWriteStream(log, { flags: "w" })
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: Ctrl-C reaches only us, and we end them in order.
    detached: process.platform !== "win32",
  })
  child.stdout.pipe(out)
  child.stderr.pipe(out)
  children.add(child)
  child.once("exit", () => children.delete(child))
  return child
}

const lastLines = (file, count) =>
  readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n")

/** Runs a program to its end. `onLine` sees its output. @throws StartError that shows the end of its log */
export const runToEnd = (command, args, { cwd, env, log, onLine, advice }) =>
  new Promise((resolve, reject) => {
    const child = open(command, args, { cwd, env, log })
    let output = ""
    const watch = (chunk) => {
      output += chunk
      String(chunk)
        .split("\n")
        .filter(Boolean)
        .forEach((line) => onLine?.(line))
    }
    child.stdout.on("data", watch)
    child.stderr.on("data", watch)
    child.once("error", (error) =>
      reject(new StartError(`${command} cannot be run: ${error.message}`))
    )
    child.once("close", (code) =>
      code === 0
        ? resolve(output)
        : reject(
            new StartError(
              `${advice ?? `${command} ${args.join(" ")} failed.`}\n  The whole log: ${log}\n\n${lastLines(log, 25)}`
            )
          )
    )
  })

/** Starts a server and waits until `isUp` says so. @throws StartError when it ends before that */
export const startServer = async (name, command, args, { cwd, env, log, isUp, seconds = 90 }) => {
  const child = open(command, args, { cwd, env, log })
  let ended = false
  child.once("exit", () => {
    ended = true
  })
  const until = Date.now() + seconds * 1000
  while (!(await isUp())) {
    if (ended || Date.now() > until) {
      throw new StartError(
        `The ${name} ${ended ? "ended" : `did not answer within ${seconds} s`}. The whole log: ${log}\n\n${lastLines(log, 25)}`
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return child
}

const endGroup = (child, signal) => {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal)
  } catch {
    // It is gone already.
  }
}

/** Ends everything that was started here (or only what is given): politely, then firmly. */
export const stopAll = async (all = [...children]) => {
  all.forEach((child) => endGroup(child, "SIGTERM"))
  const gone = Promise.all(
    all.map(
      (child) =>
        new Promise((resolve) =>
          child.exitCode === null && child.signalCode === null
            ? child.once("exit", resolve)
            : resolve()
        )
    )
  )
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 8_000))])
  all.forEach((child) => endGroup(child, "SIGKILL"))
}
