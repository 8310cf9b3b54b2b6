import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseSettings } from "../settings"

const template = Object.fromEntries(
  readFileSync(join(__dirname, "../../../.env.template"), "utf8")
    .split("\n")
    .map((line) => /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, name, value]) => [name, value])
)

const filled = {
  ...template,
  DATABASE_URL: "postgres://localhost/shop",
  JWT_SECRET: "a".repeat(64),
  COOKIE_SECRET: "b".repeat(64),
  ENCRYPTION_KEY: "c".repeat(64),
}

describe("parseSettings", () => {
  it("should accept the template once its secrets are filled in", () => {
    expect(parseSettings(filled)).toMatchObject({
      MEDUSA_WORKER_MODE: "shared",
      REDIS_URL: undefined,
      SHIPROCKET_API_URL: "http://127.0.0.1:4010/shiprocket/v1/external",
    })
  })

  it("should read former encryption keys, and name them when one is malformed", () => {
    const read = (PREVIOUS_ENCRYPTION_KEYS: string) =>
      parseSettings({ ...filled, PREVIOUS_ENCRYPTION_KEYS }).PREVIOUS_ENCRYPTION_KEYS
    expect(read("")).toEqual([])
    expect(read(`${"d".repeat(64)}, ${"e".repeat(64)},`)).toEqual(["d".repeat(64), "e".repeat(64)])
    expect(() => read(`${"d".repeat(64)},short`)).toThrow("PREVIOUS_ENCRYPTION_KEYS")
  })

  it("should name every setting that is missing or wrong", () => {
    const attempt = () =>
      parseSettings({ ...filled, DATABASE_URL: "mysql://x", ENCRYPTION_KEY: "short", SMTP_URL: "" })
    expect(attempt).toThrow(/DATABASE_URL/)
    expect(attempt).toThrow(/ENCRYPTION_KEY/)
    expect(attempt).toThrow(/SMTP_URL/)
  })

  it("should refuse sandbox endpoints, sandbox secrets and demo logins in production", () => {
    const attempt = () => parseSettings({ ...filled, NODE_ENV: "production" })
    for (const name of [
      "RAZORPAY_API_URL",
      "SHIPROCKET_PASSWORD",
      "WHATSAPP_TOKEN",
      "SMTP_URL",
      "SANDBOX_URL",
      "DEMO_PASSWORD",
    ]) {
      expect(attempt).toThrow(name)
    }
  })

  it("should open a production shop with values of its own", () => {
    const real = {
      ...filled,
      NODE_ENV: "production",
      SANDBOX_URL: "",
      DEMO_PASSWORD: "",
      DEMO_SUPPLIER_SECRET: "",
      RAZORPAY_KEY_ID: "rzp_live_abc",
      RAZORPAY_KEY_SECRET: "k",
      RAZORPAY_WEBHOOK_SECRET: "w",
      RAZORPAY_API_URL: undefined,
      RAZORPAY_CHECKOUT_URL: undefined,
      SHIPROCKET_PASSWORD: "p",
      SHIPROCKET_WEBHOOK_KEY: "x",
      SHIPROCKET_API_URL: undefined,
      WHATSAPP_TOKEN: "t",
      WHATSAPP_APP_SECRET: "s",
      WHATSAPP_VERIFY_TOKEN: "v",
      WHATSAPP_API_URL: undefined,
      SMTP_URL: "smtps://shop:p@mail.example.com:465",
    }
    expect(parseSettings(real).RAZORPAY_API_URL).toBe("https://api.razorpay.com/v1")
  })
})
