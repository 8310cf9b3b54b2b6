import type { Browser, Page } from "playwright-core"
import { openBrowser, openVisitor, overflow, picture } from "./helpers/browser"
import {
  codeOnWhatsApp,
  finishPayment,
  openCheckout,
  paiseIn,
  paiseOf,
  payable,
  sheet,
  withCodSettings,
} from "./helpers/checkout"
import { completeCart, placeGuestOrder, purchaseOrderOf } from "./helpers/orders"
import { bookedParcels, mailedAddress, moveThrough, TO_THE_DOOR } from "./helpers/parcels"
import { adminToken, call, SHOP, variantSoldOnlyBy } from "./helpers/shop"
import type { ChosenVariant } from "./helpers/shop"

jest.setTimeout(300_000)

const PHONE = { width: 390, height: 844 }
const FEE = { type: "flat", value: "49", min: null, max: null, free_from: null }
/** The supplier's system accepts by itself, sooner or later than this looks. */
const BOUGHT = ["sent", "accepted"]
const CONFIRM = { above: "1", first_order: false, channels: ["whatsapp"] }
const id = (name: string) => `[data-testid="${name}"]`

const reloadUntil = async (page: Page, selector: string) => {
  for (let tries = 0; tries < 60 && !(await page.locator(selector).count()); tries++) {
    await page.waitForTimeout(500)
    await page.reload({ waitUntil: "networkidle" })
  }
  await page.waitForSelector(selector)
}

const hasCheckoutScript = (page: Page): Promise<boolean> =>
  page.evaluate(() => [...document.scripts].some(({ src }) => src.includes("razorpay")))

const orderNumber = async (page: Page): Promise<string> =>
  (await page.locator(id("order-number")).first().innerText()).trim()

const orderIdIn = (page: Page): string => /\/order\/([^/?]+)/.exec(page.url())![1]

const pathOf = ({ id: orderId, track_token }: { id: string; track_token: string }): string =>
  `${SHOP.storefront}/order/${orderId}?${new URLSearchParams({ token: track_token })}`

describe("how a shopper pays", () => {
  let browser: Browser
  let token: string
  let item: ChosenVariant

  beforeAll(async () => {
    browser = await openBrowser()
    token = await adminToken()
    item = await variantSoldOnlyBy(token, "surat-loom")
  })
  afterAll(() => browser.close())

  it("should keep the bag when the bank says no, and order once it says yes", async () => {
    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await openCheckout(page, item)
    const total = await paiseOf(page, "cart-total")
    expect(paiseIn(await payable(page))).toBe(total)
    expect(await page.locator(id("checkout-payment-saving")).innerText()).toMatch(/^Save ₹/)
    expect(await page.locator(id("cart-discount")).innerText()).toContain("paying online")
    expect(await hasCheckoutScript(page)).toBe(false)
    expect(await overflow(page)).toBe(0)
    await picture(page, "checkout-phone")

    await page.click(id("place-order"))
    await finishPayment(page, "failure")
    await sheet(page).locator(".note.bad").waitFor()
    await picture(page, "checkout-sheet-declined")
    await sheet(page).locator("[data-close]").click()
    await page.waitForSelector(`${id("checkout-error")}:has-text("declined")`)
    expect(await page.locator(id("checkout-error")).innerText()).toContain("your bag is as it was")
    expect(await page.locator(id("cart-count")).first().textContent()).toBe("1")
    expect(await page.locator(`${id("place-order")}:focus`).count()).toBe(1)
    await picture(page, "checkout-declined")

    expect(paiseIn(await payable(page))).toBe(total)
    await page.click(id("place-order"))
    await finishPayment(page, "success")
    await page.waitForURL(/\/order\/.+\/confirmed/)
    expect(await orderNumber(page)).toMatch(/^BC-\d{8}-\d{6}$/)
    expect(await paiseOf(page, "order-total")).toBe(total)
    expect(await page.locator(id("cod-confirm")).count()).toBe(0)
    expect(await overflow(page)).toBe(0)
    await picture(page, "order-paid-online")
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should find the order of a payment whose browser was lost", async () => {
    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await openCheckout(page, item)
    await page.click(id("place-order"))
    await finishPayment(page, "success_lost_browser")
    await sheet(page).locator(id("pay-lost-close")).waitFor()

    await page.goto(`${SHOP.storefront}/checkout`)
    await page.waitForURL(/\/order\/.+\/confirmed/, { timeout: 60_000 })
    expect(await orderNumber(page)).toMatch(/^BC-\d{8}-\d{6}$/)
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should say so when a payment was begun and nothing is known of it", async () => {
    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await openCheckout(page, item)
    await page.click(id("place-order"))
    await sheet(page).locator(id("pay-success")).waitFor()
    await page.reload()
    await page.waitForSelector(id("checkout-open-payment"))
    await payable(page)
    expect(await overflow(page)).toBe(0)
    await picture(page, "checkout-begun")

    // The sheet that was left finishes in another tab, as a bank's app does.
    const orders = await call<{ razorpay: { orders: { id: string; status: string }[] } }>(
      `${SHOP.sandbox}/_control/state`
    )
    const open = orders.razorpay.orders.filter(({ status }) => status === "created").at(-1)!
    await call(`${SHOP.sandbox}/_control/razorpay/orders/${open.id}/pay`, {
      method: "POST",
      body: { outcome: "success_lost_browser" },
    })
    await page.waitForURL(/\/order\/.+\/confirmed/, { timeout: 60_000 })
    expect(complaints).toEqual([])
    await context.close()
  })

  it("should take cash with its fee, and start once the code from WhatsApp is entered", async () => {
    await withCodSettings(token, { fee: FEE, confirm: CONFIRM }, async () => {
      const { page, context, complaints } = await openVisitor(browser, PHONE)
      await openCheckout(page, item)
      const online = await paiseOf(page, "cart-total")
      const saved = await paiseOf(page, "cart-discount")
      const cash = page.locator(id("checkout-payment-cod"))
      expect(await cash.innerText()).toContain("+₹49")
      expect(await cash.innerText()).toContain("code on WhatsApp")

      await cash.click()
      await page.waitForSelector(id("cart-fee"))
      const total = online + saved + 4900
      expect(paiseIn(await payable(page))).toBe(total)
      expect(await paiseOf(page, "cart-total")).toBe(total)
      expect(await paiseOf(page, "cart-fee")).toBe(4900)
      expect(await page.locator(id("cart-discount")).count()).toBe(0)
      expect(await page.locator(id("cart-count")).first().textContent()).toBe("1")
      expect(await overflow(page)).toBe(0)
      await picture(page, "checkout-cash")

      // The fee cannot be taken out of the bag, and is no piece of it.
      await page.goto(`${SHOP.storefront}/cart`, { waitUntil: "networkidle" })
      await page.waitForSelector(id("cart-fee"))
      expect(await page.locator(id("cart-line")).count()).toBe(1)
      expect(await page.locator(id("cart-remove")).count()).toBe(1)
      await page.goto(`${SHOP.storefront}/checkout`, { waitUntil: "networkidle" })
      expect(paiseIn(await payable(page))).toBe(total)

      await page.click(id("place-order"))
      await page.waitForURL(/\/order\/.+\/confirmed/)
      const number = await orderNumber(page)
      expect(await paiseOf(page, "order-total")).toBe(total)
      expect(await paiseOf(page, "order-fee")).toBe(4900)
      expect(await page.locator(id("order-item")).count()).toBe(1)

      await page.waitForSelector(id("cod-sent-to"))
      expect(await page.locator(id("cod-sent-to")).innerText()).not.toMatch(/\d{6}/)
      expect(await overflow(page)).toBe(0)
      await picture(page, "cod-confirm")
      const code = await codeOnWhatsApp(number)
      const wrong = code === "111111" ? "222222" : "111111"
      await page.fill(id("cod-code"), wrong)
      await page.click(id("cod-submit"))
      await page.waitForSelector(`${id("cod-code")}[aria-invalid="true"]:focus`)
      expect(await page.locator(id("cod-form")).innerText()).toContain("tries left")
      expect(await page.locator(`${id("cod-resend")}:disabled`).count()).toBe(1)
      await picture(page, "cod-wrong-code")

      await page.fill(id("cod-code"), `${code.slice(0, 3)} ${code.slice(3)}`)
      expect(await page.inputValue(id("cod-code"))).toBe(code)
      await page.click(id("cod-submit"))
      await page.waitForSelector(`${id("cod-confirmed")}:focus`)
      await picture(page, "cod-confirmed")
      expect(await purchaseOrderOf(token, orderIdIn(page), BOUGHT)).toBeTruthy()
      expect(complaints).toEqual([])
      await context.close()
    })
  })

  it("should lead to the order when the bag has become one behind the page", async () => {
    await withCodSettings(token, { fee: FEE }, async () => {
      const { page, context, complaints } = await openVisitor(browser, PHONE)
      await openCheckout(page, item)
      await page.click(id("checkout-payment-cod"))
      await page.waitForSelector(id("cart-fee"))
      await payable(page)
      const cart = (await context.cookies()).find(({ name }) => name === "bodycon_cart")!
      const order = await completeCart(token, cart.value)

      await page.click(id("place-order"))
      await page.waitForURL(/\/order\/.+\/confirmed/)
      expect(await orderNumber(page)).toBe(order.number)
      expect(complaints).toEqual([])
      await context.close()
    })
  })

  it("should cancel a cash order that its shopper does not want", async () => {
    await withCodSettings(token, { fee: FEE, confirm: CONFIRM }, async () => {
      const order = await placeGuestOrder(token, item.variantId, 1)
      const { page, context, complaints } = await openVisitor(browser, PHONE)
      await page.goto(pathOf(order), { waitUntil: "networkidle" })
      await reloadUntil(page, id("cod-decline-open"))
      await page.click(id("cod-decline-open"))
      await page.waitForSelector(id("cod-decline-drawer"))
      await picture(page, "cod-decline")
      await page.click(id("cod-decline-confirm"))
      await page.waitForSelector(id("cod-over"))
      await reloadUntil(page, `${id("order-status")}[data-status="cancelled"]`)
      expect(await page.locator(id("cod-form")).count()).toBe(0)
      expect(complaints).toEqual([])
      await context.close()
    })
  })

  it("should say why cash is not offered, and take the order online", async () => {
    await withCodSettings(token, { blocked_pincodes: ["560038"] }, async () => {
      const { page, context, complaints } = await openVisitor(browser, PHONE)
      await openCheckout(page, item)
      const cash = page.locator(id("checkout-payment-cod"))
      expect(await cash.locator("input:disabled").count()).toBe(1)
      expect((await cash.innerText()).replace("Cash on delivery", "")).toMatch(/\w{3}/)
      expect(await cash.innerText()).not.toContain("+₹")
      expect(
        await page.locator(id("checkout-payment-razorpay")).locator("input:checked").count()
      ).toBe(1)
      await picture(page, "checkout-no-cash")
      expect(complaints).toEqual([])
      await context.close()
    })
  })

  it("should let a cash order be paid online, without its fee", async () => {
    await withCodSettings(token, { fee: FEE, confirm: CONFIRM }, async () => {
      const order = await placeGuestOrder(token, item.variantId, 1)
      const { page, context, complaints } = await openVisitor(browser, PHONE)
      await page.goto(pathOf(order), { waitUntil: "networkidle" })
      await reloadUntil(page, id("cod-sent-to"))
      const total = await paiseOf(page, "order-total")
      const words = await page.locator(id("pay-online-words")).innerText()
      expect(words).toContain("save ₹49")
      expect(paiseIn(await page.locator(id("pay-online-start")).innerText())).toBe(total - 4900)
      expect(await hasCheckoutScript(page)).toBe(false)
      expect(await overflow(page)).toBe(0)
      await picture(page, "pay-online")

      await page.click(id("pay-online-start"))
      await finishPayment(page, "failure")
      await sheet(page).locator("[data-close]").click()
      await page.waitForSelector(id("pay-online-error"))
      await page.click(id("pay-online-start"))
      await finishPayment(page, "success")
      await page.waitForSelector(id("pay-online-paid"), { timeout: 60_000 })
      // By itself: an order that is paid asks for no code.
      await page.waitForSelector(id("cod-confirm"), { state: "detached", timeout: 60_000 })
      expect(await page.locator(id("pay-online-paid")).count()).toBe(1)
      await picture(page, "pay-online-paid")

      await reloadUntil(page, 'dl:has-text("Paid online")')
      expect(await paiseOf(page, "order-total")).toBe(total - 4900)
      expect(await page.locator(id("order-fee")).count()).toBe(0)
      expect(await page.locator(id("cod-confirm")).count()).toBe(0)
      expect(await page.locator(id("pay-online")).count()).toBe(0)
      expect(await purchaseOrderOf(token, order.id, BOUGHT)).toBeTruthy()
      expect(complaints).toEqual([])
      await context.close()
    })
  })

  it("should ask where the money of a cash order goes, by a link and once", async () => {
    const order = await placeGuestOrder(token, item.variantId, 1)
    const [awb] = await bookedParcels(token, order.id, 1)
    await moveThrough(awb!, [...TO_THE_DOOR, "delivered"])
    await refundCash(token, order.id)
    const link = await mailedAddress(order.number, /https?:\/\/\S+\/refund\/[\w.~%-]+/)
    const path = link.slice(link.indexOf("/refund/"))

    const { page, context, complaints } = await openVisitor(browser, PHONE)
    await page.goto(`${SHOP.storefront}${path}`, { waitUntil: "networkidle" })
    await page.waitForSelector(id("refund-form"))
    expect(await page.locator(id("refund-order")).innerText()).toBe(order.number)
    expect(await paiseOf(page, "refund-amount")).toBe(10_000)
    expect(await overflow(page)).toBe(0)
    await picture(page, "refund")

    await page.fill(id("return-upi"), "asha@mail.example")
    await page.fill(id("return-holder"), "Asha Verma")
    await page.click(id("refund-submit"))
    await page.waitForSelector(`${id("return-upi")}[aria-invalid="true"]:focus`)
    await page.fill(id("return-upi"), "asha.verma@okbank")
    await page.click(id("return-consent"))
    await page.click(id("refund-submit"))
    await page.waitForSelector(`${id("refund-status")}:focus`)
    expect(await page.locator(id("refund-status")).innerText()).not.toContain("asha.verma")
    await picture(page, "refund-noted")

    await page.reload({ waitUntil: "networkidle" })
    await page.waitForSelector(id("refund-status"))
    expect(await page.locator(id("refund-form")).count()).toBe(0)
    await page.goto(`${SHOP.storefront}${path.slice(0, -3)}abc`)
    await page.waitForSelector(id("refund-gone"))
    expect(complaints).toEqual([])
    await context.close()
  })
})

type Collections = {
  order: {
    payment_collections: { payments: { id: string; captured_at: string | null }[] }[]
  }
}

/** The merchant gives ₹100 of a delivered cash order back, once the courier has brought the cash. */
const refundCash = async (token: string, orderId: string): Promise<void> => {
  for (let tries = 0; tries < 60; tries++) {
    const { order } = await call<Collections>(
      `${SHOP.backend}/admin/orders/${orderId}?fields=id,*payment_collections.payments`,
      { token }
    )
    const payments = order.payment_collections.flatMap((collection) => collection.payments)
    const captured = payments.find(({ captured_at }) => captured_at)
    if (captured) {
      await call(`${SHOP.backend}/admin/payments/${captured.id}/refund`, {
        method: "POST",
        token,
        body: { amount: 100 },
      })
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`the cash of order ${orderId} never came`)
}
