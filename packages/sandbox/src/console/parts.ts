import { html, raw, type Html } from "../lib/html"
import { istDate, istTime } from "../lib/time"

export type Tone = "good" | "warn" | "bad" | "info" | ""

const TONES: Record<string, Tone> = {
  accepted: "good",
  captured: "good",
  delivered: "good",
  paid: "good",
  processed: "good",
  read: "good",
  ready: "good",
  authorized: "info",
  booked: "info",
  in_transit: "info",
  out_for_delivery: "info",
  picked_up: "info",
  pickup_scheduled: "info",
  sent: "info",
  attempted: "warn",
  held: "warn",
  pending: "warn",
  received: "warn",
  rto_in_transit: "warn",
  rto_initiated: "warn",
  undelivered: "warn",
  cancelled: "bad",
  failed: "bad",
  lost: "bad",
  qc_failed: "bad",
  rejected: "bad",
  rto_delivered: "bad",
}

/** `rto_in_transit` as `RTO in transit`. */
export function words(status: string): string {
  const text = status
    .replaceAll("_", " ")
    .replace(/\b(rto|ndr|http)\b/g, (name) => name.toUpperCase())

  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const chip = (status: string, tone: Tone = TONES[status] ?? ""): Html =>
  html`<span class="chip ${tone}">${words(status)}</span>`

/** Indian date and time for people. */
export function when(iso: string): Html {
  const at = new Date(iso)
  const today = istDate(at) === istDate(new Date())

  return html`<time datetime="${iso}"
    >${today ? istTime(at) : `${istDate(at)} ${istTime(at).slice(0, 5)}`}</time
  >`
}

export const empty = (title: string, text: string): Html =>
  html`<div class="empty"><strong>${title}</strong>${text}</div>`

/** A form that does one thing; `fields` travel hidden. */
export function action(
  name: string,
  back: string,
  fields: Record<string, string>,
  body: Html
): Html {
  return html`<form method="post" action="/console/actions/${name}">
    <input type="hidden" name="back" value="${back}" />
    ${Object.entries(fields).map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`)}${body}
  </form>`
}

export function button(
  label: string,
  options: {
    name?: string
    value?: string
    kind?: "main" | "bad"
    id?: string
    pressed?: boolean
    confirm?: string
  } = {}
): Html {
  return html`<button
    class="${options.kind ?? ""}"
    ${options.name ? html`name="${options.name}" value="${options.value ?? ""}"` : null}
    ${options.id ? html`id="${options.id}"` : null}
    ${options.pressed === undefined ? null : html`aria-pressed="${String(options.pressed)}"`}
    ${options.confirm ? html`data-confirm="${options.confirm}"` : null}
  >
    ${label}
  </button>`
}

/** A body for reading: JSON indented, anything else as it is. */
export function pretty(value: unknown): Html {
  let text = typeof value === "string" ? value : JSON.stringify(value, null, 2)
  if (typeof value === "string") {
    try {
      text = JSON.stringify(JSON.parse(value), null, 2)
    } catch {
      text = value
    }
  }

  return html`<pre tabindex="0">${text ?? ""}</pre>`
}

export function options(values: readonly string[], selected?: string): Html[] {
  return values.map(
    (value) =>
      html`<option value="${value}" ${raw(value === selected ? "selected" : "")}>
        ${words(value)}
      </option>`
  )
}

/** Links that narrow a list down. */
export function filters(
  path: string,
  name: string,
  values: readonly string[],
  current: string
): Html {
  const link = (value: string, label: string): Html =>
    html`<a
      href="${value ? `${path}?${name}=${value}` : path}"
      ${raw(value === current ? 'aria-current="true"' : "")}
      >${label}</a
    >`

  return html`<div class="filter" role="group" aria-label="Show">
    ${link("", "All")}${values.map((value) => link(value, words(value)))}
  </div>`
}
