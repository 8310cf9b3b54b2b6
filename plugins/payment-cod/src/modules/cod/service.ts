import type { MedusaContainer } from "@medusajs/framework/types"
import { evaluateCod } from "../../lib/rules"
import { parseCodOptions } from "../../options"
import type { CodOptions } from "../../options"
import type { CodAvailability, CodFacts } from "../../types"

/** The shop's rules for cash on delivery. Keeps nothing. */
class CodModuleService {
  readonly options: CodOptions

  constructor(_dependencies: Record<string, unknown>, options?: Record<string, unknown>) {
    this.options = parseCodOptions(options)
  }

  /**
   * Whether cash on delivery is offered, and why not.
   * @param container the application's container, for rules that ask other modules
   */
  async evaluate(facts: CodFacts, container: MedusaContainer): Promise<CodAvailability> {
    return evaluateCod(facts, this.options, container)
  }
}

export default CodModuleService
