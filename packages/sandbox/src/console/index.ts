import { Router, urlencoded, type Request } from "express"
import type { SandboxContext } from "../context"
import type { SandboxControl } from "../control/control"
import { ControlError } from "../lib/errors"
import { bodyOf, queryOf, route, textOf } from "../lib/http"
import { ACTIONS } from "./actions"
import { renderPage, type Page } from "./layout"
import { cashPage } from "./pages/cash"
import { callsPage, webhooksPage } from "./pages/logs"
import { mailPageView } from "./pages/mail"
import { messagesPage } from "./pages/messages"
import { overviewPage } from "./pages/overview"
import { parcelsPage } from "./pages/parcels"
import { paymentsPage } from "./pages/payments"
import { suppliersPage } from "./pages/suppliers"
import { troublePage } from "./pages/trouble"

const PAGES: Record<string, (context: SandboxContext, request: Request) => Page> = {
  "/": (context) => overviewPage(context),
  "/console/parcels": (context, request) => parcelsPage(context, queryOf(request, "show")),
  "/console/cash": (context) => cashPage(context),
  "/console/suppliers": (context) => suppliersPage(context),
  "/console/messages": (context) => messagesPage(context),
  "/console/payments": (context, request) => paymentsPage(context, queryOf(request, "show")),
  "/console/mail": (context, request) => mailPageView(context, queryOf(request, "id")),
  "/console/webhooks": (context, request) => webhooksPage(context, queryOf(request, "show")),
  "/console/calls": (context, request) => callsPage(context, queryOf(request, "show")),
  "/console/trouble": (context) => troublePage(context),
}

/** The console for people, at `/`. */
export function consoleRouter(context: SandboxContext, control: SandboxControl): Router {
  const router = Router()

  for (const [path, page] of Object.entries(PAGES)) {
    router.get(
      path,
      route((request, response) => {
        const problem = queryOf(request, "problem")
        const text = problem || queryOf(request, "done")
        const flash = text ? { text, bad: Boolean(problem) } : undefined
        response
          .set("content-security-policy", "frame-ancestors 'self'")
          .send(renderPage(context, page(context, request), flash))
      })
    )
  }

  router.post(
    "/console/actions/:name",
    urlencoded({ extended: false }),
    route((request, response) => {
      const form = bodyOf(request)
      const back = Object.hasOwn(PAGES, textOf(form.back)) ? textOf(form.back) : "/"
      const action = Object.hasOwn(ACTIONS, request.params.name)
        ? ACTIONS[request.params.name]
        : undefined
      const outcome = new URLSearchParams()
      try {
        if (!action) {
          throw new ControlError(404, `There is no action ${request.params.name}`)
        }
        outcome.set("done", action(control, form))
      } catch (error) {
        if (!(error instanceof ControlError)) {
          throw error
        }
        outcome.set("problem", error.message)
      }
      response.redirect(303, `${back}?${outcome.toString()}`)
    })
  )

  router.get("/console/events", (request, response) => {
    response.set({ "content-type": "text/event-stream", "cache-control": "no-store" })
    response.write("retry: 2000\n\n")
    const stop = context.store.onChange((revision) => response.write(`data: ${revision}\n\n`))
    request.on("close", stop)
  })

  router.use((_request, response) => {
    response.status(404).send(
      renderPage(context, {
        path: "",
        title: "Nothing here",
        intro: "This page does not exist. The menu shows what does.",
        body: overviewPage(context).body,
      })
    )
  })

  return router
}
