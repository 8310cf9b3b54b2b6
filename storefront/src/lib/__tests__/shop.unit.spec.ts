import { parseAddress, parseEmail } from "../address-form"
import { parseBody } from "../body-form"
import { contentSecurityPolicy, originsOf } from "../csp"
import { compareSizes, fitVerdict, swatch } from "../garment"
import { normalizeMobile, normalizePincode, stateOfPincode } from "../india"
import { scriptJson } from "../json-ld"
import { changeQuantity, insertLine, mrpSaving } from "../optimistic-cart"
import { parseTrackLink } from "../track-link"
import { sizeOptions, soldOutColors, variantFor } from "../variants"

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData()
  Object.entries(fields).forEach(([name, value]) => data.set(name, value))
  return data
}

describe("Indian input", () => {
  it.each([
    ["+91 98765-43210", "9876543210"],
    ["09876543210", "9876543210"],
    ["919876543210", "9876543210"],
    ["9198765432", "9198765432"],
    ["1234567890", null],
    ["98765", null],
  ])("should read the mobile number %p as %p", (input, expected) => {
    expect(normalizeMobile(input)).toBe(expected)
  })

  it.each([
    ["560 001", "560001"],
    ["060001", null],
    ["5600011", null],
  ])("should read the pincode %p as %p", (input, expected) => {
    expect(normalizePincode(input)).toBe(expected)
  })

  it.each([
    ["560001", "Karnataka"],
    ["403001", "Goa"],
    ["834001", "Jharkhand"],
    ["160017", "Chandigarh"],
    ["990000", null],
  ])("should guess the state of %p", (pincode, expected) => {
    expect(stateOfPincode(pincode)).toBe(expected)
  })
})

describe("forms", () => {
  const good = {
    firstName: "Asha",
    lastName: "",
    phone: "98765 43210",
    postalCode: "560001",
    address1: "12 MG Road",
    address2: "",
    city: "Bengaluru",
    province: "Karnataka",
  }

  it("should take a good address with its numbers normalised", () => {
    expect(parseAddress(form(good))).toEqual({ ok: true, value: { ...good, phone: "9876543210" } })
  })

  it("should name every wrong field", () => {
    const result = parseAddress(form({ ...good, phone: "12", city: " ", province: "Atlantis" }))
    expect(result.ok ? [] : Object.keys(result.errors).sort()).toEqual([
      "city",
      "phone",
      "province",
    ])
  })

  it("should refuse what is not an e-mail address", () => {
    expect(parseEmail(" Asha@Example.com ")).toBe("asha@example.com")
    expect(parseEmail("asha@")).toBeNull()
  })

  it("should leave empty body fields out and refuse impossible ones by name", () => {
    expect(parseBody(form({ height_cm: "162", weight_kg: "", fit_preference: "snug" }))).toEqual({
      ok: true,
      value: { height_cm: 162, fit_preference: "snug" },
    })
    expect(parseBody(form({ height_cm: "5.4" }))).toMatchObject({
      ok: false,
      errors: { height_cm: expect.any(String) },
    })
    expect(parseBody(form({}))).toMatchObject({ ok: false, errors: {} })
  })
})

describe("sizes", () => {
  it("should sort letters in wearing order and numbers by value", () => {
    expect(["XL", "S", "32", "XS", "28", "M"].sort(compareSizes)).toEqual([
      "XS",
      "S",
      "M",
      "XL",
      "28",
      "32",
    ])
  })

  it("should say how a size runs only with enough votes", () => {
    expect(fitVerdict({ small: 1, true: 2, large: 0 })).toBeNull()
    expect(fitVerdict({ small: 1, true: 8, large: 1 })).toBe("Runs true to size")
    expect(fitVerdict({ small: 6, true: 4, large: 0 })).toBe("Runs small, size up")
  })

  it("should find a colour by a word of its name", () => {
    expect(swatch("Deep Wine")).toBe(swatch("wine"))
    expect(swatch("Zzz")).toContain("gradient")
  })

  it("should know what is sold out in a colour", () => {
    const variant = (color: string, size: string, inStock: boolean) => ({
      id: color + size,
      title: "",
      sku: null,
      color,
      size,
      price: 1,
      available: inStock ? 2 : 0,
      inStock,
    })
    const product = {
      sizes: ["S", "M"],
      colors: ["Wine", "Black"],
      variants: [
        variant("Wine", "S", true),
        variant("Wine", "M", false),
        variant("Black", "S", false),
      ],
    }
    expect(sizeOptions(product, "Wine").map(({ inStock }) => inStock)).toEqual([true, false])
    expect(sizeOptions(product, "Black").map(({ inStock }) => inStock)).toEqual([false, false])
    expect(soldOutColors(product)).toEqual(["Black"])
    expect(variantFor(product, "Wine", "M")?.id).toBe("WineM")
  })
})

describe("optimistic cart", () => {
  const line = {
    variantId: "v",
    productId: "p",
    handle: "h",
    title: "T",
    variantTitle: "M",
    thumbnail: null,
    unitPrice: 999,
    mrp: 1999,
  }

  it("should add a new line and then count it up", () => {
    const twice = insertLine(insertLine(null, line), line)
    expect(twice.lines).toHaveLength(1)
    expect(twice).toMatchObject({ itemsTotal: 1998, total: 1998 })
    expect(mrpSaving(twice)).toBe(2000)
  })

  it("should keep the coupon in the total and drop a line at zero", () => {
    const cart = { ...insertLine(null, line), discountTotal: 200 }
    expect(changeQuantity(cart, "new-v", 2)?.total).toBe(1798)
    expect(changeQuantity(cart, "new-v", 0)).toMatchObject({ lines: [], total: 0 })
  })
})

describe("parseTrackLink", () => {
  it.each([
    ["https://shop.example/order/order_01ABC?token=a.b", "/order/order_01ABC?token=a.b"],
    ["/order/order_01ABC", "/order/order_01ABC"],
    ["order_01ABC", "/order/order_01ABC"],
    ["https://evil.example/elsewhere", null],
    ["", null],
  ])("should read %p as %p", (input, expected) => {
    expect(parseTrackLink(input)).toBe(expected)
  })
})

describe("page safety", () => {
  it("should not let a product's text end the script element", () => {
    expect(scriptJson({ name: "</script><b>" })).not.toContain("</script>")
  })

  it("should allow scripts only by nonce and the payment page only from its origins", () => {
    const policy = contentSecurityPolicy({
      nonce: "n1",
      development: false,
      paymentOrigins: originsOf(["http://127.0.0.1:4010/x.js", undefined, "no url"]),
    })
    expect(policy).toContain("'nonce-n1'")
    expect(policy).toContain(
      "frame-src 'self' https://checkout.razorpay.com https://api.razorpay.com https://*.razorpay.com http://127.0.0.1:4010"
    )
    expect(policy).not.toContain("unsafe-eval")
    expect(policy).toMatch(/frame-ancestors 'none'/)
  })
})
