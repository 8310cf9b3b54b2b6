import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import {
  decryptSecret,
  encryptSecret,
  hmacHex,
  signToken,
  verifyHmacHex,
  verifyToken,
} from "../crypto"
import { gstinCheckCharacter, isGstin } from "../gstin"
import { fetchJson, HttpError } from "../http"
import { encryptionKeyId, Keyring } from "../keyring"
import { formatIst, orderNumber, parseIst, toIstStamp } from "../ist"
import { maskPhone, normalizePhone, toE164 } from "../phone"
import { redact } from "../redact"

const KEY = "0f".repeat(32)

describe("phone", () => {
  it.each(["9876543210", "+91 98765 43210", "09876543210", "919876543210", "0091-9876543210"])(
    "should read %s",
    (input) => expect(normalizePhone(input)).toBe("9876543210")
  )

  it.each(["12345", "5876543210", "+1 9876543210", "98765432101"])("should refuse %s", (input) =>
    expect(() => normalizePhone(input)).toThrow("phone")
  )

  it("should mask and prefix", () => {
    expect(toE164("98765 43210")).toBe("+919876543210")
    expect(maskPhone("9876543210")).toBe("•••••••210")
  })
})

describe("crypto", () => {
  it("should agree with the published Razorpay webhook vector", () => {
    const raw = '{"a":1,"b":2,"c":{"d":3}}'
    const signature = "2fe04e22977002e6c7cb553adab8b460cb9e2a4970d5953cb27a8472752e3bbc"
    expect(hmacHex("123456", raw)).toBe(signature)
    expect(verifyHmacHex({ secrets: ["new", "123456"], raw, signature })).toBe(true)
    expect(verifyHmacHex({ secrets: ["123456"], raw, signature: `sha256=${signature}` })).toBe(true)
  })

  it("should refuse a changed body, a missing signature and an empty secret", () => {
    const signature = hmacHex("s", "body")
    expect(verifyHmacHex({ secrets: ["s"], raw: "Body", signature })).toBe(false)
    expect(verifyHmacHex({ secrets: ["s"], raw: "body", signature: undefined })).toBe(false)
    expect(verifyHmacHex({ secrets: ["", undefined], raw: "body", signature })).toBe(false)
  })

  it("should sign tokens that expire and cannot be changed", () => {
    const token = signToken({ id: "po_1" }, { secret: "s", expiresInSeconds: 60 })
    expect(verifyToken(token, { secret: "s" })).toMatchObject({ id: "po_1" })
    expect(verifyToken(token, { secret: "other" })).toBeNull()
    expect(verifyToken(`x${token}`, { secret: "s" })).toBeNull()
    expect(verifyToken("nonsense", { secret: "s" })).toBeNull()
    const old = signToken({ id: 1 }, { secret: "s", expiresInSeconds: -5 })
    expect(verifyToken(old, { secret: "s" })).toBeNull()
  })

  it("should encrypt secrets and notice a wrong key", () => {
    const sealed = encryptSecret("supplier secret", KEY)
    expect(sealed).not.toContain("supplier")
    expect(decryptSecret(sealed, KEY)).toBe("supplier secret")
    expect(() => decryptSecret(sealed, "1f".repeat(32))).toThrow("cannot be decrypted")
    expect(() => encryptSecret("x", "short")).toThrow("ENCRYPTION_KEY")
  })
})

describe("Keyring", () => {
  const OLD = "1f".repeat(32)

  it("should write with the current key and read what a previous one wrote", () => {
    const before = new Keyring(OLD).seal("supplier secret")
    const ring = new Keyring(KEY, [OLD])
    expect(ring.open(before)).toBe("supplier secret")
    expect(ring.seal("supplier secret").key_id).toBe(encryptionKeyId(KEY))
    expect(ring.open(ring.seal("supplier secret"))).toBe("supplier secret")
  })

  it("should name a key that it does not have", () => {
    const sealed = new Keyring(OLD).seal("supplier secret")
    expect(() => new Keyring(KEY).open(sealed)).toThrow(encryptionKeyId(OLD))
    expect(new Keyring(KEY).knows(sealed.key_id)).toBe(false)
  })

  it("should not read a secret under another key's name", () => {
    const { ciphertext } = new Keyring(OLD).seal("supplier secret")
    const ring = new Keyring(KEY, [OLD])
    expect(() => ring.open({ key_id: ring.currentId, ciphertext })).toThrow("cannot be decrypted")
  })
})

describe("gstin", () => {
  it("should know the check character", () => {
    expect(gstinCheckCharacter("27AAPFU0939F1Z")).toBe("V")
    expect(isGstin("27AAPFU0939F1ZV")).toBe(true)
    expect(isGstin("27AAPFU0939F1ZW")).toBe(false)
  })
})

describe("Indian time", () => {
  it.each([
    ["2026-01-05 10:20:30", "2026-01-05T04:50:30.000Z"],
    ["05 01 2026 10:20:30", "2026-01-05T04:50:30.000Z"],
    ["Jan 05, 2026", "2026-01-04T18:30:00.000Z"],
    ["2026-01-05", "2026-01-04T18:30:00.000Z"],
  ])("should read %s", (text, instant) => expect(parseIst(text)?.toISOString()).toBe(instant))

  it.each(["", "31 02 2026 10:00:00", "2026-13-01", "soon", null])("should refuse %s", (text) =>
    expect(parseIst(text)).toBeNull()
  )

  it("should write what it reads, and number orders by the Indian date", () => {
    const instant = new Date("2026-01-05T20:00:00Z")
    expect(toIstStamp(instant)).toBe("2026-01-06 01:30:00")
    expect(parseIst(toIstStamp(instant))).toEqual(instant)
    expect(orderNumber(42, instant)).toBe("BC-20260106-000042")
    expect(formatIst(instant, "date")).toBe("6 Jan 2026")
  })
})

describe("redact", () => {
  it("should hide secrets and mask people, deeply", () => {
    const copy = JSON.stringify(
      redact({ token: "abc", order: { phone: "9876543210", items: [{ email: "a@b.in" }], id: 7 } })
    )
    expect(copy).not.toMatch(/abc|9876543210|a@b\.in/)
    expect(copy).toContain('"id":7')
  })
})

describe("fetchJson", () => {
  const withServer = async (
    answers: number[],
    work: (url: string, calls: () => number) => Promise<void>
  ) => {
    let calls = 0
    const server = createServer((_, response) => {
      const status = answers[Math.min(calls++, answers.length - 1)]
      if (status) {
        response.writeHead(status, { "content-type": "application/json" }).end('{"ok":true}')
      }
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    try {
      await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, () => calls)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  it("should repeat harmless calls on 5xx and 429", () =>
    withServer([500, 429, 200], async (url, calls) => {
      const answer = await fetchJson(url, { backoffMs: 1 })
      expect(answer.body).toEqual({ ok: true })
      expect(calls()).toBe(3)
    }))

  it("should never repeat a POST that is not marked harmless", () =>
    withServer([500, 200], async (url, calls) => {
      await expect(fetchJson(url, { method: "POST", body: {} })).rejects.toMatchObject({
        kind: "http",
        status: 500,
        outcomeUnknown: true,
      })
      expect(calls()).toBe(1)
    }))

  it("should name a time-out", () =>
    withServer([0], async (url) => {
      const failure = fetchJson(url, { timeoutMs: 50, retries: 0 })
      await expect(failure).rejects.toBeInstanceOf(HttpError)
      await expect(failure).rejects.toMatchObject({ kind: "timeout", outcomeUnknown: true })
    }))
})
