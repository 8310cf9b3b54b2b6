import sharp from "sharp"
import type { Browser, Page } from "playwright-core"
import { openBrowser, openVisitor, overflow, picture } from "./helpers/browser"
import { placeGuestOrder } from "./helpers/orders"
import { bookedParcels, moveThrough, TO_THE_DOOR } from "./helpers/parcels"
import { adminToken, SHOP, variantSoldOnlyBy } from "./helpers/shop"

jest.setTimeout(300_000)

const PHONE = { width: 390, height: 844 }
const id = (name: string) => `[data-testid="${name}"]`
const atStep = (step: string) => `${id("return-flow")}[data-step="${step}"]`

const photoOf = async (color: string) => ({
  name: `${color}.png`,
  mimeType: "image/png",
  buffer: await sharp({ create: { width: 320, height: 400, channels: 3, background: color } })
    .png()
    .toBuffer(),
})

const reloadUntil = async (page: Page, selector: string) => {
  for (let tries = 0; tries < 60 && !(await page.locator(selector).count()); tries++) {
    await page.waitForTimeout(500)
    await page.reload({ waitUntil: "networkidle" })
  }
  await page.waitForSelector(selector)
}

const next = async (page: Page, step: string) => {
  await page.click(id("return-next"))
  await page.waitForSelector(atStep(step))
  expect(await overflow(page)).toBe(0)
}

describe("a shopper sends something back", () => {
  let browser: Browser
  let token: string

  beforeAll(async () => {
    browser = await openBrowser()
    token = await adminToken()
  })
  afterAll(() => browser.close())

  /** A guest's delivered cash order, opened by its link. */
  const openDelivered = async (quantity: number) => {
    const { variantId } = await variantSoldOnlyBy(token, "surat-loom")
    const order = await placeGuestOrder(token, variantId, quantity)
    const [awb] = await bookedParcels(token, order.id, 1)
    await moveThrough(awb!, [...TO_THE_DOOR, "delivered"])
    const visitor = await openVisitor(browser, PHONE)
    const query = new URLSearchParams({ token: order.track_token })
    await visitor.page.goto(`${SHOP.storefront}/order/${order.id}?${query}`)
    await reloadUntil(visitor.page, `${id("parcel")}[data-condition="delivered"]`)
    await reloadUntil(visitor.page, id("return-start"))
    return { ...visitor, orderId: order.id }
  }

  it("should ask for a return of a cash order with a photo and a UPI id, and call it off", async () => {
    const { page, context, complaints } = await openDelivered(2)
    expect(await page.locator(id("timeline-time")).first().getAttribute("datetime")).toMatch(/Z$/)
    expect(await page.locator(id("return-entry-words")).innerText()).toContain("until")
    await picture(page, "return-entry")
    await page.click(id("return-start"))
    await page.waitForSelector(atStep("items"))

    // Nothing chosen leads nowhere; one of two pieces goes back.
    await page.click(id("return-next"))
    await page.waitForSelector(id("mistake"))
    await page.locator(id("return-item-check")).first().check()
    await page.locator(id("stepper-fewer")).first().click()
    await picture(page, "return-items")
    await next(page, "reasons")

    // Damage needs a photo; one is taken away again.
    await page.selectOption(id("return-reason"), "damaged")
    await page.click(id("return-next"))
    await page.waitForSelector(id("mistake"))
    await page.setInputFiles(id("return-photo-input"), [
      await photoOf("crimson"),
      await photoOf("navy"),
    ])
    await page.waitForFunction(
      (selector) => document.querySelectorAll(selector).length === 2,
      `${id("return-photo")}[data-state="sent"]`
    )
    await page.locator(id("return-photo-remove")).first().click()
    expect(await page.locator(id("return-photo")).count()).toBe(1)
    await page.fill(id("return-note"), "The seam is open at the side.")
    await picture(page, "return-reasons")
    await next(page, "kind")

    await page.click(id("return-kind-return"))
    await next(page, "pickup")
    await page.locator('[data-testid^="pickup-date-"]').first().click()
    await picture(page, "return-pickup")
    await next(page, "refund")

    // Wrong details are refused by their field; the way back keeps what was typed.
    await page.click(id("return-refund-upi"))
    await page.fill(id("return-upi"), "asha")
    await page.fill(id("return-holder"), "Asha Verma")
    await page.click(id("return-next"))
    await page.waitForSelector(`${id("return-upi")}[aria-invalid="true"]`)
    await page.fill(id("return-upi"), "asha.verma@okbank")
    await page.goBack()
    await page.waitForSelector(atStep("pickup"))
    await page.goForward()
    await page.waitForSelector(atStep("refund"))
    expect(await page.locator(id("return-upi")).inputValue()).toBe("asha.verma@okbank")
    await page.locator(id("return-consent")).check()
    await picture(page, "return-refund")
    await next(page, "review")
    expect(await page.locator(id("return-review-item")).innerText()).toContain("1 piece")
    await picture(page, "return-review")

    await page.click(id("return-next"))
    await page.waitForSelector(id("return-done"))
    expect(await page.locator(id("return-number")).innerText()).toMatch(/^BC-\d{8}-\d{6}-R1$/)
    const shown = await page.locator("main").innerText()
    expect(shown).toContain("@okbank")
    expect(shown).not.toContain("asha.verma@okbank")
    await picture(page, "return-done")

    await page.click(id("return-cancel-open"))
    await page.click(id("return-cancel-confirm"))
    await page.waitForSelector(`${id("return-status")}[data-status="cancelled"]`)
    expect(await page.locator(id("return-cancel-open")).count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should ask for another size instead", async () => {
    const { page, context, complaints } = await openDelivered(1)
    await page.click(id("return-start"))
    await page.waitForSelector(atStep("items"))
    await page.locator(id("return-item-check")).first().check()
    await next(page, "reasons")
    await page.selectOption(id("return-reason"), "size_too_small")
    await next(page, "kind")
    await page.click(id("return-kind-exchange"))
    await page.click(id("return-next"))
    await page.waitForSelector(id("mistake"))
    await page
      .locator(`${id("return-size")}[data-stock="true"]`)
      .first()
      .click()
    await next(page, "pickup")
    await page.locator('[data-testid^="pickup-date-"]').last().click()

    // No money moves, so nobody is asked for an account.
    await next(page, "review")
    expect(await page.locator(id("return-review-item")).innerText()).toContain("Instead:")
    await page.click(id("return-next"))
    await page.waitForSelector(id("return-done"))
    expect(await page.locator("main").innerText()).toContain("Exchange")
    expect(await page.locator(id("return-refund")).count()).toBe(0)
    await picture(page, "exchange-done")
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should not show a return to who has neither login nor link", async () => {
    const { context, orderId } = await openDelivered(1)
    await context.close()
    const stranger = await openVisitor(browser, PHONE)
    for (const path of ["return", "returns", "returns/retreq_1"]) {
      await stranger.page.goto(`${SHOP.storefront}/order/${orderId}/${path}?token=altered`)
      await stranger.page.waitForSelector(id("not-found"))
    }
    await stranger.context.close()
  })
})
