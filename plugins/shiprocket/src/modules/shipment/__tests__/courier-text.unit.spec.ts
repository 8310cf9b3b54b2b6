import fc from "fast-check"
import { isPersonal, safePlace, safeRemark, scanLabel } from "../courier-text"
import { SHIPMENT_CODES } from "../status-tables"

const scan = (activity: string | null, change: { code?: number; label?: string } = {}) =>
  scanLabel({ code: change.code ?? null, label: change.label ?? null, activity })

describe("scanLabel", () => {
  it("should take the documented name of the code, then of the label, then of the text", () => {
    expect(scan("Out for delivery with Ramesh", { code: 17 })).toBe(SHIPMENT_CODES[17].name)
    expect(scan("X", { label: "OUT FOR PICKUP" })).toBe("Out For Pickup")
    expect(scan("picked up", { label: "NA" })).toBe("Picked Up")
  })

  it.each([
    [
      "Undelivered, consignee refused, told by FE Ramesh 98765 43210",
      "The shopper did not take the parcel",
    ],
    ["Out for delivery by Suresh Kumar", "Out for delivery"],
    ["Agent Ramesh (9876543210) is out for delivery", "Out for delivery"],
    ["Parcel received at Mumbai_Andheri_I", "Reached a courier's facility"],
    ["Bag departed to Nagpur", "On the way"],
    ["Customer not contactable", "The shopper could not be reached"],
    ["Delivered to Asha at the gate", "Delivered"],
    ["Delivery attempted, door locked", "Nobody was there"],
    ["Ramesh", "Update from the courier"],
    [null, "Update from the courier"],
  ])("should say %s in our words", (activity, label) => {
    expect(scan(activity)).toBe(label)
  })

  it("should keep nothing of what a courier wrote", () => {
    const words = fc.string({ minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, words, words, (before, name, after) => {
        const ours = new Set(
          ["picked up", "out for delivery", "refused", "x"].map((text) => scan(text))
        )
        const label = scan(`${before} 9876543210 ${name} refused ${after}`)
        expect(label).not.toContain("9876543210")
        expect(label.length).toBeLessThan(60)
        expect(ours.size).toBe(4)
      })
    )
  })
})

describe("safePlace", () => {
  it.each([
    "Surat Hub",
    "Bengaluru_Koramangala_D (Karnataka)",
    "BLR/KOR",
    "Mumbai 400001",
    "DC 12",
  ])("should keep %s", (place) => {
    expect(safePlace(place)).toBe(place)
  })

  it.each([
    "Surat Hub, agent Ramesh",
    "Ramesh Kumar - 9876543210",
    "Near lake +91 98765-43210",
    "Surat (98 765 43 210)",
    "FE: Suresh, Mumbai",
    "Rider at Indiranagar",
    "Mr. Rao, Bengaluru",
    "C/O Asha Rao",
    "hub.surat@courier.example",
    "Contact person at gate 2",
    "NA",
    "n/a",
    "",
    null,
  ])("should not keep %s", (place) => {
    expect(safePlace(place)).toBeNull()
  })

  it("should never let a telephone number through, however it is spaced", () => {
    const separator = fc.constantFrom("", " ", "-", ".", " - ", "/")
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 12 })
    fc.assert(
      fc.property(digits, separator, (number, between) => {
        expect(safePlace(`Hub ${number.join(between)}`)).toBeNull()
      })
    )
  })
})

describe("safeRemark", () => {
  it("should keep what is wrong with a piece and drop who says so", () => {
    expect(safeRemark("Wrong colour received")).toBe("Wrong colour received")
    expect(safeRemark("Wrong colour, says rider Ramesh")).toBeNull()
    expect(isPersonal("call 98765 43210")).toBe(true)
  })
})
