import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COD_REMITTANCE_MODULE } from "../../../modules/cod-remittance/constants"
import { refuseMissing } from "../../../modules/cod-remittance/columns"
import type { Mapping, StatementField } from "../../../modules/cod-remittance/columns"
import { readStatement, refuseErrors } from "../../../modules/cod-remittance/read-statement"
import type CodRemittanceModuleService from "../../../modules/cod-remittance/service"
import type { CellError, ImportStatementResult } from "../../../modules/cod-remittance/types"
import { loadParcels } from "../lib/load-parcels"

export type ImportRemittanceInput = {
  file_name: string
  csv: string
  mapping?: Mapping<StatementField>
  dry_run: boolean
  actor_id: string | null
}

export type ImportRemittanceResult = ImportStatementResult & {
  header: string[]
  mapping: Mapping<StatementField>
  /** Fields whose columns must be chosen first; only a dry run lists them */
  missing: StatementField[]
  /** Only a dry run lists them; an import with any is refused */
  errors: CellError[]
}

/**
 * Reads a statement, matches it against our parcels and stores it, all or nothing.
 * One transaction, and the last step of its workflow: there is nothing to take back.
 * @throws MedusaError INVALID_DATA naming lines and columns
 */
export const importRemittanceStep = createStep(
  "import-remittance",
  async (input: ImportRemittanceInput, { container }) => {
    const file = readStatement(input.csv, input.mapping)
    if (!input.dry_run) {
      refuseMissing(file)
      refuseErrors(file.errors)
    }
    const parcels = await loadParcels(
      container,
      file.rows.map(({ awb }) => awb),
      "forward"
    )
    const remittances = container.resolve<CodRemittanceModuleService>(COD_REMITTANCE_MODULE)
    const result = await remittances.importStatement({
      file_name: input.file_name,
      file_hash: file.file_hash,
      mapping: file.mapping as Record<string, string>,
      rows: file.rows,
      parcels,
      actor_id: input.actor_id,
      dry_run: input.dry_run,
    })
    return new StepResponse<ImportRemittanceResult>({
      ...result,
      header: file.header,
      mapping: file.mapping,
      missing: file.missing,
      errors: file.errors,
    })
  }
)
