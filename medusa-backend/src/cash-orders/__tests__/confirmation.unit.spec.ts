import { cancellationOf } from "../cancellation"
import {
  confirmationKey,
  confirmationMessage,
  readWhatsAppKey,
  waysToAsk,
  withoutSecrets,
} from "../confirmation-messages"
import { maskEmail, toConfirmationView } from "../confirmation-view"
import { refundNotices } from "../refund-notices"
import { cash, facts, online } from "./facts"

const asked = {
  id: "codconf_1",
  order_id: "order_1",
  order_number: "BC-20261120-000012",
  amount: "1049.00",
  phone: "+919876543210",
  email: "meera@bodycon.test",
}
const secrets = {
  code: "123456",
  confirm_payload: "codc.confirm.codconf_1.s",
  cancel_payload: "codc.decline.codconf_1.s",
  shopper_name: "Meera",
  url: "https://shop.test/order/order_1?token=t",
  pay_url: "https://shop.test/order/order_1?token=t#pay-online",
}

describe("confirmationMessage", () => {
  it("should carry code and buttons by WhatsApp, code and links by mail", () => {
    expect(confirmationMessage(asked, "send_1", "whatsapp", secrets)).toMatchObject({
      to: "+919876543210",
      template: "cod_confirm",
      data: {
        order_number: "BC-20261120-000012",
        total: "₹1,049",
        code: "123456",
        confirm_payload: secrets.confirm_payload,
        cancel_payload: secrets.cancel_payload,
      },
    })
    const mail = confirmationMessage(asked, "send_1", "email", secrets)
    expect(mail).toMatchObject({ to: asked.email, template: "cod.confirm" })
    expect(Object.keys(mail.data)).toEqual([
      "order_number",
      "total",
      "code",
      "shopper_name",
      "url",
      "pay_url",
    ])
    const offline = confirmationMessage(asked, "send_1", "email", { ...secrets, pay_url: null })
    expect(offline.data).not.toHaveProperty("pay_url")
  })

  it("should leave nothing secret behind", () => {
    for (const channel of ["whatsapp", "email"] as const) {
      const { data } = confirmationMessage(asked, "send_1", channel, secrets)
      const kept = withoutSecrets(data)
      expect(kept).toMatchObject({ order_number: asked.order_number, code: null })
      expect(Object.keys(kept)).toEqual(Object.keys(data))
      expect(JSON.stringify(kept)).not.toMatch(/123456|codc|https/)
    }
  })
})

describe("waysToAsk", () => {
  it("should try WhatsApp first and mail when that is all there is", () => {
    expect(waysToAsk(asked, ["whatsapp", "email"])).toEqual(["whatsapp", "email"])
    expect(waysToAsk(asked, ["whatsapp"])).toEqual(["whatsapp", "email"])
    expect(waysToAsk(asked, ["email"])).toEqual(["email"])
    expect(waysToAsk({ ...asked, phone: null }, ["whatsapp"])).toEqual(["email"])
    expect(waysToAsk({ phone: null, email: null }, ["whatsapp", "email"])).toEqual([])
  })
})

describe("readWhatsAppKey", () => {
  it("should read its own keys and no others", () => {
    expect(readWhatsAppKey(confirmationKey("codconf_1", "a:b", "whatsapp"))).toEqual({
      id: "codconf_1",
      send_key: "a:b",
    })
    for (const other of [
      confirmationKey("codconf_1", "a", "email"),
      "payment_refunded:p",
      "",
      null,
      5,
    ]) {
      expect(readWhatsAppKey(other)).toBeNull()
    }
  })
})

describe("cancellationOf", () => {
  const told = {
    to: "meera@bodycon.test",
    shopper_name: "Meera",
    order_number: "BC-20261120-000012",
  }

  it("should cancel what was called off or ran out, in words of its own", () => {
    const { order } = facts()
    expect(cancellationOf(order, { status: "declined", answered_via: "button" })).toEqual({
      is_due: true,
      mail: { ...told, reason: "you asked us to cancel it" },
    })
    expect(cancellationOf(order, { status: "expired", answered_via: "system" }).mail?.reason).toBe(
      "it was not confirmed in time"
    )
    expect(cancellationOf(order, { status: "declined", answered_via: "admin" }).mail?.reason).toBe(
      "we could not confirm it with you"
    )
  })

  it.each([
    ["she confirmed", {}, { status: "confirmed", answered_via: "code" }],
    ["she paid online", { paidOnline: [online()] }, { status: "expired", answered_via: "system" }],
    [
      "the payment is confirmed",
      { payments: [cash({ data: { confirmation: "confirmed" } })] },
      { status: "declined", answered_via: "shopper" },
    ],
    [
      "an online payment took the place of the cash",
      {
        payments: [
          cash({
            canceled_at: "2026-11-20T12:00:00.000Z",
            data: { confirmation: "pending", replaced_by: "pay_1" },
          }),
        ],
      },
      { status: "expired", answered_via: "system" },
    ],
    [
      "the merchant cancelled it",
      { status: "canceled" },
      { status: "declined", answered_via: "order_cancelled" },
    ],
  ] as const)("should do and say nothing when %s", (_, more, ended) => {
    expect(cancellationOf(facts(more as never).order, ended)).toEqual({ is_due: false, mail: null })
  })

  it("should cancel the order when its process died after cancelling the payment", () => {
    const canceled_at = "2026-11-20T12:00:00.000Z"
    const { order } = facts({ payments: [cash({ canceled_at })] })
    const again = cancellationOf(order, { status: "expired", answered_via: "system" })
    expect(again.is_due).toBe(true)
    expect(again.mail).not.toBeNull()
  })

  it("should only tell her when its process died after cancelling", () => {
    const { order } = facts({ status: "canceled" })
    const again = cancellationOf(order, { status: "expired", answered_via: "system" })
    expect(again.is_due).toBe(false)
    expect(again.mail).not.toBeNull()
  })
})

describe("toConfirmationView", () => {
  const confirmation = {
    ...asked,
    payment_id: "pay_1",
    status: "pending",
    sends: 1,
    sends_left: 2,
    wrong_guesses: 1,
    tries_left: 4,
    last_sent_at: null,
    resend_at: "2026-11-20T10:01:00.000Z",
    expires_at: "2026-11-21T10:00:00.000Z",
    channel: "whatsapp",
  } as never

  it("should show where the code went, masked, and nothing of the rest", () => {
    expect(toConfirmationView(confirmation)).toEqual({
      status: "pending",
      sent_to: "+•••••••••210",
      channel: "whatsapp",
      expires_at: "2026-11-21T10:00:00.000Z",
      tries_left: 4,
      resend_at: "2026-11-20T10:01:00.000Z",
    })
    const byMail = { ...(confirmation as object), channel: "email" } as never
    expect(toConfirmationView(byMail).sent_to).toBe("m•••@bodycon.test")
    const unsent = { ...(confirmation as object), channel: null } as never
    expect(toConfirmationView(unsent).sent_to).toBeNull()
    expect(maskEmail("a@b.in")).toBe("a•••@b.in")
  })
})

describe("refundNotices", () => {
  const payment = { id: "pay_x", amount: "1499.50", reason: "duplicate_payment" }

  it("should tell her by mail and WhatsApp, each once per payment", () => {
    const to = { email: "meera@bodycon.test", phone: "9876543210", first_name: "Meera" }
    const { mails, messages } = refundNotices(payment, to, null)
    expect(mails).toMatchObject([
      {
        template: "payment.auto_refunded",
        idempotency_key: "payment.auto_refunded:pay_x",
        data: { shopper_name: "Meera", amount: "₹1,499.50", reason: "your order was paid already" },
      },
    ])
    expect(messages).toMatchObject([
      { channel: "whatsapp", template: "payment_refunded", data: { amount: "₹1,499.50" } },
    ])
  })

  it("should send nothing where nobody is known, and have words for every reason", () => {
    const nobody = { email: null, phone: null, first_name: null }
    expect(refundNotices(payment, nobody, "order_1")).toEqual({ mails: [], messages: [] })
    const { mails } = refundNotices(
      { ...payment, reason: "something_new" },
      { ...nobody, email: "a@b.in" },
      "order_1"
    )
    expect(mails[0]).toMatchObject({
      resource_id: "order_1",
      data: { reason: "it could not be matched with an order" },
    })
  })
})
