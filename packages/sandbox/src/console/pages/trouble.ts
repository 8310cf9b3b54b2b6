import type { SandboxContext } from "../../context"
import { html, type Html } from "../../lib/html"
import {
  TROUBLE_KINDS,
  TROUBLED_PROVIDERS,
  type TroubleKind,
  type TroubleRule,
} from "../../trouble"
import type { Page } from "../layout"
import { action, button, empty, options, words } from "../parts"

const PATH = "/console/trouble"

const ABOUT: Record<TroubleKind, string> = {
  latency: "Answers come late (2 s unless told otherwise).",
  error_in_200:
    "The call is refused inside an HTTP 200; WhatsApp accepts and then reports a failure.",
  timeout_after_success:
    "The work is done, but the answer never comes (30 s, then the line drops).",
  http_500: "The provider answers 500 and does nothing.",
  rate_limit: "The provider answers 429 and does nothing.",
  duplicate_webhooks: "Each webhook is sent twice at the same moment.",
  reorder_webhooks: "A webhook is held back until the next one has overtaken it.",
}

function rule(entry: TroubleRule): Html {
  const detail = [
    `${Math.round(entry.rate * 100)} %`,
    entry.ms === undefined ? "" : `${entry.ms} ms`,
    entry.times === undefined ? "" : `${entry.times} times at most`,
    entry.match ? `only “${entry.match}”` : "",
  ].filter(Boolean)
  const spent = entry.times !== undefined && entry.hits >= entry.times

  return html`<div class="card">
    <div class="row between">
      <div>
        <h2>${words(entry.kind)} · ${words(entry.provider)}</h2>
        <p class="meta">
          ${detail.join(" · ")} · struck ${entry.hits} of ${entry.rolls}${spent ? " · used up" : ""}
        </p>
      </div>
      ${action("calm", PATH, { id: entry.id }, button("Stop", { kind: "bad", id: `stop-${entry.id}` }))}
    </div>
  </div>`
}

export function troublePage(context: SandboxContext): Page {
  const { trouble } = context.store.state

  return {
    path: PATH,
    title: "Trouble",
    intro: "Makes the outside world behave badly, to see how the shop takes it.",
    aside: html`<div id="calm" data-live>
      ${trouble.length ? action("calm", PATH, {}, button("Stop all", { kind: "bad" })) : null}
    </div>`,
    body: html`<div id="live" data-live class="grid">
        ${trouble.length ? trouble.map(rule) : empty("All is well", "No trouble is switched on.")}
      </div>
      <section class="sub">
        <h2>Switch on</h2>
        ${action(
          "trouble",
          PATH,
          {},
          html`<div class="card">
            <div class="fields wide">
              <label
                >Provider<select name="provider">
                  ${options(["all", ...TROUBLED_PROVIDERS])}
                </select></label
              >
              <label
                >Kind<select name="kind">
                  ${options(TROUBLE_KINDS)}
                </select></label
              >
              <label
                >Share in %<input
                  name="percent"
                  type="number"
                  min="1"
                  max="100"
                  value="100"
                  required
              /></label>
              <label
                >Milliseconds (optional)<input name="ms" type="number" min="0" max="600000"
              /></label>
              <label>Times (optional)<input name="times" type="number" min="1" /></label>
              <label
                >Only paths or events with (optional)<input name="match" autocomplete="off"
              /></label>
            </div>
            <div class="acts">${button("Switch on", { kind: "main" })}</div>
          </div>`
        )}
        <div class="card" style="margin-top:12px">
          <ul class="lines" style="margin:0">
            ${TROUBLE_KINDS.map(
              (kind) =>
                html`<li>
                  <span
                    ><strong>${words(kind)}</strong> <span class="meta">${ABOUT[kind]}</span></span
                  >
                </li>`
            )}
          </ul>
        </div>
      </section>`,
  }
}
