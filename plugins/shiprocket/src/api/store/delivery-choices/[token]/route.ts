import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { NDR_MODULE } from "../../../../modules/ndr/constants"
import { choosableDates } from "../../../../modules/ndr/delivery-dates"
import type NdrModuleService from "../../../../modules/ndr/service"
import { answerDeliveryChoiceWorkflow } from "../../../../workflows"
import { showDelivery } from "../show-delivery"
import type { StoreAnswerDeliveryChoiceType } from "../validators"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const ndr = req.scope.resolve<NdrModuleService>(NDR_MODULE)
  const delivery = await showDelivery(req.scope, await ndr.openLink(req.params.token))
  res.set("cache-control", "no-store").json({ delivery })
}

const COMMENTS = {
  "re-attempt": "Asked for by the customer. Please try again.",
  return: "The customer does not want the parcel any more. Please return it.",
}

/** Takes the shopper's choice; it needs at least one thing that changes what the courier does. */
export const POST = async (
  req: MedusaRequest<StoreAnswerDeliveryChoiceType>,
  res: MedusaResponse
) => {
  const { action, date, ...changes } = req.validatedBody
  if (action === "re-attempt" && !date && !changes.phone && !changes.address_1) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "date is missing: choose a day, a phone number or an address"
    )
  }
  if (action === "re-attempt" && date && !choosableDates(new Date()).includes(date)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "date must be one of the days offered")
  }
  const answer = { action, comments: COMMENTS[action], deferred_date: date, ...changes }
  const { result } = await answerDeliveryChoiceWorkflow(req.scope).run({
    input: { token: req.params.token, answer },
  })
  res.set("cache-control", "no-store").json({ delivery: await showDelivery(req.scope, result) })
}
