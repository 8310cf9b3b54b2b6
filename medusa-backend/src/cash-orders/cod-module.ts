import { COD_MODULE } from "@bodycon/medusa-payment-cod/modules/cod"
import type { CodConfirmationDTO, CodSettings } from "@bodycon/medusa-payment-cod/types"
import type { MedusaContainer } from "@medusajs/framework/types"

/** What the module for cash on delivery tells. */
type CodModule = {
  settings(): Promise<CodSettings>
  readConfirmation(id: string): Promise<CodConfirmationDTO>
  confirmationOfOrder(orderId: string): Promise<CodConfirmationDTO | null>
  /** Names the send that the latest code was made for. */
  retrieveCodConfirmation(
    id: string,
    config: { select: ["send_key"] }
  ): Promise<{ send_key: string | null }>
}

export const codModule = (container: MedusaContainer): CodModule =>
  container.resolve<CodModule>(COD_MODULE)
