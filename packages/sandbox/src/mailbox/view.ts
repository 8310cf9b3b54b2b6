import { Router } from "express"
import type { SandboxContext } from "../context"
import { route } from "../lib/http"
import { html } from "../lib/html"
import type { Mail } from "./state"

/** Nothing in a mail may run or load from elsewhere; links open in a new tab. */
const POLICY =
  "default-src 'none'; img-src 'self' data: http: https:; style-src 'unsafe-inline'; font-src data:; " +
  "sandbox allow-popups allow-popups-to-escape-sandbox"

/** A plain text as markup with its links clickable. */
function textToHtml(text: string): string {
  const parts = text.split(/(https?:\/\/[^\s<>"')\]]+)/)
  const body = parts.map((part, index) =>
    index % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`
  )

  return html`<pre style="white-space:pre-wrap;font:15px/1.5 system-ui,sans-serif;margin:16px">
${body}</pre>`.toString()
}

/** The mail as a page of its own, for a frame. */
export function mailPage(mail: Mail): string {
  const attachmentUrl = (index: number): string => `/mailbox/${mail.id}/attachments/${index}`
  const body = mail.html || textToHtml(mail.text)
  const withPictures = mail.attachments.reduce(
    (markup, attachment, index) =>
      attachment.contentId
        ? markup.replaceAll(`cid:${attachment.contentId}`, attachmentUrl(index))
        : markup,
    body
  )

  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><base target="_blank"><style>body{margin:0;background:#fff;color:#1d1422;overflow-wrap:anywhere}</style>${withPictures}`
}

/** Mails and attachments as the console's frames and links fetch them. */
export function mailViewRoutes(context: SandboxContext): Router {
  const router = Router()
  const find = (id: string): Mail | undefined =>
    context.store.state.mailbox.mails.find((mail) => mail.id === id)

  router.get(
    "/:id/html",
    route((request, response) => {
      const mail = find(request.params.id)
      if (!mail) {
        response.status(404).type("text").send("There is no such mail")
        return
      }
      response.set("content-security-policy", POLICY).send(mailPage(mail))
    })
  )

  router.get(
    "/:id/attachments/:index",
    route((request, response) => {
      const attachment = find(request.params.id)?.attachments[Number(request.params.index)]
      if (!attachment) {
        response.status(404).type("text").send("There is no such attachment")
        return
      }
      response
        .set("content-security-policy", "sandbox; default-src 'none'")
        .set("x-content-type-options", "nosniff")
        .type(attachment.contentType)
        .send(Buffer.from(attachment.content, "base64"))
    })
  )

  return router
}
