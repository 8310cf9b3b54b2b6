import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import express, { type Express, type NextFunction, type Request, type Response } from "express"
import { consoleRouter } from "./console"
import type { SandboxContext } from "./context"
import { controlRouter } from "./control"
import { createControl, type SandboxControl } from "./control/control"
import { stateView } from "./control/views"
import { localOnly } from "./guard"
import { jsonBody } from "./lib/http"
import { Timers } from "./lib/timers"
import { startMailbox } from "./mailbox/smtp"
import { mailViewRoutes } from "./mailbox/view"
import { resolveOptions, type SandboxOptions } from "./options"
import { razorpayRouter } from "./razorpay"
import { resumeLatePayments } from "./razorpay/payments"
import { resumeRefunds } from "./razorpay/refunds"
import { shiprocketRouter } from "./shiprocket"
import { Store } from "./store"
import { suppliersRouter } from "./suppliers"
import { Trouble } from "./trouble"
import { WebhookSender } from "./webhooks"
import { whatsappRouter } from "./whatsapp"

/** A running sandbox. */
export interface Sandbox {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string
  port: number
  /** `smtp://127.0.0.1:<port>`; undefined when the mailbox was left out. */
  smtpUrl?: string
  control: SandboxControl
  /** The same answer as `GET /_control/state`. */
  state: () => ReturnType<typeof stateView>
  /** Stops everything and writes the snapshot. */
  close: () => Promise<void>
}

/**
 * Starts the outside world on 127.0.0.1: Shiprocket, Razorpay, WhatsApp Cloud API, suppliers' order APIs and a mailbox.
 * Several can run in one process, each with its own state.
 *
 * @throws Error when a port is taken
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const resolved = resolveOptions(options)
  const store = new Store(resolved)
  const base = {
    options: resolved,
    store,
    trouble: new Trouble({ store, options: resolved }),
    timers: new Timers(),
    jobs: new Timers(),
    publicUrl: "",
  }
  const context: SandboxContext = Object.assign(base, { webhooks: new WebhookSender(base) })
  const control = createControl(context)

  const server = createServer(createApp(context, control))
  await listen(server, resolved.port)
  const { port } = server.address() as AddressInfo
  context.publicUrl = `http://127.0.0.1:${port}`
  const mailbox =
    resolved.smtpPort === false
      ? undefined
      : await startMailbox(context, resolved.smtpPort).catch(async (error: unknown) => {
          server.close()
          throw error
        })
  context.smtpUrl = mailbox?.url

  context.webhooks.resume()
  resumeLatePayments(context)
  resumeRefunds(context)

  return {
    url: context.publicUrl,
    port,
    smtpUrl: context.smtpUrl,
    control,
    state: () => stateView(context),
    close: async () => {
      context.timers.clear()
      context.jobs.clear()
      context.webhooks.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await Promise.all([closed, mailbox?.close()])
      store.save()
    },
  }
}

function createApp(context: SandboxContext, control: SandboxControl): Express {
  const app = express()
  app.disable("x-powered-by")
  app.disable("etag")
  app.use(jsonBody())

  // `curl -d` without a content type is JSON too here; other origins are refused before.
  app.use(
    "/_control",
    localOnly,
    express.json({ type: () => true }),
    controlRouter(context, control)
  )
  app.use("/shiprocket", shiprocketRouter(context))
  app.use("/razorpay", razorpayRouter(context))
  app.use("/whatsapp", whatsappRouter(context))
  app.use("/suppliers", suppliersRouter(context))
  app.use("/mailbox", localOnly, mailViewRoutes(context))
  app.use("/", localOnly, consoleRouter(context, control))

  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const status = (error as { status?: number }).status
    const known = typeof status === "number" && status < 500
    if (!known) {
      context.options.log(`Sandbox error: ${error instanceof Error ? error.stack : String(error)}`)
    }
    response
      .status(known ? status : 500)
      .json({ message: known ? "The request body cannot be read" : "Sandbox error" })
  })

  return app
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject)
      resolve()
    })
  })
}
