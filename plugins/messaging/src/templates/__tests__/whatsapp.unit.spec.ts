import { fillTemplate, WHATSAPP_TEMPLATES } from "../whatsapp"

const COD = {
  order_number: "BC-20261121-000007",
  total: "₹1,299",
  code: "482913",
  confirm_payload: "codc.yes.sig",
  cancel_payload: "codc.no.sig",
}

describe("fillTemplate", () => {
  it("should put parameters and payloads into the approved order, whatever order they came in", () => {
    const reversed = Object.fromEntries(Object.entries(COD).reverse())
    expect(fillTemplate("cod_confirm", reversed)).toEqual({
      template: "cod_confirm",
      bodyParameters: ["BC-20261121-000007", "₹1,299", "482913"],
      buttons: [
        { kind: "quick_reply", value: "codc.yes.sig" },
        { kind: "quick_reply", value: "codc.no.sig" },
      ],
    })
    expect(fillTemplate("payment_refunded", { amount: "₹499", more: 1 })).toEqual({
      template: "payment_refunded",
      bodyParameters: ["₹499"],
      buttons: [],
    })
  })

  it.each(Object.keys(COD))("should name a missing or empty %s", (key) => {
    for (const value of [undefined, "", "  "]) {
      expect(() => fillTemplate("cod_confirm", { ...COD, [key]: value })).toThrow(
        new RegExp(`cod_confirm is wrong: ${key}: `)
      )
    }
  })

  it.each(["order_confirm", "constructor", "__proto__"])(
    "should refuse the template %s",
    (name) => {
      expect(() => fillTemplate(name, COD)).toThrow(`template ${name} is not known`)
    }
  )

  it("should send no line breaks, which Meta refuses", () => {
    const { bodyParameters } = fillTemplate("payment_refunded", { amount: "₹499\n\tin      full" })
    expect(bodyParameters).toEqual(["₹499 in full"])
  })
})

describe.each(Object.entries(WHATSAPP_TEMPLATES))("%s", (_name, { body, parameters, buttons }) => {
  it("should have a variable per parameter, in order, none at either end", () => {
    const variables = [...body.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => Number(number))
    expect(variables).toEqual(parameters.map((_, index) => index + 1))
    expect(body).not.toMatch(/^\{\{|\}\}$/)
  })

  it("should keep to Meta's limits of buttons", () => {
    expect(buttons.length).toBeLessThanOrEqual(3)
    buttons.forEach(({ title }) => expect(title.length).toBeLessThanOrEqual(25))
  })
})
