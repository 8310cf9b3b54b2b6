import { renderMail } from ".."
import type { ReturnMailData } from "../return-mails"

const shop = { name: "Bodycon", storefrontUrl: "https://shop.test" }
const data: ReturnMailData = {
  shopper_name: "Asha",
  return_number: "BC-20261120-000007-R1",
  order_number: "BC-20261120-000007",
  kind: "return",
  pickup_date: "2026-11-24",
  city: "Bengaluru",
  lines: [
    { title: "Wrap dress", variant_title: "M / Red", quantity: 2, accepted_quantity: 1 },
    { title: "Crop top", quantity: 1, accepted_quantity: null },
  ],
  refund: { method: "upi", masked: "as•••@okbank", amount: "1499.50", fee: "99.00" },
  note: null,
  order_url: "https://shop.test/order/order_1?token=t",
}
const NAMES = ["approved", "rejected", "picked_up", "completed", "cancelled"]

describe("mails about a return", () => {
  it.each(NAMES)("should name the goods and lead to the order: %s", (name) => {
    const { subject, text, html } = renderMail(`return.${name}`, data, shop)
    expect(subject).toContain("BC-20261120-000007")
    expect(text).toContain("Wrap dress, M / Red, 2 pieces; Crop top, 1 piece")
    expect(html).toContain("token=t")
  })

  it("should say when the courier comes", () => {
    const { text } = renderMail("return.approved", data, shop)
    expect(text).toContain("Bengaluru on 24 Nov 2026")
  })

  it("should say where the money went and what was kept", () => {
    const { text } = renderMail("return.completed", data, shop)
    expect(text).toContain("as•••@okbank")
    expect(text).toContain("1,499.50")
    expect(text).toContain("₹99 were kept")
  })

  it("should say why a return is rejected", () => {
    const { text } = renderMail("return.rejected", { ...data, note: "It was worn" }, shop)
    expect(text).toContain("It was worn")
  })

  it("should speak of the exchange, not of money", () => {
    const { text } = renderMail("return.completed", { ...data, kind: "exchange" }, shop)
    expect(text).toContain("What you chose instead is ordered")
    expect(text).not.toContain("₹")
  })
})
