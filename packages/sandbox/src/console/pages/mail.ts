import type { SandboxContext } from "../../context"
import { html, raw, type Html } from "../../lib/html"
import type { Mail } from "../../mailbox/state"
import type { Page } from "../layout"
import { action, button, empty, when } from "../parts"

const PATH = "/console/mail"

const kilobytes = (size: number): string => `${Math.max(1, Math.round(size / 1024))} KB`

function reader(mail: Mail): Html {
  return html`<article class="card">
    <h2>${mail.subject || "(no subject)"}</h2>
    <p class="meta" style="margin-top:4px">
      From ${mail.from}<br />To ${mail.to.join(", ") || mail.envelopeTo.join(", ")} ·
      ${when(mail.receivedAt)}
    </p>
    ${mail.attachments.length ? html`<p style="margin-top:8px" class="row">${mail.attachments.map((file, index) => html`<a href="/mailbox/${mail.id}/attachments/${index}" target="_blank" rel="noopener">${file.filename} (${kilobytes(file.size)})</a>`)}</p>` : null}
    <iframe src="/mailbox/${mail.id}/html" title="${mail.subject || "Mail"}"></iframe>
    ${
      mail.links.length
        ? html`<details id="links">
            <summary>Links (${mail.links.length})</summary>
            <ul class="lines">
              ${mail.links.map((link) => html`<li><a href="${link}" target="_blank" rel="noopener" class="mono">${link}</a></li>`)}
            </ul>
          </details>`
        : null
    }
  </article>`
}

export function mailPageView(context: SandboxContext, id: string): Page {
  const mails = [...context.store.state.mailbox.mails].reverse()
  const open = mails.find((mail) => mail.id === id) ?? mails[0]

  return {
    path: PATH,
    title: "Mail",
    intro: context.smtpUrl
      ? `Everything sent to ${context.smtpUrl}. Nothing leaves this machine.`
      : "The mailbox is switched off.",
    aside: mails.length
      ? action(
          "clear-mail",
          PATH,
          {},
          button("Delete all", { kind: "bad", confirm: "Delete every mail?" })
        )
      : undefined,
    body: mails.length
      ? html`<div class="mail">
          <div class="card" style="padding:0">
            <ul class="mails" id="mails" data-live>
              ${mails.map(
                (mail) =>
                  html`<li>
                    <a
                      href="${PATH}?id=${mail.id}"
                      ${raw(mail.id === open?.id ? 'aria-current="true"' : "")}
                      ><strong>${mail.subject || "(no subject)"}</strong
                      ><small>${mail.to.join(", ") || mail.envelopeTo.join(", ")}</small
                      ><small>${when(mail.receivedAt)}</small></a
                    >
                  </li>`
              )}
            </ul>
          </div>
          ${open ? reader(open) : null}
        </div>`
      : html`<div id="mails" data-live>
          ${empty("No mail yet", "Point SMTP_URL at the mailbox, and what the shop sends shows up here.")}
        </div>`,
  }
}
