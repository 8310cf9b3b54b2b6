import type { Browser } from "playwright-core"
import { openBrowser, openVisitor, overflow, picture } from "./helpers/browser"
import { placeCashOrder } from "./helpers/orders"
import { bookedParcels, mailedAddress, moveThrough, numberOf, TO_THE_DOOR } from "./helpers/parcels"
import { adminToken, SHOP, variantSoldOnlyBy } from "./helpers/shop"

jest.setTimeout(300_000)

const PHONE = { width: 390, height: 844 }
const id = (name: string) => `[data-testid="${name}"]`

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
    const orderId = await placeCashOrder(token, variantId, 1)
    const number = await numberOf(token, orderId)
    const [awb] = await bookedParcels(token, orderId, 1)
    await moveThrough(awb!, [...TO_THE_DOOR, "undelivered"])
    const link = await mailedAddress(number, /https?:\/\/\S+\/delivery\/[\w.~%-]+/)
    const path = link.slice(link.indexOf("/delivery/"))

    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await page.goto(`${SHOP.storefront}${path}`)
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
})
