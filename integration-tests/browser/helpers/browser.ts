import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "playwright-core"
import type { Browser, BrowserContext, Page } from "playwright-core"

const PICTURES = join(process.cwd(), process.env.BODYCON_DATA ?? ".data", "screenshots")

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  })

/** A visitor of her own, with complaints of the page collected. */
export const openVisitor = async (
  browser: Browser,
  viewport = { width: 1280, height: 900 }
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> => {
  const context = await browser.newContext({
    viewport,
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(error.message))
  return { context, page, complaints }
}

/** A picture for a person to look at; where they are is printed by the test command. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

/** No page may be wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
