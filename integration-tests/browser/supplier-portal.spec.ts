import type { Browser, Page } from "playwright-core"
import { openBrowser, openVisitor, overflow, picture } from "./helpers/browser"
import { mailedLink, placeCashOrder, sentPurchaseOrder } from "./helpers/orders"
import { adminToken, SHOP, variantSoldOnlyBy } from "./helpers/shop"

jest.setTimeout(300_000)

const PHONE = { width: 390, height: 844 }
const id = (name: string) => `[data-testid="${name}"]`
const inLanguage = (language: string) => `${id("supplier-frame")}[lang="${language}"]`

const signIn = async (page: Page, code: string) => {
  await page.goto(`${SHOP.storefront}/supplier`)
  await page.fill(id("supplier-email"), `${code}@bodycon.test`)
  await page.fill(id("supplier-password"), SHOP.password)
  await page.click(id("supplier-login"))
  await page.waitForSelector(id("supplier-name"))
}

const speak = async (page: Page, language: "en" | "hi") => {
  await page.click(id(`supplier-language-${language}`))
  await page.waitForSelector(inLanguage(language))
}

/** Whatever can be tapped and is smaller than a fingertip. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea")]
      .filter((element) => {
        const { width, height } = (element.closest("label") ?? element).getBoundingClientRect()
        return width > 0 && (width < 43.5 || height < 43.5)
      })
      .map((element) => element.outerHTML.slice(0, 120))
  )

const expectFit = async (page: Page) => {
  expect(await overflow(page)).toBe(0)
  expect(await tooSmall(page)).toEqual([])
}

const openOrder = async (page: Page, number: string) => {
  const entry = `${id("supplier-order")}:has-text("${number}")`
  for (let tries = 0; tries < 60 && !(await page.locator(entry).count()); tries++) {
    await page.waitForTimeout(500)
    await page.reload()
  }
  await page.locator(entry).first().click()
  await page.waitForSelector(id("supplier-order-number"))
}

const isPdf = async (page: Page, path: string): Promise<boolean> => {
  const answer = await page.context().request.get(`${SHOP.storefront}${path}`)
  return (await answer.body()).subarray(0, 5).toString() === "%PDF-"
}

describe("a supplier's telephone", () => {
  let browser: Browser
  let token: string

  beforeAll(async () => {
    browser = await openBrowser()
    token = await adminToken()
  })
  afterAll(() => browser.close())

  it("should take a part of an order, pack it, and print its papers", async () => {
    const { variantId } = await variantSoldOnlyBy(token, "noyyal-knits")
    const orderId = await placeCashOrder(token, variantId, 2)
    const number = await sentPurchaseOrder(token, orderId)
    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await signIn(page, "noyyal-knits")
    await openOrder(page, number)
    expect(await page.locator(id("supplier-time-left")).first().innerText()).toMatch(/left$/)
    expect(await page.locator(id("supplier-accept")).innerText()).toBe("Accept all 2 pieces")
    await page.locator(id("stepper-fewer")).first().click()
    expect(await page.locator(id("supplier-accept")).innerText()).toBe("Accept 1 of 2 pieces")
    await picture(page, "supplier-accept-part")
    await expectFit(page)

    // Without a network nothing is lost; with one it goes through.
    await context.setOffline(true)
    await page.click(id("supplier-accept"))
    await page.waitForSelector(`${id("form-message")}:has-text("No internet")`)
    expect(await page.locator(id("supplier-accept")).innerText()).toBe("Accept 1 of 2 pieces")
    await context.setOffline(false)
    await page.click(id("supplier-accept"))
    await page.waitForSelector(`${id("supplier-order-status")}[data-status="accepted"]`)
    expect(await page.locator(id("supplier-line")).count()).toBe(2)

    // A parcel that cannot be is refused by its fields; a usual one is one tap.
    await page.fill(id("supplier-parcel-weight_g"), "0")
    await page.click(id("supplier-ready"))
    await page.waitForSelector(`${id("supplier-parcel-weight_g")}[aria-invalid="true"]`)
    await page.click(id("supplier-preset-dress"))
    await picture(page, "supplier-parcel")
    await expectFit(page)
    await page.click(id("supplier-ready"))
    await page.waitForSelector(`${id("supplier-order-status")}[data-status="ready"]`)

    const purchaseOrderId = new URL(page.url()).pathname.split("/").at(-1)!
    const papers = `/api/supplier/orders/${purchaseOrderId}`
    expect(await isPdf(page, `${papers}/packing-slip`)).toBe(true)
    for (let tries = 0; tries < 60 && !(await isPdf(page, `${papers}/label`)); tries++) {
      await page.waitForTimeout(500)
    }
    expect(await isPdf(page, `${papers}/label`)).toBe(true)
    await page.goto(`${SHOP.storefront}/supplier?view=on_the_way`)
    await page.waitForSelector(`${id("supplier-order")}:has-text("${number}")`)
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should answer by a one-time link in Hindi, once", async () => {
    const { variantId } = await variantSoldOnlyBy(token, "parel-atelier")
    const number = await sentPurchaseOrder(token, await placeCashOrder(token, variantId, 1))
    const link = await mailedLink(number)
    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await page.goto(link)
    await page.waitForSelector(inLanguage("en"))
    await speak(page, "hi")
    expect(await page.locator(id("supplier-accept")).innerText()).toBe("1 पीस मंज़ूर है")
    await expectFit(page)
    await page.click(id("supplier-reject-open"))
    await page.click(id("supplier-reject"))
    await page.waitForSelector(`${id("supplier-reject-drawer")} ${id("form-message")}`)
    await page.click(id("supplier-reason-out_of_stock"))
    await picture(page, "supplier-reject-hindi")
    await page.click(id("supplier-reject"))
    await page.waitForSelector(id("supplier-link-done"))
    await page.goto(link)
    await page.waitForSelector(`${inLanguage("hi")} ${id("supplier-link-gone")}`)
    await picture(page, "supplier-link-gone")
    await page.goto(`${link.slice(0, -3)}abc`)
    await page.waitForSelector(id("supplier-link-gone"))
    await expectFit(page)
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should change stock over searches and save it all at once", async () => {
    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await signIn(page, "okhla-stitch")
    await page.waitForSelector(inLanguage("hi"))
    await speak(page, "en")
    await page.click(id("supplier-nav-stock"))
    await page.waitForSelector(id("supplier-listing"))
    await expectFit(page)
    const row = page.locator(id("supplier-listing")).first()
    const sku = (await row.getAttribute("data-sku"))!
    const before = Number(await row.locator(id("stepper-value")).inputValue())
    await row.locator(id("stepper-more")).click()
    const other = page.locator(id("supplier-listing")).nth(1)
    const otherSku = (await other.getAttribute("data-sku"))!
    const otherBefore = await other.locator(id("stepper-value")).inputValue()
    await other.locator(id("stepper-value")).fill(String(Number(otherBefore) + 3))
    expect(await page.locator(id("supplier-unsaved")).innerText()).toBe("2 changes not saved")

    await page.fill(id("supplier-stock-search"), otherSku)
    await page.click(id("supplier-stock-find"))
    await page.waitForURL(/q=/)
    await page.waitForSelector(`${id("supplier-listing")}[data-sku="${otherSku}"]`)
    expect(await page.locator(id("supplier-unsaved")).innerText()).toBe("2 changes not saved")
    await page.click(id("supplier-stock-save"))
    await page.waitForSelector(`${id("supplier-stock-saved")}:has-text("2 items saved")`)

    // Read again from the shop, then put back as it was.
    await page.goto(`${SHOP.storefront}/supplier/stock?q=${encodeURIComponent(sku)}`)
    const again = page.locator(`${id("supplier-listing")}[data-sku="${sku}"]`)
    expect(await again.locator(id("stepper-value")).inputValue()).toBe(String(before + 1))
    await again.locator(id("stepper-value")).fill(String(before))
    await page.fill(id("supplier-stock-search"), otherSku)
    await page.click(id("supplier-stock-find"))
    const otherAgain = page.locator(`${id("supplier-listing")}[data-sku="${otherSku}"]`)
    await otherAgain.locator(id("stepper-value")).fill(otherBefore)
    await page.click(id("supplier-stock-save"))
    await page.waitForSelector(`${id("supplier-stock-saved")}:has-text("2 items saved")`)
    await picture(page, "supplier-stock")
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should speak both languages on every page and show the account", async () => {
    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await signIn(page, "sanganer-print")
    for (const language of ["hi", "en"] as const) {
      await speak(page, language)
      for (const [path, landmark] of [
        ["/supplier", "supplier-tab-to_answer"],
        ["/supplier?view=done", "supplier-tab-done"],
        ["/supplier/stock", "supplier-stock-search"],
        ["/supplier/statement", "supplier-balance"],
        ["/supplier/profile", "supplier-profile"],
        ["/supplier/orders/po_none", "supplier-not-found"],
      ]) {
        await page.goto(`${SHOP.storefront}${path}`)
        await page.waitForSelector(`${inLanguage(language)} ${id(landmark)}`)
        await expectFit(page)
      }
      await page.goto(`${SHOP.storefront}/supplier/statement`)
      await picture(page, `supplier-statement-${language}`)
    }
    expect(await isPdf(page, "/api/supplier/statement/pdf")).toBe(true)
    const csv = await page
      .context()
      .request.get(`${SHOP.storefront}/api/supplier/statement/csv?from=2026-01-01`)
    expect(csv.headers()["content-type"]).toContain("text/csv")

    await page.goto(`${SHOP.storefront}/supplier/profile`)
    await page.click(id("supplier-sign-out"))
    await page.waitForSelector(id("supplier-login"))
    await page.goto(`${SHOP.storefront}/supplier/stock`)
    await page.waitForSelector(id("supplier-login"))
    expect(complaints).toEqual([])
    await context.close()
  })
})
