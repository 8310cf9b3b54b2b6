import fc from "fast-check"
import { renderMail } from ".."
import type { OrderUnfulfillableData } from "../order-unfulfillable"

const shop = { name: "Bodycon", storefrontUrl: "https://shop.test" }

const data = (overrides: Partial<OrderUnfulfillableData> = {}): OrderUnfulfillableData => ({
  shopper_name: "Asha",
  order_number: "BC-20261121-000007",
  payment_method: "prepaid",
  lines: [
    { title: "Wrap dress", variant_title: "M / Wine", quantity: 2, refund_amount: "129999.50" },
  ],
  refund_total: "129999.50",
  whole_order: false,
  order_url: "https://shop.test/track?token=a.b",
  ...overrides,
})

const render = (overrides?: Partial<OrderUnfulfillableData>) =>
  renderMail("order.unfulfillable", data(overrides), shop)

describe("order.unfulfillable", () => {
  it("should say what does not come and what goes back, in both forms", () => {
    const mail = render()
    expect(mail.subject).toBe("Part of your order BC-20261121-000007 will not come")
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain("Wrap dress")
      expect(body).toContain("M / Wine, 2 pieces")
      expect(body).toContain("₹1,29,999.50")
      expect(body).toContain("back the way you paid")
      expect(body).toContain("https://shop.test/track?token=a.b")
      expect(body).toContain("Everything else comes as planned.")
    }
  })

  it("should promise no refund to who pays at the door", () => {
    const part = render({ payment_method: "cod" })
    expect(part.text).toContain("you pay ₹1,29,999.50 less")
    expect(part.text).not.toContain("back the way you paid")
    const whole = render({ payment_method: "cod", whole_order: true })
    expect(whole.text).toContain("there is nothing to pay")
    expect(whole.text).not.toContain("Everything else")
    expect(whole.subject).toBe("We cannot deliver your order BC-20261121-000007")
  })

  it("should let no value become markup", () => {
    const mail = render({
      shopper_name: "<script>alert(1)</script>",
      lines: [{ title: "<img src=x onerror=y>", quantity: 1, refund_amount: "1" }],
      order_url: 'https://shop.test/?a="><b>',
    })
    expect(mail.html).not.toMatch(/<script|<img|"><b>/)
    expect(mail.html).toContain("&lt;img src=x onerror=y&gt;")
  })

  it("should keep its tags, whatever is put in", () => {
    const tags = (html: string) => html.match(/<[a-z!/][^>]*>/gi)?.map((tag) => tag.split(" ")[0])
    const plain = tags(render().html)
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (name, title) => {
        const html = render({
          shopper_name: name,
          lines: [{ title, variant_title: title, quantity: 1, refund_amount: "5" }],
        }).html
        expect(tags(html)).toEqual(plain)
      })
    )
  })
})

describe("renderMail", () => {
  it.each(["order.unknown", "constructor", "__proto__"])(
    "should refuse the template %s",
    (name) => {
      expect(() => renderMail(name, {}, shop)).toThrow(`template ${name} is not known`)
    }
  )
})
