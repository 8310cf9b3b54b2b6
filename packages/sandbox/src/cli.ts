#!/usr/bin/env node
import { optionsFromEnv } from "./options"
import { createSandbox } from "./sandbox"

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const explain = (error: unknown): string => {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number }

  return code === "EADDRINUSE"
    ? `Port ${port} is taken: stop what runs there, or set SANDBOX_PORT or SANDBOX_SMTP_PORT to another one`
    : message
}

async function main(): Promise<void> {
  const sandbox = await createSandbox({ ...optionsFromEnv(process.env), log: say })
  say(`Sandbox console  ${sandbox.url}/`)
  say(`Sandbox mailbox  ${sandbox.smtpUrl}`)
  const stop = (): void => {
    sandbox.close().then(
      () => process.exit(0),
      () => process.exit(1)
    )
  }
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`Sandbox: ${explain(error)}\n`)
  process.exit(1)
})
