import { isJson, textOf, type Json } from "../lib/http"
import { WhatsappError } from "./errors"
import type { MessageButton, MessageLink, WhatsappMessage, WhatsappTemplate } from "./state"

/** A message that was accepted, and the failure that its status webhook will report, if any. */
export type ReadMessage = Pick<
  WhatsappMessage,
  | "to"
  | "type"
  | "template"
  | "language"
  | "parameters"
  | "text"
  | "buttons"
  | "links"
  | "callbackData"
> & { failsWith?: number }

const invalid = (details: string, code = 100, title = "Invalid parameter"): never => {
  throw new WhatsappError(400, code, title, details)
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

/**
 * Reads and checks a send request.
 *
 * @throws WhatsappError 132000 wrong number of parameters, 132001 unknown template or language, 131008 missing
 *   parameter, 131009 wrong value, 100 anything else
 */
export function readMessage(
  body: Json,
  templates: WhatsappTemplate[],
  windowOpen: (to: string) => boolean
): ReadMessage {
  if (body.messaging_product !== "whatsapp") {
    invalid("The parameter messaging_product is required and must be whatsapp.")
  }
  const to = textOf(body.to).replace(/^\+/, "")
  if (!to) {
    invalid("The parameter to is required.", 131008, "Required parameter is missing")
  }
  if (!/^\d{8,15}$/.test(to)) {
    invalid(
      "to must be a phone number with its country code.",
      131009,
      "Parameter value is not valid"
    )
  }
  const callbackData = textOf(body.biz_opaque_callback_data) || undefined
  const type = textOf(body.type) || "text"
  if (type === "template") {
    return { to, type, callbackData, ...readTemplate(body.template, templates) }
  }
  if (type === "text") {
    const text = isJson(body.text) ? textOf(body.text.body) : ""
    if (!text) {
      invalid("text.body is required.", 131008, "Required parameter is missing")
    }
    // Free text outside the 24-hour window is accepted and then fails in the status webhook.
    const failsWith = windowOpen(to) ? undefined : 131047

    return { to, type, callbackData, parameters: [], text, buttons: [], links: [], failsWith }
  }

  throw new WhatsappError(
    400,
    131051,
    "Unsupported message type",
    `Message type ${type} is not supported.`
  )
}

function readTemplate(
  value: unknown,
  templates: WhatsappTemplate[]
): Omit<ReadMessage, "to" | "type" | "callbackData"> {
  const request = isJson(value) ? value : {}
  const name = textOf(request.name)
  const language = isJson(request.language) ? textOf(request.language.code) : ""
  if (!name || !language) {
    invalid(
      "template.name and template.language.code are required.",
      131008,
      "Required parameter is missing"
    )
  }
  const template = templates.find(
    (candidate) => candidate.name === name && candidate.language === language
  )
  if (!template) {
    throw new WhatsappError(
      404,
      132001,
      "Template name does not exist in the translation",
      `template name (${name}) does not exist in ${language}`
    )
  }
  const components = list(request.components)
  const body = components.find((component) => component.type === "body")
  const parameters = list(body?.parameters).map(parameterText)
  const expected = new Set(template.body.match(/\{\{\w+\}\}/g)).size
  if (parameters.length !== expected) {
    throw new WhatsappError(
      400,
      132000,
      "Number of parameters does not match the expected number of params",
      `body: number of localizable_params (${parameters.length}) does not match the expected number of params (${expected})`
    )
  }
  if (parameters.some((parameter) => parameter === "")) {
    invalid("A body parameter is empty.", 131008, "Required parameter is missing")
  }

  return {
    template: name,
    language,
    parameters,
    text: parameters.reduce(
      (text, parameter, index) => text.replaceAll(`{{${index + 1}}}`, parameter),
      template.body
    ),
    ...readButtons(components, template),
    failsWith: hasWebpHeader(components) ? 131053 : undefined,
  }
}

function parameterText(parameter: Json): string {
  const nested = [parameter.currency, parameter.date_time].find(isJson)

  return textOf(nested ? nested.fallback_value : parameter.text)
}

/**
 * The template's buttons with the payloads of this message (without one the title is the payload), and its links
 * with their ends.
 */
function readButtons(
  components: Json[],
  template: WhatsappTemplate
): { buttons: MessageButton[]; links: MessageLink[] } {
  const values = new Map<number, string>()
  for (const component of components.filter((candidate) => candidate.type === "button")) {
    const index = Number(component.index)
    const kind = index < template.buttons.length ? "quick_reply" : "url"
    const known = template.buttons[index] ?? template.links?.[index - template.buttons.length]
    if (component.sub_type !== kind || !known) {
      invalid(
        `button at index ${textOf(component.index)} of type ${textOf(component.sub_type)} is not in the template`,
        132012,
        "Parameter format does not match format in the created template"
      )
    }
    const [parameter] = list(component.parameters)
    const value = textOf(kind === "url" ? parameter?.text : parameter?.payload)
    if (!value) {
      invalid(
        kind === "url" ? "A url button needs a text." : "A quick_reply button needs a payload.",
        131008,
        "Required parameter is missing"
      )
    }
    values.set(index, value)
  }
  const links = (template.links ?? []).map(({ title, url }, position) => {
    const end = values.get(template.buttons.length + position)
    if (url.includes("{{1}}") && !end) {
      invalid("The link's parameter is missing.", 131008, "Required parameter is missing")
    }

    return { title, url: url.replace("{{1}}", end ?? "") }
  })

  return {
    buttons: template.buttons.map((title, index) => ({
      title,
      payload: values.get(index) ?? title,
    })),
    links,
  }
}

/** WebP header pictures are accepted and fail only in the status webhook. */
function hasWebpHeader(components: Json[]): boolean {
  return components
    .filter((component) => component.type === "header")
    .flatMap((component) => list(component.parameters))
    .some(
      (parameter) => isJson(parameter.image) && /\.webp(\?|$)/i.test(textOf(parameter.image.link))
    )
}
