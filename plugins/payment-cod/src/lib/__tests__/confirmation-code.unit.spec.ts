import { codButtonPayload, readCodButtonPayload } from "../button-payload"
import { confirmationCode, hashCode, isRightCode } from "../confirmation-code"

const SECRET = "a-secret-of-sixteen"
const OTHER = "another-secret-of-16"
const ID = "codconf_01"

describe("confirmationCode", () => {
  it("should be the same for one send and another for every other", () => {
    const code = confirmationCode(ID, "send-1", SECRET)

    expect(code).toMatch(/^\d{6}$/)
    expect(confirmationCode(ID, "send-1", SECRET)).toBe(code)
    const others = [
      confirmationCode(ID, "send-2", SECRET),
      confirmationCode("codconf_02", "send-1", SECRET),
      confirmationCode(ID, "send-1", OTHER),
    ]
    expect(new Set([code, ...others]).size).toBe(4)
  })

  it("should use all digits, leading zeros too", () => {
    const codes = Array.from({ length: 2000 }, (_, n) => confirmationCode(ID, `send-${n}`, SECRET))

    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true)
    expect(new Set(codes.map((code) => code[0])).size).toBe(10)
    expect(new Set(codes).size).toBeGreaterThan(1980)
  })

  it("should be recognised by its hash, of its own confirmation only", () => {
    const hash = hashCode(ID, "012345", SECRET)

    expect(hash).not.toContain("012345")
    expect(isRightCode(ID, "012345", hash, SECRET)).toBe(true)
    expect(isRightCode(ID, "012346", hash, SECRET)).toBe(false)
    expect(isRightCode("codconf_02", "012345", hash, SECRET)).toBe(false)
    expect(isRightCode(ID, "012345", hash, OTHER)).toBe(false)
  })
})

describe("button payloads", () => {
  it.each(["confirm", "decline"] as const)("should carry %s there and back", (action) => {
    const payload = codButtonPayload(action, ID, SECRET)

    expect(payload.startsWith("codc.")).toBe(true)
    expect(payload.length).toBeLessThan(128)
    expect(readCodButtonPayload(payload, SECRET)).toEqual({ action, id: ID })
  })

  it("should take nothing that was altered", () => {
    const payload = codButtonPayload("decline", ID, SECRET)

    for (const forged of [
      payload.replace("decline", "confirm"),
      payload.replace(ID, "codconf_02"),
      payload.slice(0, -1),
      `${payload}.more`,
      payload.replace("codc", "cods"),
      codButtonPayload("decline", ID, OTHER),
      "codc.confirm",
      "",
    ]) {
      expect(readCodButtonPayload(forged, SECRET)).toBeNull()
    }
  })
})
