import type { ParcelOffers } from "@bodycon/medusa-plugin-shiprocket/lib/quotes"
import { isWithoutCashCourier } from "../cash-couriers"

const offer = (cod: boolean) => ({
  id: 10,
  name: "Pavan Air",
  rate: "80.00",
  cod,
  surface: false,
  rating: 4,
  days: 3,
  recommended: false,
})
const parcel = (offers: ParcelOffers["offers"]) => ({ weight_g: 500, offers, estimated: false })

describe("isWithoutCashCourier", () => {
  it("should hold when no courier of some parcel collects cash", () => {
    expect(isWithoutCashCourier([parcel([offer(false), offer(false)])])).toBe(true)
    expect(isWithoutCashCourier([parcel([offer(true)]), parcel([offer(false)])])).toBe(true)
  })

  it("should not hold when one does, and not where nobody could say", () => {
    expect(isWithoutCashCourier([parcel([offer(false), offer(true)])])).toBe(false)
    expect(isWithoutCashCourier([parcel(null), parcel([])])).toBe(false)
    expect(isWithoutCashCourier([])).toBe(false)
  })
})
