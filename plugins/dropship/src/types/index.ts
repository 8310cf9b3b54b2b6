export * from "./common"
export * from "./supplier"
export * from "./purchase-order"
export * from "./supplier-feed"
export * from "./ledger"
export * from "./purchase-order-change"
export * from "./scorecard"
export type {
  ForwardingChannel,
  ForwardingChannelClass,
  OutboundOrder,
  SendContext,
  SendResult,
} from "../channels/types"
export type { PurchaseOrderEvent, PurchaseOrderStatus } from "../modules/purchase-order/transitions"
export type { DropshipOptions, DropshipPluginOptions } from "../options"
export * from "./listing"
