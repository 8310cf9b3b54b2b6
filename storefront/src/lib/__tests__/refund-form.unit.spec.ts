import type { RefundDetails } from "../payment-types"
import {
  accountMistake,
  emptyRefund,
  maskedDestination,
  refundErrors,
  toAccount,
} from "../refund-form"
import { refundAsk, refundStatusWords } from "../refund-status"
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

describe("toAccount", () => {
  it("should send only what the chosen way needs, as banks write it", () => {
    expect(toAccount({ ...upi, upiId: " Asha.Verma @okbank" }, "2026-11")).toEqual({
      method: "upi",
      upi_id: "asha.verma@okbank",
      name: "Asha Verma",
      consent: true,
      consent_version: "2026-11",
    })
    expect(toAccount(bank)).toEqual({
      method: "bank",
      account_number: "12345678901",
      ifsc: "HDFC0001234",
      name: "Asha Verma",
      consent: true,
    })
  })

  it("should send nothing for money that needs no account", () => {
    expect(toAccount(emptyRefund("source"))).toBeNull()
    expect(toAccount(emptyRefund(null))).toBeNull()
  })
})

describe("accountMistake", () => {
  it("should put a refusal at the field it names", () => {
    expect(accountMistake("upi_id: looks like name@bank")).toEqual({
      upiId: "Looks like name@bank",
    })
    expect(accountMistake("consent_version: is an older wording")).toEqual({
      consent: "Is an older wording",
    })
  })

  it.each(["The shop is closed.", "constructor: no", "amount: is wrong"])(
    "should know no field in %p",
    (message) => {
      expect(accountMistake(message)).toEqual({})
    }
  )
})

describe("the words of a refund", () => {
  const details: RefundDetails = {
    orderNumber: "BC-20261121-000012",
    amount: 1299,
    status: "due",
    masked: "as•••@okbank",
    changeable: true,
    consent: null,
  }

  it.each([
    ["due", "We pay ₹1,299 to as•••@okbank."],
    ["sending", "We sent ₹1,299 to as•••@okbank."],
    ["sent", "We sent ₹1,299 to as•••@okbank."],
    ["paid", "₹1,299 went to as•••@okbank."],
  ])("should say where the money is when it is %s", (status, words) => {
    expect(refundStatusWords({ ...details, status })?.words).toContain(words)
  })

  it("should ask again when the bank said no", () => {
    const failed = { ...details, status: "failed" }
    expect(refundStatusWords(failed)).toBeNull()
    expect(refundStatusWords({ ...details, status: "details_wanted" })).toBeNull()
    expect(refundAsk(failed)).toContain("check the details")
    expect(refundAsk({ ...details, status: "details_wanted" })).toContain("₹1,299")
  })
})
