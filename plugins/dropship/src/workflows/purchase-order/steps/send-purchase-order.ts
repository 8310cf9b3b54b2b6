import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ChannelError } from "../../../channels/types"
import type { OutboundOrder, SendResult } from "../../../channels/types"
import { documentOf } from "../../../documents/document-of"
import { renderPdf } from "../../../documents/pdf"
import { documentTotal, purchaseOrderDefinition } from "../../../documents/purchase-order-pdf"
import type { ShopIdentity } from "../../../documents/types"
import type { BegunDispatch } from "../../../modules/purchase-order/dispatch-service"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { PurchaseOrderDTO } from "../../../types/purchase-order"
import type { SupplierDTO } from "../../../types/supplier"

type Input = { id: string; dispatch: BegunDispatch }

const outboundOrder = (
  order: PurchaseOrderDTO,
  supplier: SupplierDTO,
  secret: string | null,
  answerUrl: string,
  shop: ShopIdentity
): OutboundOrder => {
  const papers = documentOf(order, supplier)
  return {
    id: order.id,
    number: order.number,
    order_number: order.order_number,
    revision: order.revision,
    created_at: new Date(order.created_at),
    answer_by: new Date(order.answer_by!),
    payment_method: order.payment_method,
    note: order.note,
    ship_to: order.ship_to,
    cost_total: documentTotal(papers.lines),
    supplier: {
      code: supplier.code,
      name: supplier.name,
      contact_name: supplier.contact_name,
      email: supplier.email,
      whatsapp: supplier.whatsapp,
      languages: supplier.languages as string[],
      api_url: supplier.api_url,
      api_secret: secret,
    },
    lines: papers.lines,
    answer_url: answerUrl,
    pdf: () => renderPdf(purchaseOrderDefinition(papers, shop)),
  }
}

/**
 * Hands the purchase order to its channel. The secret is read here and goes nowhere else, because step
 * outputs may be stored. Answers null when the channel refused for good: a person was told, and trying
 * again would not help.
 * @throws ChannelError to be tried again
 */
export const sendPurchaseOrderStep = createStep(
  "send-purchase-order",
  async ({ id, dispatch }: Input, { container }) => {
    const purchaseOrders = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const suppliers = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const order = (await purchaseOrders.retrievePurchaseOrder(id, {
      relations: ["lines"],
    })) as unknown as PurchaseOrderDTO
    const supplier = (await suppliers.retrieveSupplier(order.supplier_id)) as unknown as SupplierDTO
    const { dispatch_id, round, channel, answer_url } = dispatch
    try {
      const { api_secret } = await suppliers.retrieveCredentials(supplier.id)
      const shop = await purchaseOrders.retrieveShopIdentity()
      const result = await purchaseOrders.send(
        channel,
        outboundOrder(order, supplier, api_secret, answer_url, shop),
        { dispatch_id, round }
      )
      return new StepResponse<SendResult | null>(result)
    } catch (error) {
      const kind = error instanceof ChannelError ? error.kind : "unavailable"
      const message = error instanceof Error ? error.message : String(error)
      await purchaseOrders.failDispatch(dispatch_id, { kind, message })
      if (kind === "refused") {
        return new StepResponse<SendResult | null>(null)
      }
      throw error
    }
  }
)
