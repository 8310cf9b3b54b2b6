import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createShopper } from "../../../helpers/dress-shop"
import { createHarness } from "../../orders/helpers/harness"

type Raw = Parameters<typeof createHarness>[1]
type Message = {
  id: string
  to: string
  template: string
  parameters: string[]
  buttons: { title: string; payload: string }[]
}
type Mail = { subject: string; text: string }

/** The fee of the specs, in ₹. */
export const FEE = 49

/**
 * A shop in which every cash order is confirmed and costs ₹49 more, with its shopper at the page of her
 * order: a wrap dress for ₹1,000.01, delivered for ₹49.
 */
export const createCashShop = async (container: MedusaContainer, raw: Raw, sandbox: Sandbox) => {
  const shop = await createHarness(container, raw, sandbox)
  const { client, world } = shop
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const settings = await shop.admin.post("/admin/cod-settings", {
    fee: { type: "flat", value: String(FEE) },
    confirm: { above: "0", channels: ["whatsapp", "email"] },
  })
  if (settings.status !== 200) {
    throw new Error(JSON.stringify(settings.data))
  }
  const place = async (login?: object) => {
    await world.stock("A", "WRAP-S", 5)
    const cartId = await world.createCart({ "WRAP-S": 1 })
    if (login) {
      await client.post(`/store/carts/${cartId}/customer`, {}, { headers: login })
    }
    const chosen = await client.post(
      `/store/carts/${cartId}/payment-method`,
      { provider_id: "pp_cod_cod" },
      { headers: login ?? world.headers }
    )
    if (chosen.status !== 200) {
      throw new Error(JSON.stringify(chosen.data))
    }
    const completed = await client.post(
      `/store/carts/${cartId}/complete`,
      {},
      { headers: login ?? world.headers }
    )
    if (completed.data.type !== "order") {
      throw new Error(JSON.stringify(completed.data))
    }
    await shop.drain()
    const { data } = await client.get(`/store/carts/${cartId}/order`, { headers: world.headers })
    return {
      id: data.order.id as string,
      number: data.order.number as string,
      token: data.order.track_token as string,
    }
  }
  type Placed = Awaited<ReturnType<typeof place>>
  const path = ({ id, token }: Placed, tail: string) => `/store/orders/${id}/${tail}?token=${token}`
  const asShopper = {
    get: (order: Placed, tail: string) => client.get(path(order, tail), { headers: world.headers }),
    post: async (order: Placed, tail: string, body: object = {}) => {
      const answer = await client.post(path(order, tail), body, { headers: world.headers })
      await shop.drain()
      return answer
    },
  }
  const messages = () => sandbox.state().whatsapp.messages as unknown as Message[]
  const mails = () => sandbox.state().mailbox.messages as unknown as Mail[]

  return {
    ...shop,
    knex,
    place,
    asShopper,
    messages,
    mails,
    /** The codes that went out by WhatsApp, oldest first. */
    codes: () =>
      messages()
        .filter((one) => one.template === "cod_confirm")
        .map((one) => one.parameters[2]),
    /** The codes that went out by mail, oldest first. */
    mailedCodes: () => mails().flatMap((one) => /Your code is (\d{6})/.exec(one.text)?.[1] ?? []),
    confirmationOf: async (order: Placed) =>
      (await asShopper.get(order, "cod-confirmation")).data.cod_confirmation,
    /** As if the last code had gone out a while ago. */
    waitAMinute: () =>
      knex.raw("update cod_confirmation set last_sent_at = now() - interval '61 seconds'"),
    /** Lets every confirmation run out. */
    expire: async () => {
      await knex.raw("update cod_confirmation set expires_at = now() - interval '1 second'")
      await shop.jobs.enqueue({ workflowId: "watch-cod-confirmations", input: {} })
      await shop.drain()
    },
    notifications: async () => {
      const { rows } = await knex.raw<{ rows: { template: string; data: object }[] }>(
        "select template, status, data from notification where channel in ('whatsapp', 'email')"
      )
      return rows
    },
    /** A registered shopper's headers. */
    register: async (name: string) =>
      (await createShopper(client as never, { keyHeaders: world.headers } as never, name)).headers,
    /** What Razorpay knows of a payment session's order. */
    pay: async (session: { id: string; data: { id: string } }) => {
      await shop.jobs.drain()
      const answer = sandbox.control.payOrder(session.data.id, { outcome: "success" })
      await sandbox.control.settled()
      return answer
    },
    /** Tells the shop what Checkout told the browser. */
    verify: async (session: { id: string }, answer: object) => {
      const verified = await client.post(
        "/store/razorpay/verify",
        { payment_session_id: session.id, ...answer },
        { headers: world.headers }
      )
      await shop.drain()
      return verified
    },
    razorpay: () =>
      sandbox.state().razorpay as unknown as {
        payments: { id: string; amount: number; amount_refunded: number; status: string }[]
      },
    /** Takes the wrap dress, so that its parcel is booked. */
    acceptAll: async (order: Placed) => {
      for (const one of await shop.purchaseOrdersOf(order.id)) {
        await shop.accept(one.id)
      }
    },
  }
}

export type CashShop = Awaited<ReturnType<typeof createCashShop>>
export type Placed = Awaited<ReturnType<CashShop["place"]>>
