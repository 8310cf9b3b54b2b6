import type { WhatsAppTemplateMessage } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const text = z.string().trim().min(1)

const codConfirmData = z.object({
  order_number: text,
  /** Ready-made, e.g. `"₹1,299"` */
  total: text,
  code: text,
  /** Come back signed when the button is pressed. */
  confirm_payload: text,
  cancel_payload: text,
})

const paymentRefundedData = z.object({ amount: text })

/** To the shopper: confirm a cash order by button or by code. */
export type CodConfirmMessage = z.input<typeof codConfirmData>

/** To the shopper: her payment went back because no order came of it. */
export type PaymentRefundedMessage = z.input<typeof paymentRefundedData>

/** A template as it is registered at Meta, and how a notification's data fills it. */
type WhatsAppTemplate<Data> = {
  schema: z.ZodType<Data>
  /** The approved text. Its `{{1}}`, `{{2}}`, … are `parameters` in this order; neither begins or ends it. */
  body: string
  parameters: (keyof Data)[]
  /** Quick replies in the approved order. */
  buttons: { title: string; payload: keyof Data }[]
}

const template = <Data extends Record<string, string>>(one: WhatsAppTemplate<Data>) => one

/**
 * The templates that the shop sends. Register each at Meta under its name here, in category utility, with exactly this
 * text and these buttons; number and order of the parameters are checked by Meta on every message.
 */
export const WHATSAPP_TEMPLATES = {
  cod_confirm: template({
    schema: codConfirmData,
    body: "Thank you for your order {{1}}. You pay {{2}} in cash when it comes. Please confirm it below, or enter the code {{3}} on the page of your order. We pack it as soon as you have.",
    parameters: ["order_number", "total", "code"],
    buttons: [
      { title: "Confirm order", payload: "confirm_payload" },
      { title: "Cancel order", payload: "cancel_payload" },
    ],
  }),
  payment_refunded: template({
    schema: paymentRefundedData,
    body: "We received your payment of {{1}}, but could not make it an order. All of it goes back the way you paid; banks take up to seven working days.",
    parameters: ["amount"],
    buttons: [],
  }),
}

export type WhatsAppTemplateName = keyof typeof WHATSAPP_TEMPLATES

export type FilledTemplate = Pick<
  WhatsAppTemplateMessage,
  "template" | "bodyParameters" | "buttons"
>

/** Meta refuses a parameter with line breaks, tabs or more than four spaces in a row. */
const oneLine = (value: string): string => value.replace(/\s+/g, " ")

/**
 * Fills a template.
 * @param data what the template's schema says; other keys are left out
 * @throws MedusaError INVALID_DATA for a template nobody registered, or naming what its data lacks
 */
export const fillTemplate = (name: string, data: unknown): FilledTemplate => {
  if (!Object.hasOwn(WHATSAPP_TEMPLATES, name)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `template ${name} is not known`)
  }
  const { schema, parameters, buttons } = WHATSAPP_TEMPLATES[
    name as WhatsAppTemplateName
  ] as unknown as WhatsAppTemplate<Record<string, string>>
  const parsed = schema.safeParse(data)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `data of template ${name} is wrong: ${faults.join("; ")}`
    )
  }
  return {
    template: name,
    bodyParameters: parameters.map((key) => oneLine(parsed.data[key])),
    buttons: buttons.map(({ payload }) => ({ kind: "quick_reply", value: parsed.data[payload] })),
  }
}
