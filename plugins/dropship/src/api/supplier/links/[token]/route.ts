import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { PURCHASE_ORDER_MODULE } from "../../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../../modules/purchase-order/service"
import { answerPurchaseOrderByLinkWorkflow } from "../../../../workflows/purchase-order"
import { retrievePurchaseOrder } from "../../../admin/purchase-orders/helpers"
import type { LinkAnswerBodyType } from "../../../validators"
import { retrieveConfig } from "../../query-config"
import { linkPage } from "../page"

const read = (scope: MedusaContainer, id: string) =>
  retrievePurchaseOrder(scope, { id }, retrieveConfig.defaults)

/** Browsers get a page they can answer on, programs get JSON. */
const wantsPage = (req: MedusaRequest<unknown>): boolean => req.accepts(["json", "html"]) === "html"

const secure = (res: MedusaResponse): MedusaResponse =>
  res.set("Referrer-Policy", "no-referrer").set("Cache-Control", "no-store") as MedusaResponse

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const opened = await req.scope
    .resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    .openLink(req.params.token)
  const purchase_order = await read(req.scope, opened.purchase_order_id)
  if (wantsPage(req)) {
    secure(res).type("html").send(linkPage(purchase_order))
    return
  }
  secure(res).json({ purchase_order })
}

export const POST = async (req: MedusaRequest<LinkAnswerBodyType>, res: MedusaResponse) => {
  const { action, reason, lines } = req.validatedBody
  const { result } = await answerPurchaseOrderByLinkWorkflow(req.scope).run({
    input: { token: req.params.token, action, reason: reason || undefined, lines },
  })
  const purchase_order = await read(req.scope, result.purchase_order.id)
  if (wantsPage(req)) {
    secure(res).type("html").send(linkPage(purchase_order))
    return
  }
  secure(res).json({ purchase_order })
}
