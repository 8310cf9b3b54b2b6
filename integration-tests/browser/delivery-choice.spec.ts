import type { Browser, Page } from "playwright-core"
import { openBrowser, openVisitor, overflow, picture } from "./helpers/browser"
import { placeGuestOrder } from "./helpers/orders"
import { bookedParcels, mailedAddress, moveThrough, TO_THE_DOOR } from "./helpers/parcels"
import { adminToken, SHOP, variantSoldOnlyBy } from "./helpers/shop"
import type { ChosenVariant } from "./helpers/shop"

jest.setTimeout(300_000)

const PHONE = { width: 390, height: 844 }
const id = (name: string) => `[data-testid="${name}"]`
const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-")

/** The minute in India, which tells its time from ours: five hours and a half ahead, all year. */
const minuteInIndia = (instant: string): string => {
  const there = new Date(new Date(instant).getTime() + 5.5 * 3_600_000)
  return `:${String(there.getUTCMinutes()).padStart(2, "0")}`
}

/** News travels through durable jobs, so the page is read again until it has come. */
const reloadUntil = async (page: Page, selector: string) => {
  for (let tries = 0; tries < 60 && !(await page.locator(selector).count()); tries++) {
    await page.waitForTimeout(500)
    await page.reload({ waitUntil: "networkidle" })
  }
  await page.waitForSelector(selector)
}

const addToBag = async (page: Page, item: ChosenVariant) => {
  await page.goto(`${SHOP.storefront}/p/${item.handle}`, { waitUntil: "networkidle" })
  await page.click(id(`color-option-${slug(item.color)}`))
  await page.click(id(`size-option-${item.size}`))
  const answer = page.waitForResponse((response) => response.request().method() === "POST")
  await page.click(id("add-to-cart"))
  await answer
  await page.waitForLoadState("networkidle")
}

describe("a parcel that could not be handed over", () => {
  let browser: Browser
  let token: string

  beforeAll(async () => {
    browser = await openBrowser()
    token = await adminToken()
  })
  afterAll(() => browser.close())

  it("should come again on the day and to the number its shopper chose, once", async () => {
    const { variantId } = await variantSoldOnlyBy(token, "surat-loom")
    const order = await placeGuestOrder(token, variantId, 1)
    const [awb] = await bookedParcels(token, order.id, 1)
    await moveThrough(awb!, [...TO_THE_DOOR, "undelivered"])
    const link = await mailedAddress(order.number, /https?:\/\/\S+\/delivery\/[\w.~%-]+/)
    const path = link.slice(link.indexOf("/delivery/"))

    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await page.goto(`${SHOP.storefront}${path}`, { waitUntil: "networkidle" })
    await page.waitForSelector(id("delivery-form"))
    expect(await page.locator("main").innerText()).toContain(awb)
    expect(await overflow(page)).toBe(0)
    await picture(page, "delivery-choice")

    await page.fill(id("delivery-phone"), "12345")
    await page.click(id("delivery-submit"))
    await page.waitForSelector(`${id("delivery-phone")}[aria-invalid="true"]`)
    await page.fill(id("delivery-phone"), "98765 43211")
    await page.locator('[data-testid^="date-"]').last().click()
    await page.click(id("delivery-submit"))
    await page.waitForSelector(id("delivery-answered"))
    await picture(page, "delivery-answered")

    // The link is used up, and an altered one says the same.
    await page.goto(`${SHOP.storefront}${path}`)
    await page.waitForSelector(`${id("delivery-gone")}, ${id("delivery-answered")}`)
    expect(await page.locator(id("delivery-form")).count()).toBe(0)
    await page.goto(`${SHOP.storefront}${path.slice(0, -3)}abc`)
    await page.waitForSelector(id("delivery-gone"))
    await picture(page, "delivery-gone")
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should be told as going back, and not as cancelled, when nobody took it", async () => {
    const { variantId } = await variantSoldOnlyBy(token, "surat-loom")
    const order = await placeGuestOrder(token, variantId, 1)
    const [awb] = await bookedParcels(token, order.id, 1)
    const query = new URLSearchParams({ token: order.track_token })
    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await moveThrough(awb!, [...TO_THE_DOOR, "undelivered", "rto_initiated", "rto_in_transit"])
    await page.goto(`${SHOP.storefront}/order/${order.id}?${query}`)
    await reloadUntil(page, `${id("parcel")}[data-condition="rto_in_transit"]`)
    expect(await page.locator(id("order-status")).textContent()).toBe("Going back to the maker")
    await picture(page, "order-going-back")

    await moveThrough(awb!, ["rto_delivered"])
    await reloadUntil(page, `${id("parcel")}[data-condition="rto_delivered"]`)
    expect(await page.locator(id("order-status")).textContent()).toBe("Back with the maker")
    expect(await page.locator(id("parcel-set-back")).innerText()).toContain("You owe nothing")
    const times = await page
      .locator(id("timeline-time"))
      .evaluateAll((all) => all.map((one) => [one.getAttribute("datetime"), one.textContent]))
    expect(times.length).toBeGreaterThanOrEqual(5)
    for (const [instant, words] of times) {
      expect(instant).toMatch(/Z$/)
      expect(words).toContain(minuteInIndia(instant!))
    }
    expect(await overflow(page)).toBe(0)
    await picture(page, "order-back")
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should know whether a pincode is served without holding up the page", async () => {
    const { handle } = await variantSoldOnlyBy(token, "surat-loom")
    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await page.goto(`${SHOP.storefront}/p/${handle}`, { waitUntil: "networkidle" })
    await page.fill(id("pincode-input"), "56003")
    await page.click(id("pincode-check"))
    await page.waitForSelector(`${id("pincode-result")}[data-state="invalid"]`)
    await page.fill(id("pincode-input"), "560038")
    await page.click(id("pincode-check"))
    await page.waitForSelector(`${id("pincode-result")}:has-text("Arrives")`)
    await picture(page, "pincode-served")

    // Remembered for the next visit; a server that is away only says so.
    await page.route("**/api/serviceability**", (route) => route.abort())
    await page.reload({ waitUntil: "networkidle" })
    expect(await page.locator(id("pincode-input")).inputValue()).toBe("560038")
    await page.waitForSelector(`${id("pincode-result")}[data-state="unknown"]`)
    expect(await page.locator(id("add-to-cart")).isVisible()).toBe(true)
    expect(complaints).toEqual([])
    await context.close()
  })
  it("should name one price and one day for a bag from two makers, each way it can travel", async () => {
    const [first, second] = await Promise.all([
      variantSoldOnlyBy(token, "noyyal-knits"),
      variantSoldOnlyBy(token, "surat-loom"),
    ])
    const { page, context, complaints } = await openVisitor(browser)
    await addToBag(page, first)
    await addToBag(page, second)
    await page.goto(`${SHOP.storefront}/p/${second.handle}`, { waitUntil: "networkidle" })
    await page.fill(id("pincode-input"), "560038")
    await page.click(id("pincode-check"))
    await page.waitForSelector(`${id("pincode-result")}[data-state="known"]`)

    await page.setViewportSize(PHONE)
    await page.goto(`${SHOP.storefront}/cart`)
    await page.waitForSelector(id("cart-delivery"))
    expect(await page.locator(id("cart-delivery")).innerText()).toContain("560038")
    const ways = await page.locator(id("cart-delivery-way")).allInnerTexts()
    expect(ways).toHaveLength(2)
    for (const way of ways) {
      expect(way).toMatch(/All of it by \w{3}, \d{1,2} \w{3,4}/)
      expect(way).toMatch(/₹\d/)
    }
    expect(await overflow(page)).toBe(0)
    await page.locator(id("cart-delivery")).scrollIntoViewIfNeeded()
    await picture(page, "cart-delivery")
    expect(complaints).toEqual([])
    await context.close()
  })
})
