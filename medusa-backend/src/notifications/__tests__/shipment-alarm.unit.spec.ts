import { shipmentAlarm } from "../shipment-alarm"
import type { ShipmentFacts } from "../shipment-alarm"

const failed = (code: string, at = "2026-11-20T20:00:00.000Z"): ShipmentFacts["failure"] => ({
  code,
  message: "assign AWB: Please recharge",
  next_action: "Recharge the Shiprocket wallet (at least ₹100), then retry.",
  at,
})
const facts = (change: Partial<ShipmentFacts> = {}): ShipmentFacts => ({
  id: "shpm_1",
  reference: "PO-1",
  version: 3,
  failure: null,
  pickup_error: null,
  ...change,
})

describe("shipmentAlarm", () => {
  it("should ring once a day (IST) for a trouble of the account, whatever the parcel", () => {
    const first = shipmentAlarm("stopped", facts({ failure: failed("wallet_empty") }))!
    const other = shipmentAlarm(
      "stopped",
      facts({ id: "shpm_2", failure: failed("wallet_empty", "2026-11-21T10:00:00.000Z") })
    )!
    expect(first.key).toBe("wallet_empty:2026-11-21")
    expect(other.key).toBe(first.key)
    expect(first.title).toBe("The Shiprocket wallet is empty")
    expect(shipmentAlarm("stopped", facts({ failure: failed("login_failed") }))!.key).not.toBe(
      first.key
    )
  })

  it("should ring for each stop of a parcel with what to do", () => {
    const once = shipmentAlarm("stopped", facts({ failure: failed("unserviceable") }))!
    const again = shipmentAlarm(
      "stopped",
      facts({ failure: failed("unserviceable", "2026-11-20T21:00:00.000Z") })
    )!
    expect(again.key).not.toBe(once.key)
    expect(once.title).toContain("PO-1")
    expect(once.description).toContain("Recharge")
  })

  it("should stay silent when it is over", () => {
    expect(shipmentAlarm("stopped", facts())).toBeNull()
    expect(shipmentAlarm("pickup_failed", facts())).toBeNull()
  })

  it("should tell of a pickup nobody comes for and of a parcel called off", () => {
    const pickup = shipmentAlarm("pickup_failed", facts({ pickup_error: "No slot. Ask again." }))!
    expect(pickup.description).toContain("No slot. Ask again.")
    expect(shipmentAlarm("cancelled", facts())!.description).toContain("Book it again")
    expect(shipmentAlarm("cancelled", facts({ version: 9 }))!.key).not.toBe(
      shipmentAlarm("cancelled", facts())!.key
    )
  })
})
