import { sumMoney } from "@bodycon/kit"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ListedDiscrepancy } from "../../../client/account"
import { createShiprocketClient } from "../../../client/client"
import { discrepancyFingerprint } from "../../../modules/cod-remittance/read-discrepancies"
import type { DiscrepancyRow } from "../../../modules/cod-remittance/types"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import { PgTokenStore } from "../../../modules/shipment/token-store"

const MAX_PAGES = 100

const toRow = (entry: ListedDiscrepancy): DiscrepancyRow => {
  const row = {
    awb: entry.awb,
    entered_g: entry.entered_g,
    charged_g: entry.charged_g,
    amount: sumMoney([entry.amount]),
  }
  return {
    ...row,
    raised_on: entry.raised_on,
    courier_name: entry.courier_name,
    fingerprint: discrepancyFingerprint(row),
  }
}

/** Every discrepancy Shiprocket lists. @throws ShiprocketError */
export const fetchDiscrepancies = async (container: MedusaContainer): Promise<DiscrepancyRow[]> => {
  const { options } = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  const client = createShiprocketClient(
    options,
    new PgTokenStore(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), options),
    container.resolve(ContainerRegistrationKeys.LOGGER)
  )
  const rows: DiscrepancyRow[] = []
  for (let page = 1, pages = 1; page <= Math.min(pages, MAX_PAGES); page += 1) {
    const answer = await client.listDiscrepancies(page)
    pages = answer.pages
    rows.push(...answer.entries.map((entry) => toRow(entry)))
  }
  return rows
}
