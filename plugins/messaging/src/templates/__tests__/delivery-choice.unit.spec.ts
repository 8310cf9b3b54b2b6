import { renderMail } from ".."
import type { DeliveryChoiceData } from "../delivery-choice"

const shop = { name: "Bodycon", storefrontUrl: "https://shop.test" }
const render = (change: Partial<DeliveryChoiceData> = {}) =>
  renderMail(
    "delivery.choice",
    {
      shopper_name: "Asha",
      order_number: "BC-20261121-000007",
      courier: "Surface One",
      reason: "Nobody was there to take the parcel",
      respond_by: "2026-11-21T19:00:00.000Z",
      choice_url: "https://shop.test/delivery/a.b",
      ...change,
    },
    shop
  )

describe("delivery.choice", () => {
  it("should say why, until when in India, and where to choose, in both forms", () => {
    const mail = render()
    expect(mail.subject).toBe("We could not deliver your order BC-20261121-000007")
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain("Surface One tried")
      expect(body).toContain("nobody was there to take the parcel")
      expect(body).toContain("22 Nov 2026")
      expect(body).toContain("https://shop.test/delivery/a.b")
    }
  })

  it("should do without names and let no value become markup", () => {
    expect(render({ shopper_name: null, courier: null }).text).toContain("the courier tried")
    expect(render({ courier: "<img src=x>" }).html).not.toContain("<img")
  })
})
