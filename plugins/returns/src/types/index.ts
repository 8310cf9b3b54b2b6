export * from "./payout"
export * from "./return-request"
export type { ReturnsOptions, ReturnsPluginOptions } from "../options"
export type { ReasonPolicy, ReturnReasonCode } from "../rules/reasons"
export type { PayoutOrder, PayoutOutcome, PayoutProvider } from "../payouts/provider"
export type { PayoutStatus } from "../rules/payout-status"
export type {
  AccountInput,
  RefundDestination,
  RefundInput,
  SealedRefund,
} from "../rules/refund-destination"
export type { Returnable, ReturnableFacts, SaleFacts } from "../rules/returnable"
export type { ReturnCondition } from "../rules/refund-amount"
export type { ReturnSettings } from "../rules/settings"
