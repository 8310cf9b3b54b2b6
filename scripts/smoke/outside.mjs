import { expect, until } from "./http.mjs"

const listOf = async (admin, order) => {
  const { purchase_orders: list } = await admin.get(
    `/admin/purchase-orders?order_id=${order.id}&limit=20`
  )
  return list
}

/** One purchase order per supplier. */
export const purchaseOrdersOf = async ({ admin, order }) => {
  const list = await until(
    "two purchase orders to be sent",
    () => listOf(admin, order),
    (found) => found.length >= 2 && found.every((one) => one.status !== "draft")
  )
  expect(list.length === 2, `${list.length} purchase orders were made instead of 2`)
  expect(new Set(list.map((one) => one.supplier_id)).size === 2, "both went to one supplier")
  return { summary: { numbers: list.map((one) => one.number) } }
}

const answerByApi = async ({ sandbox, supplier, purchaseOrder }) =>
  sandbox.post(`/_control/suppliers/${supplier.code}/orders/${purchaseOrder.number}/answer`, {
    action: "accept",
  })

const answerByWhatsapp = async ({ sandbox, purchaseOrder }) => {
  const message = await until(
    `the WhatsApp message for ${purchaseOrder.number}`,
    async () => {
      const { messages } = await sandbox.get("/_control/whatsapp/messages")
      return messages.find((one) => JSON.stringify(one).includes(purchaseOrder.number))
    },
    Boolean
  )
  return sandbox.post(`/_control/whatsapp/messages/${message.id}/reply`, { button: 0 })
}

/** Each supplier accepts by its own channel. */
export const answerAsSuppliers = async ({ admin, sandbox, order }) => {
  const { suppliers } = await admin.get("/admin/suppliers?limit=50")
  const channels = []
  for (const purchaseOrder of await listOf(admin, order)) {
    const supplier = suppliers.find((one) => one.id === purchaseOrder.supplier_id)
    channels.push(supplier.channel)
    if (purchaseOrder.status !== "sent") {
      continue
    }
    if (supplier.channel === "api") {
      await answerByApi({ sandbox, supplier, purchaseOrder })
    } else if (supplier.channel === "whatsapp") {
      await answerByWhatsapp({ sandbox, purchaseOrder })
    } else {
      await admin.post(`/admin/purchase-orders/${purchaseOrder.id}/accept`)
    }
  }
  await until(
    "both suppliers to have accepted",
    () => listOf(admin, order),
    (list) =>
      list.every((one) => ["accepted", "ready", "picked_up", "delivered"].includes(one.status))
  )
  return { summary: { channels } }
}

const journeyOf = async (store, order) => {
  const { journey } = await store.get(`/store/orders/${order.id}/journey`)
  return journey
}

/** Both parcels have their AWB, and the shopper sees them without learning who supplies them. */
export const waitForParcels = async ({ store, order }) => {
  const journey = await until(
    "two parcels with an AWB",
    () => journeyOf(store, order),
    (found) => found.parcels.length === 2 && found.parcels.every((parcel) => parcel.awb)
  )
  expect(journey.status === "processing", `the shopper reads ${journey.status}`)
  expect(
    !/supplier|cost/i.test(JSON.stringify(journey)),
    "the shopper sees something of the supplier"
  )
  return {
    parcels: journey.parcels,
    summary: {
      awbs: journey.parcels.map((parcel) => parcel.awb),
      couriers: journey.parcels.map((parcel) => parcel.courier),
    },
  }
}

/** The courier carries both parcels to the door, one a little ahead of the other. */
export const deliverParcels = async ({ store, sandbox, order, parcels }) => {
  const move = async (awb, steps) => {
    for (const to of steps) {
      await sandbox.post(`/_control/shiprocket/parcels/${awb}/advance`, { to })
    }
  }
  const way = ["picked_up", "in_transit", "out_for_delivery", "delivered"]
  const seen = []
  await move(parcels[0].awb, way)
  seen.push(
    (
      await until(
        "one parcel delivered",
        () => journeyOf(store, order),
        (found) => found.status === "partially_delivered"
      )
    ).status
  )
  await move(parcels[1].awb, way)
  const journey = await until(
    "both parcels delivered",
    () => journeyOf(store, order),
    (found) => found.status === "delivered"
  )
  seen.push(journey.status)
  journey.parcels.forEach((parcel) =>
    expect(parcel.events.length >= 4, `parcel ${parcel.awb} shows ${parcel.events.length} events`)
  )
  return { summary: { statuses: seen } }
}
