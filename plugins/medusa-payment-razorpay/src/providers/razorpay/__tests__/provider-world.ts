import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parseRazorpayOptions } from "../../../options"
import RazorpayPaymentProvider from "../service"
import { createFakeRazorpay } from "./fake-razorpay"

export const SESSION = "payses_01JBODYCON0000000000000000"
export const context = { idempotency_key: SESSION }

type Job = { workflow_id: string; input: Record<string, unknown> }
type MedusaRefund = { razorpay_refund_id: string | null; before: string }

/** A provider with a Razorpay of its own and just enough of the shop's database. */
export const createProviderWorld = async () => {
  const fake = await createFakeRazorpay()
  const jobs: Job[] = []
  const warnings: string[] = []
  /** Medusa's refunds by id. */
  const refunds = new Map<string, MedusaRefund>()
  /** Razorpay's refunds that are booked, and for which Medusa refund. */
  const booked = new Map<string, string>()
  /** Razorpay's customers that Medusa stores already. */
  const holders = new Set<string>()

  const raw = async (sql: string, params: string[]): Promise<{ rows: unknown[] }> => {
    if (sql.includes("graphile_worker")) {
      jobs.push(JSON.parse(params[1]) as Job)
      return { rows: [] }
    }
    if (sql.includes("account_holder")) {
      return { rows: holders.has(params[0]) ? [{ id: "acchld_1" }] : [] }
    }
    if (sql.includes("update razorpay_refund")) {
      const [own, razorpayRefundId, , sentFor] = params
      const by = (refunds.has(sentFor) ? sentFor : booked.get(razorpayRefundId)) ?? own
      booked.set(razorpayRefundId, by)
      return { rows: by === own ? [{ id: "rzpr_1" }] : [] }
    }
    const refund = refunds.get(params[0])
    return { rows: refund ? [refund] : [] }
  }

  const createProvider = (options: Record<string, unknown> = {}) =>
    new RazorpayPaymentProvider(
      {
        [ContainerRegistrationKeys.PG_CONNECTION]: { raw },
        [ContainerRegistrationKeys.LOGGER]: { warn: (text: string) => void warnings.push(text) },
      },
      parseRazorpayOptions({
        keyId: "rzp_test_unit",
        keySecret: "key-secret",
        webhookSecret: "webhook-secret",
        apiUrl: fake.url,
        timeoutMs: 500,
        retries: 1,
        ...options,
      })
    )
  const provider = createProvider()

  const initiate = async (amount: string | number = "499.50", more: object = {}) => {
    const { data } = await provider.initiatePayment({
      amount,
      currency_code: "inr",
      data: { session_id: SESSION },
      context: { ...context, ...more },
    })
    return data as Record<string, unknown> & { id: string; amount: number }
  }

  const paid = async (status = "captured", amount: string | number = "499.50") => {
    const data = await initiate(amount)
    const payment = fake.attempt(data.id, { status })
    const authorized = await provider.authorizePayment({ data, context })
    return { data: authorized.data!, payment }
  }

  return {
    fake,
    jobs,
    warnings,
    refunds,
    booked,
    holders,
    provider,
    createProvider,
    initiate,
    paid,
    sent: (path: RegExp) =>
      fake.calls.filter((call) => call.method === "POST" && path.test(call.path)),
  }
}

export type ProviderWorld = Awaited<ReturnType<typeof createProviderWorld>>
