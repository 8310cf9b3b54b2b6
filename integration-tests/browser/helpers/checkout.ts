import type { FrameLocator, Page } from "playwright-core"
import { stranger } from "./orders"
import { eventually } from "./parcels"
import { call, SHOP } from "./shop"
import type { ChosenVariant } from "./shop"

const id = (name: string) => `[data-testid="${name}"]`
const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-")

export const addToBag = async (page: Page, item: ChosenVariant): Promise<void> => {
  await page.goto(`${SHOP.storefront}/p/${item.handle}`, { waitUntil: "networkidle" })
  await page.click(id(`color-option-${slug(item.color)}`))
  await page.click(id(`size-option-${item.size}`))
  const answer = page.waitForResponse((response) => response.request().method() === "POST")
  await page.click(id("add-to-cart"))
  await answer
  await page.waitForLoadState("networkidle")
}

/** A guest whom the shop does not know goes to the checkout and says where she lives. */
export const openCheckout = async (page: Page, item: ChosenVariant): Promise<void> => {
  await addToBag(page, item)
  await page.goto(`${SHOP.storefront}/checkout`, { waitUntil: "networkidle" })
  const { email, phone } = stranger()
  const fields = {
    email,
    pincode: "560038",
    phone,
    "first-name": "Asha",
    "last-name": "Verma",
    "address-1": "Flat 12, Lake View",
    city: "Bengaluru",
  }
  for (const [name, value] of Object.entries(fields)) {
    await page.fill(id(`checkout-${name}`), value)
  }
  await page.locator(id("checkout-state")).selectOption({ label: "Karnataka" })
  await page.click(id("checkout-save-address"))
  await payable(page)
}

/** The button that orders, once the shop has said what it costs; its words. */
export const payable = async (page: Page): Promise<string> => {
  const button = page.locator(`${id("place-order")}:enabled`, { hasText: "₹" })
  await button.waitFor()
  return (await button.innerText()).trim()
}

/** Razorpay's sheet over the page. */
export const sheet = (page: Page): FrameLocator =>
  page.frameLocator("iframe.razorpay-checkout-frame")

export const finishPayment = (page: Page, ending: string): Promise<void> =>
  sheet(page)
    .locator(id(`pay-${ending}`))
    .click()

/** ₹ out of a text, in paise: the last amount it names. */
export const paiseIn = (text: string): number => {
  const amounts = [...text.matchAll(/₹([\d,]+(?:\.\d+)?)/g)]
  return Math.round(Number((amounts.at(-1)?.[1] ?? "NaN").replaceAll(",", "")) * 100)
}

export const paiseOf = async (page: Page, testId: string): Promise<number> =>
  paiseIn(await page.locator(id(testId)).first().innerText())

type CodSettings = Record<string, unknown>

/** Runs with other rules for cash, and gives the merchant's own back whatever happens. */
export const withCodSettings = async (
  token: string,
  patch: CodSettings,
  work: () => Promise<void>
): Promise<void> => {
  const url = `${SHOP.backend}/admin/cod-settings`
  const { cod_settings: before } = await call<{ cod_settings: CodSettings }>(url, { token })
  const own = Object.fromEntries(Object.keys(patch).map((field) => [field, before[field]]))
  await call(url, { method: "POST", token, body: patch })
  try {
    await work()
  } finally {
    await call(url, { method: "POST", token, body: own })
  }
}

type Message = { template: string | null; parameters: string[] }

/** The code that WhatsApp brought for an order, once it came. */
export const codeOnWhatsApp = (number: string): Promise<string> =>
  eventually(`a code for ${number}`, async () => {
    const { messages } = await call<{ messages: Message[] }>(
      `${SHOP.sandbox}/_control/whatsapp/messages`
    )
    const found = messages.find(
      ({ template, parameters }) => template === "cod_confirm" && parameters.includes(number)
    )
    return found?.parameters.find((text) => /^\d{6}$/.test(text)) ?? null
  })
