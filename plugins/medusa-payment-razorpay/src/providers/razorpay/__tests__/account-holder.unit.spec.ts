import { customerDetails } from "../account-holder"
import { createProviderWorld } from "./provider-world"
import type { ProviderWorld } from "./provider-world"

jest.setTimeout(60_000)

const meera = {
  id: "cus_1",
  email: "meera@bodycon.test",
  first_name: "Meera",
  last_name: "Nair",
  phone: "98765 43210",
}

describe("customerDetails", () => {
  it.each([
    [{}, { name: "Meera Nair", email: meera.email, contact: "+919876543210" }],
    [{ phone: null }, { name: "Meera Nair", email: meera.email }],
    [{ phone: "12345" }, { name: "Meera Nair", email: meera.email }],
    [
      { phone: null, billing_address: { phone: "09876543210" } },
      { name: "Meera Nair", email: meera.email, contact: "+919876543210" },
    ],
    [{ first_name: "M", last_name: null, phone: null }, { email: meera.email }],
    [
      { first_name: "Meera <b>", last_name: "O'Nair*", phone: null },
      { name: "Meera b O'Nair", email: meera.email },
    ],
    [
      { first_name: "x".repeat(80), last_name: null, phone: null },
      { name: "x".repeat(50), email: meera.email },
    ],
    [{ email: `${"x".repeat(70)}@bodycon.test`, phone: null }, { name: "Meera Nair" }],
  ])("should tell Razorpay of %j only what it accepts", (change, details) => {
    expect(customerDetails({ ...meera, ...change } as never)).toEqual(details)
  })
})

describe("account holders", () => {
  let world: ProviderWorld

  beforeEach(async () => {
    world = await createProviderWorld()
  })

  afterEach(() => world.fake.close())

  const create = () => world.provider.createAccountHolder({ context: { customer: meera } })

  it("should save the customer and carry her into the session", async () => {
    const holder = await create()

    expect(world.sent(/^\/customers$/)[0].body).toEqual({
      name: "Meera Nair",
      email: meera.email,
      contact: "+919876543210",
      fail_existing: "0",
    })
    expect(holder).toEqual({ id: holder.id, data: { id: holder.id, key_id: "rzp_test_unit" } })
    expect(
      await world.initiate("10", { customer: meera, account_holder: { data: holder.data! } })
    ).toMatchObject({ customer_id: holder.id })
    expect(await world.initiate("10", { customer: meera })).toMatchObject({ customer_id: null })
  })

  it("should not offer a customer of another account", async () => {
    const holder = await create()
    const live = world.createProvider({ keyId: "rzp_test_other" })

    const { data } = await live.initiatePayment({
      amount: "10",
      currency_code: "inr",
      data: {},
      context: { customer: meera, account_holder: { data: holder.data! } },
    })

    expect(data).toMatchObject({ customer_id: null })
  })

  it.each(["http_500", "timeout_after_success", "network_after_success"] as const)(
    "should go on without her after %s, and say so in the log",
    async (kind) => {
      world.fake.fail(/^\/customers/, kind)

      expect(await create()).toEqual({})
      expect(world.warnings).toEqual([expect.stringContaining("cus_1")])
      expect(world.warnings[0]).not.toContain(meera.email)
      expect(await world.initiate("10", { customer: meera })).toMatchObject({ customer_id: null })
    }
  )

  it("should not store a customer twice that Razorpay takes for the same", async () => {
    const first = await create()
    world.holders.add(first.id)

    expect(await create()).toEqual({})
  })

  it("should save nobody of whom nothing is known", async () => {
    const nobody = { id: "cus_2", email: "", first_name: "Meera" }

    expect(await world.provider.createAccountHolder({ context: { customer: nobody } })).toEqual({})
    expect(world.fake.calls).toEqual([])
  })

  it("should tell what changed, and keep what it had when that fails", async () => {
    const holder = await create()
    const account = { account_holder: { data: holder.data! } }
    const update = (first_name: string) =>
      world.provider.updateAccountHolder({
        context: { ...account, customer: { ...meera, first_name } },
      })

    expect(await update("Mira")).toMatchObject({ data: { id: holder.id } })
    expect(world.fake.customers.get(holder.id)).toMatchObject({ name: "Mira Nair" })
    world.fake.fail(/^\/customers/, "http_500")
    expect((await update("Mina")).data).toBeUndefined()
  })

  it("should forget her without a call, as Razorpay cannot delete", async () => {
    const holder = await create()
    const calls = world.fake.calls.length

    await world.provider.deleteAccountHolder({ context: { account_holder: { data: holder.data } } })

    expect(world.fake.calls).toHaveLength(calls)
  })
})
