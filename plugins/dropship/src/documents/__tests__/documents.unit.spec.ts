import { parse } from "csv-parse/sync"
import { extractText, getDocumentProxy } from "unpdf"
import { placeOfSupply } from "../gst-states"
import { liveLines } from "../live-lines"
import { packingSlipDefinition } from "../packing-slip-pdf"
import { mergeDefinitions } from "../parts"
import { renderPdf } from "../pdf"
import { purchaseOrdersCsv } from "../purchase-order-csv"
import { purchaseOrderDefinition } from "../purchase-order-pdf"
import { scriptRuns } from "../script-runs"
import type { PurchaseOrderDocument, ShopIdentity } from "../types"

const SHOP: ShopIdentity = {
  name: "Bodycon",
  gstin: "27AAPFU0939F1ZV",
  address: "4 Mill Lane, Mumbai",
}

const ADDRESS = {
  name: "Asha Rao",
  phone: "9876543210",
  address_1: "12 MG Road",
  city: "Bengaluru",
  province: "Karnataka",
  postal_code: "560001",
  country_code: "in",
}

const order = (changes: Partial<PurchaseOrderDocument> = {}): PurchaseOrderDocument => ({
  number: "BC-20261120-000001-P1",
  order_number: "BC-20261120-000001",
  revision: 1,
  status: "sent",
  payment_method: "cod",
  note: null,
  supplier_reference: null,
  created_at: "2026-11-20T19:00:00Z",
  answer_by: "2026-11-20T20:30:00Z",
  dispatch_by: null,
  ship_to: ADDRESS,
  supplier: {
    code: "JP-1",
    name: "Jaipur Wear",
    gstin: "08AAACH7409R1ZN",
    pickup_address: { ...ADDRESS, name: "Jaipur Wear", city: "Jaipur", province: "Rajasthan" },
    return_address: null,
  },
  lines: [
    {
      supplier_sku: "JP-RMD-S",
      sku: "RMD-S",
      title: "Ribbed Midi Dress",
      variant_title: "S / Black",
      quantity: 2,
      cost_price: "612.35",
    },
    {
      supplier_sku: "JP-LBX-M",
      sku: null,
      title: "Linen Box Top",
      variant_title: null,
      quantity: 1,
      cost_price: "100000.10",
    },
  ],
  ...changes,
})

const read = async (definition: Parameters<typeof renderPdf>[0]) => {
  const pdf = await getDocumentProxy(new Uint8Array(await renderPdf(definition)))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, " "), totalPages }
}

describe("a purchase order's PDF", () => {
  it("should carry who buys what from whom at what cost, with dates in IST", async () => {
    const { text } = await read(
      purchaseOrderDefinition(
        order({ revision: 2, note: "Pack flat\nNo hangers", supplier_reference: "SO-7" }),
        SHOP
      )
    )
    for (const fact of [
      "Bodycon",
      "GSTIN 27AAPFU0939F1ZV",
      "Jaipur Wear (JP-1)",
      "GSTIN 08AAACH7409R1ZN",
      "Place of supply: 27 Maharashtra",
      "BC-20261120-000001-P1",
      "Order BC-20261120-000001",
      "Dated 21 Nov 2026",
      "Answer by 21 Nov 2026, 2:00",
      "Revision 2",
      "Your reference SO-7",
      "Asha Rao",
      "Bengaluru, Karnataka 560001",
      "JP-RMD-S",
      "S / Black",
      "₹612.35",
      "₹1,224.70",
      "₹1,01,224.80",
      "Cash on delivery",
      "No hangers",
    ]) {
      expect(text).toContain(fact)
    }
  })

  it("should say nothing of a revision, a note or a reference that there is not", async () => {
    const { text } = await read(purchaseOrderDefinition(order({ payment_method: "prepaid" }), SHOP))
    expect(text).toContain("Prepaid")
    expect(text).not.toMatch(/Revision|NOTE|Your reference|Cash on delivery|null|undefined/)
  })
})

describe("a packing slip", () => {
  it("should tell the shopper what is inside and how to return it, and nobody's prices", async () => {
    const { text } = await read(packingSlipDefinition(order(), SHOP))
    for (const fact of ["Bodycon", "Packing slip", "Asha Rao", "Ribbed Midi Dress", "RMD-S"]) {
      expect(text).toContain(fact)
    }
    expect(text).toMatch(/HOW TO RETURN .*ask for a return/)
    expect(text).toMatch(/RETURN ADDRESS Bodycon/)
    expect(text).toContain("Jaipur, Rajasthan")
    expect(text).not.toMatch(/₹|612|Cost|Jaipur Wear|GSTIN|9876543210/)
  })

  it("should use the supplier's return address and the shop's own words", async () => {
    const base = order()
    const elsewhere = { ...ADDRESS, name: "Store 2", city: "Ajmer", province: "Rajasthan" }
    const { text } = await read(
      packingSlipDefinition(
        { ...base, supplier: { ...base.supplier, return_address: elsewhere } },
        { ...SHOP, returnInstructions: "Write to help@shop.example" }
      )
    )
    expect(text).toContain("Ajmer")
    expect(text).not.toContain("Jaipur")
    expect(text).toContain("Write to help@shop.example")
  })
})

describe("several documents in one file", () => {
  it("should begin each on a page of its own", async () => {
    const numbers = ["P1", "P2", "P3"]
    const { text, totalPages } = await read(
      mergeDefinitions(numbers.map((number) => purchaseOrderDefinition(order({ number }), SHOP)))
    )
    expect(totalPages).toBe(3)
    expect(numbers.every((number) => text.includes(`Purchase order ${number}`))).toBe(true)
    expect(text).toContain("Page 3 of 3")
  })
})

describe("scriptRuns", () => {
  it("should leave Latin text alone and set Devanagari in its own font", () => {
    expect(scriptRuns("12 MG Road")).toBe("12 MG Road")
    expect(scriptRuns("Asha आशा राव, 12 गली")).toEqual([
      "Asha ",
      { text: "आशा राव", font: "NotoSansDevanagari" },
      ", 12 ",
      { text: "गली", font: "NotoSansDevanagari" },
    ])
    expect(scriptRuns("")).toBe("")
  })

  it("should put a Hindi name into the PDF, not boxes", async () => {
    const { text } = await read(
      packingSlipDefinition(order({ ship_to: { ...ADDRESS, name: "आशा राव" } }), SHOP)
    )
    expect(text).toContain("आशा")
  })
})

describe("placeOfSupply", () => {
  it.each([
    ["27AAPFU0939F1ZV", "Karnataka", "27 Maharashtra"],
    [undefined, "karnataka", "29 Karnataka"],
    [undefined, "Jammu & Kashmir", "01 Jammu and Kashmir"],
    [undefined, "Atlantis", "Atlantis"],
  ])("should be for a shop of GSTIN %s shipping to %s: %s", (gstin, state, expected) => {
    expect(placeOfSupply(gstin, state)).toBe(expected)
  })
})

describe("liveLines", () => {
  it("should leave out what was refused or moved, in one order whatever came in", () => {
    const at = new Date()
    const lines = [
      { id: "c", refused_at: null, moved_at: null },
      { id: "b", refused_at: at, moved_at: null },
      { id: "a", refused_at: null, moved_at: null },
      { id: "d", refused_at: null, moved_at: at },
    ]
    expect(liveLines(lines).map(({ id }) => id)).toEqual(["a", "c"])
    expect(lines.map(({ id }) => id)).toEqual(["c", "b", "a", "d"])
  })
})

describe("purchaseOrdersCsv", () => {
  it("should have one row per line with exact amounts", () => {
    const csv = purchaseOrdersCsv([order(), order({ number: "P2" })])
    expect(csv.startsWith("\ufeff")).toBe(true)
    const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({
      purchase_order: "BC-20261120-000001-P1",
      supplier_sku: "JP-RMD-S",
      quantity: "2",
      cost_inr: "612.35",
      amount_inr: "1224.70",
      ship_to_pincode: "560001",
    })
    expect(rows[3]).toMatchObject({ purchase_order: "P2", amount_inr: "100000.10", sku: "" })
  })

  it("should let no cell start a formula, and keep line breaks and quotes inside their cell", () => {
    const base = order()
    const nasty = '=HYPERLINK("https://evil.example","Dress")'
    const rows = parse(
      purchaseOrdersCsv([
        order({
          note: '+1\r\n"two"',
          ship_to: { ...ADDRESS, name: "@SUM(1)", address_1: "\t=1" },
          lines: [{ ...base.lines[0], title: nasty }],
        }),
      ]),
      { columns: true, bom: true }
    ) as Record<string, string>[]
    expect(rows).toHaveLength(1)
    expect(rows[0].title).toBe(`'${nasty}`)
    const started = Object.values(rows[0]).filter((cell) => /^[=+\-@\t\r]/.test(cell))
    expect(started).toEqual([])
    expect(rows[0].note).toContain('"two"')
  })
})
