import type { MedusaContainer } from "@medusajs/framework/types"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type { RemittanceSettings } from "../../../settings/remittance"

type SettingsReader = { settings: (key: "remittance") => Promise<RemittanceSettings> }

/** What the merchant set about remittance. */
export const remittanceSettings = (container: MedusaContainer): Promise<RemittanceSettings> =>
  container.resolve<SettingsReader>(SHIPMENT_MODULE).settings("remittance")
