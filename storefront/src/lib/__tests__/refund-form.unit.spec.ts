import { maskedDestination, refundErrors } from "../refund-form"
import type { RefundDraft } from "../return-types"

const upi: RefundDraft = {
  method: "upi",
  name: "Asha Verma",
  upiId: "asha.verma@okbank",
  accountNumber: "",
  accountAgain: "",
  ifsc: "",
  consent: true,
}

const bank: RefundDraft = {
  ...upi,
  method: "bank",
  upiId: "",
  accountNumber: "1234 5678 901",
  accountAgain: "12345678901",
  ifsc: "hdfc0001234",
}

describe("refundErrors", () => {
  it("should take a UPI id and an account as people write them", () => {
    expect(refundErrors({ ...upi, upiId: " Asha.Verma @okbank" })).toEqual({})
    expect(refundErrors(bank)).toEqual({})
  })

  it("should ask nothing of money that goes back the way it came", () => {
    expect(refundErrors({ ...upi, method: "source", name: "", upiId: "", consent: false })).toEqual(
      {}
    )
  })

  it.each<[string, RefundDraft, string]>([
    ["no way", { ...upi, method: null }, "method"],
    ["an e-mail address", { ...upi, upiId: "asha@mail.example" }, "upiId"],
    ["a UPI id without a bank", { ...upi, upiId: "asha" }, "upiId"],
    ["a short account", { ...bank, accountNumber: "12345678" }, "accountNumber"],
    ["an account of zeros", { ...bank, accountNumber: "000000000" }, "accountNumber"],
    ["letters in an account", { ...bank, accountNumber: "12345678X" }, "accountNumber"],
    ["two accounts", { ...bank, accountAgain: "12345678902" }, "accountAgain"],
    ["an IFSC without its zero", { ...bank, ifsc: "HDFC1001234" }, "ifsc"],
    ["no name", { ...upi, name: " " }, "name"],
    ["a number as a name", { ...upi, name: "9876543210" }, "name"],
    ["no consent", { ...bank, consent: false }, "consent"],
  ])("should refuse %s, by its field only", (_name, refund, field) => {
    expect(Object.keys(refundErrors(refund))).toEqual([field])
  })
})

describe("maskedDestination", () => {
  it("should show enough to know it again and no more", () => {
    expect(maskedDestination(upi)).toBe("as•••@okbank")
    expect(maskedDestination({ ...upi, upiId: "ab@okbank" })).toBe("a•••@okbank")
    expect(maskedDestination(bank)).toBe("•••• 8901, HDFC")
  })
})
