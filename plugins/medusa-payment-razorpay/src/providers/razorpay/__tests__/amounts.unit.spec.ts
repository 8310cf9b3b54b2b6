import { fromPaise } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { createProviderWorld } from "./provider-world"
import type { ProviderWorld } from "./provider-world"

jest.setTimeout(120_000)

const MOST = 9_999_999
const anyPaise = fc.oneof(fc.integer({ min: 1, max: MOST }), fc.constantFrom(1, 110, 1990, MOST))

const rupeesOf = (paise: number) =>
  `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, "0")}`

describe("amounts at the edge to Razorpay", () => {
  let world: ProviderWorld

  beforeEach(async () => {
    world = await createProviderWorld()
  })

  afterEach(() => world.fake.close())

  it("should send and store every amount from ₹0.01 to ₹99,999.99 exactly, there and back", async () => {
    await fc.assert(
      fc.asyncProperty(anyPaise, async (paise) => {
        const data = await world.initiate(rupeesOf(paise))
        const request = world.sent(/^\/orders$/).at(-1)!.body!

        expect(request.amount).toBe(paise)
        expect(data.amount).toBe(paise)
        expect(fromPaise(data.amount)).toBe(rupeesOf(paise))
        expect(world.jobs.at(-1)!.input.amount).toBe(rupeesOf(paise))
      }),
      { numRuns: 300 }
    )
  })

  it("should take the same amount as a number, as Medusa stores it", async () => {
    await fc.assert(
      fc.asyncProperty(anyPaise, async (paise) => {
        expect((await world.initiate(Number(rupeesOf(paise)))).amount).toBe(paise)
      }),
      { numRuns: 150 }
    )
  })

  it.each([
    ["1169.991", 116999],
    ["1169.995", 117000],
    ["1169.9949999", 116999],
    ["0.005", 1],
    ["0.004", 0],
  ])("should charge ₹%s as %i paise, rounded half up", async (rupees, paise) => {
    expect((await world.initiate(rupees)).amount).toBe(paise)
  })

  it("should refund any amount in any parts to the paisa, fractions or not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 4 }),
        async (thousandths, weights) => {
          const total = MathBN.div(thousandths, 1000).toString()
          const { data, payment } = await world.paid("captured", total)
          fc.pre((payment.amount as number) > 0)
          const whole = weights.reduce((sum, weight) => sum + weight, 0)
          const parts = weights.map((weight) =>
            MathBN.div(MathBN.mult(total, weight), whole).decimalPlaces(3, 1).toString()
          )
          const rest = parts
            .slice(1)
            .reduce((left, part) => MathBN.sub(left, part), MathBN.convert(total))
          let before = MathBN.convert(0)
          for (const [index, part] of [rest.toString(), ...parts.slice(1)].entries()) {
            const key = `ref_${String(payment.id)}_${index}`
            world.refunds.set(key, { razorpay_refund_id: null, before: before.toString() })
            const sending = Number(part) > 0
            const call = world.provider.refundPayment({
              data,
              amount: part,
              context: { idempotency_key: key },
            })
            await (sending ? call : call.catch(() => undefined))
            before = MathBN.add(before, part)
          }

          expect(payment.amount_refunded).toBe(payment.amount)
        }
      ),
      { numRuns: 100 }
    )
  })
})
