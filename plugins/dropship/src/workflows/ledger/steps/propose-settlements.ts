import { toPaise } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_LEDGER_MODULE } from "../../../modules/supplier-ledger/constants"
import type SupplierLedgerModuleService from "../../../modules/supplier-ledger/service"
import type { ProposeSettlementsInput, SettlementDTO } from "../../../types/ledger"

const isTakenMeanwhile = (error: unknown): boolean =>
  MedusaError.isMedusaError(error) && (error as MedusaError).type === MedusaError.Types.NOT_ALLOWED

/** Opens a settlement for every supplier that has something to get, one transaction each. */
export const proposeSettlementsStep = createStep(
  "propose-settlements",
  async ({ until, actor }: ProposeSettlementsInput, { container }) => {
    const ledger = container.resolve<SupplierLedgerModuleService>(SUPPLIER_LEDGER_MODULE)
    const totals = await ledger.listOpenTotals(new Date(until))
    const settlements: SettlementDTO[] = []
    for (const { supplier_id } of totals.filter(({ total }) => toPaise(total) > 0)) {
      try {
        settlements.push(await ledger.openSettlement({ supplier_id, until, actor }))
      } catch (error) {
        if (!isTakenMeanwhile(error)) {
          throw error
        }
      }
    }
    const carried_over = totals.filter(({ total }) => toPaise(total) <= 0)
    return new StepResponse({ settlements, carried_over })
  }
)
