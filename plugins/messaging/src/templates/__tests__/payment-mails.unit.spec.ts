import fc from "fast-check"
import { renderMail } from ".."

const shop = { name: "Bodycon", storefrontUrl: "https://shop.test" }
const ORDER = "BC-20261121-000007"

const MAILS: Record<string, { data: Record<string, string | null>; says: string[] }> = {
  "cod.confirm": {
    data: {
      order_number: ORDER,
      total: "₹1,299",
      code: "482913",
      url: "https://shop.test/order/order_1?token=t",
      pay_url: "https://shop.test/order/order_1/pay?token=t",
    },
    says: [
      "You pay ₹1,299 in cash",
      "Your code is 482913.",
      "/order/order_1?token=t",
      "/pay?token=t",
    ],
  },
  "cod.cancelled": {
    data: { order_number: ORDER, reason: "it was not confirmed in time" },
    says: ["The reason: It was not confirmed in time.", "nothing to pay"],
  },
  "payment.auto_refunded": {
    data: { amount: "₹1,299.50", reason: "A piece was sold out meanwhile." },
    says: ["₹1,299.50", "A piece was sold out meanwhile.", "back the way you paid"],
  },
  "payment.pay_online_refunded": {
    data: { order_number: ORDER, amount: "₹1,299" },
    says: ["you paid ₹1,299 online", "back the way you paid", "pay the courier in cash"],
  },
  "refund.details_wanted": {
    data: { order_number: ORDER, amount: "₹499", url: "https://shop.test/refund/a.b" },
    says: ["you get ₹499 back", "https://shop.test/refund/a.b", "never ask for a PIN"],
  },
  "refund.paid": {
    data: {
      order_number: ORDER,
      amount: "₹499",
      reference: "UTR0012345",
      destination: "as•••@okbank",
    },
    says: ["₹499 were sent to as•••@okbank", "UTR0012345"],
  },
}

const render = (name: string, change: Record<string, string | null> = {}) =>
  renderMail(name, { shopper_name: "Asha", ...MAILS[name].data, ...change }, shop)

describe.each(Object.keys(MAILS))("%s", (name) => {
  const keys = Object.keys(MAILS[name].data)

  it("should say what it has to, in both forms, and to whom", () => {
    const { text, html } = render(name)
    for (const body of [text, html]) {
      expect(body).toContain("Dear Asha,")
      MAILS[name].says.forEach((words) => expect(body).toContain(words))
    }
    expect(render(name, { shopper_name: null }).text).toContain("Hello,")
  })

  it("should name the order where it is about one, and hide no value it was given", () => {
    const { subject, text } = render(name)
    const { data } = MAILS[name]
    expect(`${subject} ${text}`).toContain(data.order_number ?? data.amount)
    expect(`${subject} ${text}`).not.toMatch(/undefined|null|\[object/)
  })

  it("should keep its tags, whatever is put in", () => {
    const tags = (html: string) => html.match(/<[a-z!/][^>]*>/gi)?.map((tag) => tag.split(" ")[0])
    const plain = tags(render(name).html)
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.string({ minLength: 1 }), (key, value) => {
        expect(tags(render(name, { [key]: value }).html)).toEqual(plain)
      })
    )
    const evil = Object.fromEntries(keys.map((key) => [key, '"><script>x</script>']))
    expect(render(name, evil).html).not.toContain("<script")
  })
})

describe("parts that may be missing", () => {
  it("should not offer to pay now when the shop does not", () => {
    for (const pay_url of [null, ""]) {
      expect(render("cod.confirm", { pay_url }).text).not.toContain("pay now")
    }
  })

  it("should do without a reference and a destination", () => {
    const { text } = render("refund.paid", { reference: null, destination: null })
    expect(text).toContain("₹499 were sent to you for your order")
    expect(text).not.toContain("number is")
  })
})
