import type { Browser, Page } from "playwright-core"
import { openBrowser, openVisitor, overflow, picture } from "./helpers/browser"
import { adminToken, call, moveParcel, SHOP, variantSoldOnlyBy } from "./helpers/shop"
import type { ChosenVariant } from "./helpers/shop"

jest.setTimeout(300_000)

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-")
const id = (name: string) => `[data-testid="${name}"]`

const logIn = async (page: Page) => {
  await page.goto(`${SHOP.storefront}/account/login`)
  await page.fill(id("login-email"), "shopper@bodycon.test")
  await page.fill(id("login-password"), SHOP.password)
  await page.click(id("login-submit"))
  await page.waitForSelector(id("account-greeting"))
}

const choose = async (page: Page, item: ChosenVariant) => {
  await page.click(id(`color-option-${slug(item.color)}`))
  await page.click(id(`size-option-${item.size}`))
}

const inCart = async (page: Page): Promise<number> =>
  Number(await page.locator(id("cart-count")).first().textContent())

/** The count runs ahead of the server, so the answer is waited for before the page is left. */
const addToBag = async (page: Page, expected: number) => {
  const answer = page.waitForResponse((response) => response.request().method() === "POST")
  await page.click(id("add-to-cart"))
  await answer
  await page.waitForLoadState("networkidle")
  const until = Date.now() + 10_000
  while ((await inCart(page)) !== expected && Date.now() < until) {
    await page.waitForTimeout(100)
  }
  expect(await inCart(page)).toBe(expected)
}

/** Answers the half-minute quiz and takes what it says. */
const askForSize = async (page: Page) => {
  await page.click(id("size-quiz-open"))
  await page.fill(id("quiz-height-cm"), "162")
  await page.fill(id("quiz-weight-kg"), "56")
  await page.click(id("size-quiz-submit"))
  await page.waitForSelector(id("size-recommendation"))
  const size = (await page.locator(id("size-recommendation")).innerText()).trim()
  const reasons = await page.locator(`${id("size-reasons")} li`).allInnerTexts()
  await picture(page, "size-recommendation")
  await page.click(id("size-quiz-done"))
  return { size, reasons }
}

const reviewCount = async (page: Page, handle: string) => {
  await page.goto(`${SHOP.storefront}/p/${handle}`)
  await page.waitForSelector(`${id("review-count")}, ${id("no-reviews")}`)
  // A streamed part stands twice in the page for a moment.
  const counter = page.locator(id("review-count")).first()
  return (await counter.count()) ? Number(/\d+/.exec(await counter.innerText())?.[0]) : 0
}

describe("the main job", () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it("should lead from the shop window to a delivered and reviewed parcel", async () => {
    const token = await adminToken()
    const [first, second] = await Promise.all([
      variantSoldOnlyBy(token, "noyyal-knits"),
      variantSoldOnlyBy(token, "surat-loom"),
    ])
    const { page, complaints } = await openVisitor(browser)
    await logIn(page)

    // She finds a dress by its name and asks which size fits.
    await page.goto(SHOP.storefront)
    await page.waitForSelector(id("product-card"))
    await picture(page, "home")
    await page.locator(id("search-input")).first().fill(first.title)
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/search\?/)
    await page.click(`${id("product-card")}[data-handle="${first.handle}"] a`)
    await page.waitForURL(new RegExp(`/p/${first.handle}`))
    const { size, reasons } = await askForSize(page)
    expect(size).toMatch(/^(XS|S|M|L|XL|XXL)$/)
    expect(reasons.length).toBeGreaterThan(0)
    expect(await page.locator(id("chosen-size")).innerText()).toContain(size)

    // Two items from two suppliers.
    const before = await inCart(page)
    await choose(page, first)
    await addToBag(page, before + 1)
    await page.goto(`${SHOP.storefront}/p/${second.handle}`)
    await choose(page, second)
    await picture(page, "product")
    await addToBag(page, before + 2)

    // She checks out to a pincode with cash on delivery.
    await page.goto(`${SHOP.storefront}/checkout`, { waitUntil: "networkidle" })
    await page.waitForSelector(`${id("checkout-save-address")}, ${id("checkout-edit-address")}`)
    if (await page.locator(id("checkout-save-address")).count()) {
      await fillAddress(page)
      await page.click(id("checkout-save-address"))
    }
    await page.waitForSelector(id("checkout-payment-cod"))
    await page.locator(id("checkout-payment-cod")).click({ force: true })
    await picture(page, "checkout")
    await page.click(id("place-order"))
    await page.waitForURL(/\/order\/.+\/confirmed/)
    const number = (await page.locator(id("order-number")).first().innerText()).trim()
    expect(number).toMatch(/BC-\d{8}-\d{6}/)
    await picture(page, "order-confirmed")
    const orderId = /\/order\/([^/]+)\//.exec(page.url())![1]

    await supplierAccepts(browser, number)
    const awbs = await parcelsOf(token, orderId)
    expect(awbs).toHaveLength(2)
    for (const to of ["picked_up", "in_transit", "out_for_delivery", "delivered"]) {
      await Promise.all(awbs.map((awb) => moveParcel(awb, to)))
    }

    // She reads that it arrived, and reviews it.
    await page.goto(`${SHOP.storefront}/account/orders/${orderId}`)
    await reloadUntil(page, `${id("order-status")}[data-status="delivered"]`)
    await reloadUntil(page, id("review-open"))
    await picture(page, "order-delivered")
    await page.locator(id("review-open")).first().click()
    await page.locator(id("review-rating-5")).first().click({ force: true })
    await page.locator(id("review-fit-true")).first().click({ force: true })
    const title = `Danced all night, ${number.split("-").at(-1)}`
    await page.fill(id("review-title"), title)
    await page.fill(
      id("review-content"),
      "Holds its shape, feels soft, and the colour is as shown."
    )
    await page.click(id("review-submit"))
    await page.waitForSelector(`${id("form-message")}:has-text("Thank you")`)
    await page.reload()
    await page.waitForSelector(id("review-state"))
    const reviewed = await reviewedProduct(token, orderId)
    const countBefore = await reviewCount(page, reviewed.handle)

    await merchantApproves(browser, title)
    for (
      let tries = 0;
      tries < 20 && (await reviewCount(page, reviewed.handle)) === countBefore;
      tries++
    ) {
      await page.waitForTimeout(500)
    }
    expect(await reviewCount(page, reviewed.handle)).toBe(countBefore + 1)
    await picture(page, "product-reviewed")
    expect(complaints).toEqual([])
  })

  it.each(["/", "/c/bodycon-dresses", "/cart", "/supplier", "/account/login"])(
    "should fit a telephone of 390 px: %s",
    async (path) => {
      const { page, context } = await openVisitor(browser, { width: 390, height: 844 })
      await page.goto(`${SHOP.storefront}${path}`, { waitUntil: "networkidle" })
      expect(await overflow(page)).toBe(0)
      await picture(page, `phone${slug(path)}`)
      await context.close()
    }
  )
})

const fillAddress = async (page: Page) => {
  const fields = {
    pincode: "560038",
    phone: "9876543210",
    "first-name": "Asha",
    "last-name": "Verma",
    "address-1": "Flat 12, Lake View",
    city: "Bengaluru",
    state: "Karnataka",
  }
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(id(`checkout-${name}`))
    if ((await field.evaluate((one) => one.tagName)) === "SELECT") {
      await field.selectOption({ label: value })
    } else {
      await field.fill(value)
    }
  }
}

/** The knitter answers on her own pages; the other supplier's API has answered already. */
const supplierAccepts = async (browser: Browser, number: string) => {
  const { page, context } = await openVisitor(browser, { width: 390, height: 844 })
  await page.goto(`${SHOP.storefront}/supplier`)
  await page.fill(id("supplier-email"), "noyyal-knits@bodycon.test")
  await page.fill(id("supplier-password"), SHOP.password)
  await page.click(id("supplier-login"))
  await page.waitForSelector(id("supplier-name"))
  const entry = `${id("supplier-order")}:has-text("${number}")`
  await reloadUntil(page, entry)
  await page.locator(entry).first().click()
  await page.waitForSelector(id("supplier-order-number"))
  await picture(page, "supplier-order")
  await page.click(id("supplier-accept"))
  await page.waitForSelector(`${id("supplier-order-status")}:has-text("ccepted")`)
  await context.close()
}

const parcelsOf = async (token: string, orderId: string): Promise<string[]> => {
  for (let tries = 0; tries < 60; tries++) {
    const { shipments } = await call<{ shipments: { awb: string | null }[] }>(
      `${SHOP.backend}/admin/shipments?order_id=${orderId}`,
      { token }
    )
    const awbs = shipments.map(({ awb }) => awb).filter((awb): awb is string => !!awb)
    if (awbs.length === 2) {
      return awbs
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return []
}

/** News travels through durable jobs, so the page is read again until it has come. */
const reloadUntil = async (page: Page, selector: string) => {
  for (let tries = 0; tries < 60; tries++) {
    if (await page.locator(selector).count()) {
      return
    }
    await page.waitForTimeout(500)
    await page.reload()
  }
  throw new Error(`${page.url()} never showed ${selector}`)
}

const reviewedProduct = async (token: string, orderId: string): Promise<{ handle: string }> => {
  const { reviews } = await call<{ reviews: { product_id: string; order_id: string }[] }>(
    `${SHOP.backend}/admin/reviews?status=pending&limit=50&fields=product_id,order_id`,
    { token }
  )
  const review = reviews.find(({ order_id }) => order_id === orderId)!
  const { product } = await call<{ product: { handle: string } }>(
    `${SHOP.backend}/admin/products/${review.product_id}?fields=handle`,
    { token }
  )
  return product
}

/** The merchant signs in to the admin, picks that review, and approves it. */
const merchantApproves = async (browser: Browser, title: string) => {
  const { page, context, complaints } = await openVisitor(browser, { width: 1440, height: 900 })
  await page.goto(`${SHOP.backend}/app/login`)
  await page.fill('input[name="email"]', "admin@bodycon.test")
  await page.fill('input[name="password"]', SHOP.password)
  await page.click('button[type="submit"]')
  await page.waitForURL(/\/app\/orders/)
  await picture(page, "admin-orders")
  await page.goto(`${SHOP.backend}/app/reviews`)
  await page.getByPlaceholder("Search the text").fill(title)
  await page.getByText(/^1 reviews?$/).waitFor()
  await page.getByText(title).waitFor()
  await picture(page, "admin-reviews")
  await page.getByRole("checkbox").last().click()
  await page.getByRole("button", { name: "Approve" }).click()
  await page.getByText("1 approved").first().waitFor()
  expect(complaints).toEqual([])
  await context.close()
}
