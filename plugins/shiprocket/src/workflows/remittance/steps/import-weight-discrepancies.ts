import type { DiscrepancyField, Mapping } from "../../../modules/cod-remittance/columns"
import { COD_REMITTANCE_MODULE } from "../../../modules/cod-remittance/constants"
import { readDiscrepancies } from "../../../modules/cod-remittance/read-discrepancies"
import { refuseErrors } from "../../../modules/cod-remittance/read-statement"
import type CodRemittanceModuleService from "../../../modules/cod-remittance/service"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import type { DiscrepancyRow } from "../../../modules/cod-remittance/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadParcels } from "../lib/load-parcels"
import { fetchDiscrepancies } from "../lib/fetch-discrepancies"

export type ImportWeightDiscrepanciesInput =
  { source: "csv"; csv: string; mapping?: Mapping<DiscrepancyField> } | { source: "shiprocket" }

/**
 * Takes weight discrepancies from a file or from Shiprocket and judges them by our parcels' sizes. Those
 * known already stay as they are. One transaction, and what is charged for is kept on the parcel: there is
 * nothing to take back.
 * @throws MedusaError INVALID_DATA naming lines and columns; ShiprocketError
 */
export const importWeightDiscrepanciesStep = createStep(
  "import-weight-discrepancies",
  async (input: ImportWeightDiscrepanciesInput, { container }) => {
    let rows: DiscrepancyRow[]
    if (input.source === "csv") {
      const file = readDiscrepancies(input.csv, input.mapping)
      refuseErrors(file.errors)
      rows = file.rows
    } else {
      rows = await fetchDiscrepancies(container)
    }
    const parcels = await loadParcels(
      container,
      rows.map(({ awb }) => awb),
      "any"
    )
    const remittances = container.resolve<CodRemittanceModuleService>(COD_REMITTANCE_MODULE)
    const { charged, ...imported } = await remittances.importDiscrepancies({ rows, parcels })
    if (charged.length) {
      await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).updateShipments(
        charged.map(({ shipment_id, charged_g }) => ({
          id: shipment_id,
          charged_weight_g: charged_g,
        }))
      )
    }
    return new StepResponse(imported)
  }
)
