import { readWhatsAppFailure } from "@bodycon/kit"
import type { CodConfirmationDTO } from "@bodycon/medusa-payment-cod/types"
import { issueCodConfirmationCodeWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { codModule } from "../../cash-orders/cod-module"
import {
  confirmationKey,
  confirmationMessage,
  waysToAsk,
} from "../../cash-orders/confirmation-messages"
import type { ConfirmationChannel } from "../../cash-orders/confirmation-messages"
import { loadCashOrder } from "../../cash-orders/load-cash-order"
import { orderUrl, payOnlineUrl } from "../../cash-orders/order-links"
import { payOnlineOffer } from "../../cash-orders/pay-online-offer"
import { cleanSecrets, sendSecret } from "../../cash-orders/send-secret"

export type SendCodConfirmation = {
  id: string
  /** Names the wanted send, whose code is the same however often this runs */
  send_key: string
  /** Only these, of a send whose code went out before; left out: the merchant's */
  channels?: ConfirmationChannel[]
}

const CHANNELS: ConfirmationChannel[] = ["whatsapp", "email"]

type Sent = { channel: ConfirmationChannel | null; reason: string | null }

/** What else a message says. */
const contentOf = async (container: MedusaContainer, { order_id }: CodConfirmationDTO) => {
  const [facts, settings] = await Promise.all([
    loadCashOrder(container, order_id),
    codModule(container).settings(),
  ])
  const { payable } = payOnlineOffer(facts, settings.pay_online_after_ordering)
  return {
    shopper_name: facts.order.shipping_address?.first_name ?? null,
    url: orderUrl(container, order_id),
    pay_url: payable ? payOnlineUrl(container, order_id) : null,
  }
}

/** Makes the code, or says why none may be sent (now). */
const issue = async (
  container: MedusaContainer,
  { id, send_key }: SendCodConfirmation,
  channel: ConfirmationChannel
) => {
  const { result, errors } = await issueCodConfirmationCodeWorkflow(container).run({
    input: { id, key: send_key, channel },
    throwOnError: false,
  })
  const failure: unknown = errors[0]?.error
  if (!failure) {
    return { code: result, refusal: null }
  }
  if ((failure as MedusaError).type === MedusaError.Types.NOT_ALLOWED) {
    return { code: null, refusal: (failure as MedusaError).message }
  }
  throw failure as Error
}

/** Whether a later code went out, which the one of this send would make wrong. */
const isOutdated = async (
  container: MedusaContainer,
  { id, send_key }: SendCodConfirmation
): Promise<boolean> => {
  const latest = await codModule(container).retrieveCodConfirmation(id, { select: ["send_key"] })
  return latest.send_key !== send_key
}

/** Whether another channel is tried: a message that may still have arrived is better doubled than missed. */
const isWhatsAppTrouble = (error: unknown): boolean => readWhatsAppFailure(error) !== null

/**
 * Makes the code of one wanted send and sends it, by WhatsApp or, where that fails, by mail. All of it in one
 * step, so that the code is in no step's stored result; a run after a crash makes the same code again and
 * counts nothing. Nothing is sent when the confirmation is over or a code went out just now.
 * @throws when no channel took it; the job is tried again
 */
export const sendCodConfirmationStep = createStep(
  "send-cod-confirmation",
  async (input: SendCodConfirmation, { container }) => {
    const settings = await codModule(container).settings()
    const channels = input.channels ?? settings.confirm.channels
    const notifications = container.resolve(Modules.NOTIFICATION)
    const keys = (input.channels ?? CHANNELS).map((channel) =>
      confirmationKey(input.id, input.send_key, channel)
    )
    // A row that a died process left while sending is sent anew; only then may she get a code twice.
    const before = await cleanSecrets(notifications, keys)
    if (before) {
      return new StepResponse<Sent>({ channel: before, reason: "sent before" })
    }
    // A message may turn out not to have arrived long after she was reminded.
    if (input.channels && (await isOutdated(container, input))) {
      return new StepResponse<Sent>({ channel: null, reason: "a later code went out" })
    }
    const asked = await codModule(container).readConfirmation(input.id)
    const content = await contentOf(container, asked)
    const ways = waysToAsk(asked, channels)
    for (const channel of ways) {
      const issued = await issue(container, input, channel)
      if (issued.refusal !== null) {
        return new StepResponse<Sent>({ channel: null, reason: issued.refusal })
      }
      try {
        await sendSecret(
          notifications,
          confirmationMessage(asked, input.send_key, channel, { ...issued.code, ...content })
        )
        return new StepResponse<Sent>({ channel, reason: null })
      } catch (error) {
        if (channel === ways.at(-1) || !isWhatsAppTrouble(error)) {
          throw error
        }
      }
    }
    return new StepResponse<Sent>({ channel: null, reason: "there is no way to reach her" })
  }
)
