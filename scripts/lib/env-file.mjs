import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { randomBytes } from "node:crypto"

/** `KEY=value` lines; quotes around a value are dropped, comments ignored. */
export const parseEnv = (text) =>
  Object.fromEntries(
    text
      .split(/\r?\n/)
      .map((line) => /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line))
      .filter(Boolean)
      .map(([, name, value]) => [name, value.replace(/^(["'])(.*)\1$/, "$2")])
  )

/** The text with one setting changed, or added at the end. */
export const setEnvLine = (text, name, value) => {
  const line = new RegExp(`^${name}=.*$`, "m")
  return line.test(text)
    ? text.replace(line, () => `${name}=${value}`)
    : `${text.replace(/\n?$/, "\n")}${name}=${value}\n`
}

const SECRETS = ["JWT_SECRET", "COOKIE_SECRET", "ENCRYPTION_KEY"]

/** Writes `.env` from the template with secrets of its own. Answers whether it was new. */
export const ensureEnvFile = (file, template) => {
  if (existsSync(file)) {
    return false
  }
  const text = SECRETS.reduce(
    (current, name) => setEnvLine(current, name, randomBytes(32).toString("hex")),
    readFileSync(template, "utf8")
  )
  writeFileSync(file, text, { mode: 0o600 })
  return true
}

export const readEnvFile = (file) => (existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {})

export const writeEnvValue = (file, name, value) =>
  writeFileSync(file, setEnvLine(readFileSync(file, "utf8"), name, value), { mode: 0o600 })
