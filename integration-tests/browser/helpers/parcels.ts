import { call, moveParcel, SHOP } from "./shop"

/** Asks again until there is an answer; news travels through durable jobs. */
export const eventually = async <T>(what: string, ask: () => Promise<T | null>): Promise<T> => {
  for (let tries = 0; tries < 90; tries++) {
    const answer = await ask()
    if (answer !== null) {
      return answer
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`${what} never came`)
}

/** The numbers of an order's parcels, once the courier gave as many as there shall be. */
export const bookedParcels = (token: string, orderId: string, count: number): Promise<string[]> =>
  eventually(`${count} booked parcels of ${orderId}`, async () => {
    const { shipments } = await call<{ shipments: { awb: string | null; direction?: string }[] }>(
      `${SHOP.backend}/admin/shipments?order_id=${orderId}`,
      { token }
    )
    const awbs = shipments
      .filter(({ direction }) => direction !== "return")
      .flatMap(({ awb }) => awb ?? [])
    return awbs.length === count ? awbs : null
  })

/** Leads a parcel along its way. */
export const moveThrough = async (awb: string, states: string[]): Promise<void> => {
  for (const to of states) {
    await moveParcel(awb, to)
  }
}

export const TO_THE_DOOR = ["picked_up", "in_transit", "out_for_delivery"]

/** An address out of a mail about an order, once it came. */
export const mailedAddress = (number: string, pattern: RegExp): Promise<string> =>
  eventually(`a mail about ${number} with ${pattern.source}`, async () => {
    const { messages } = await call<{ messages: { subject: string; text: string }[] }>(
      `${SHOP.sandbox}/_control/mailbox`
    )
    const found = messages
      .filter(({ subject, text }) => `${subject} ${text}`.includes(number))
      .map(({ text }) => pattern.exec(text)?.[0])
      .find(Boolean)
    return found ?? null
  })
