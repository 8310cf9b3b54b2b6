import type { MedusaContainer } from "@medusajs/framework/types"
import { pollQuietShipmentsWorkflow } from "../workflows"

export default async function pollQuietShipments(container: MedusaContainer) {
  await pollQuietShipmentsWorkflow(container).run()
}

export const config = { name: "poll-quiet-shipments", schedule: "*/15 * * * *" }
