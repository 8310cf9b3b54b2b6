export type {
  SmtpOptions,
  SmtpPluginOptions,
  WhatsAppOptions,
  WhatsAppPluginOptions,
} from "../options"
export type { CodCancelledData, CodConfirmData } from "../templates/cod-mails"
export type { OrderUnfulfillableData } from "../templates/order-unfulfillable"
export type { RenderedMail, Shop, Template } from "../templates/types"
export type { DeliveryChoiceData } from "../templates/delivery-choice"
export type { ReturnMailData } from "../templates/return-mails"
export type {
  PaymentAutoRefundedData,
  PayOnlineRefundedData,
  RefundDetailsWantedData,
  RefundPaidData,
} from "../templates/payment-mails"
export type {
  CodConfirmMessage,
  PaymentRefundedMessage,
  WhatsAppTemplateName,
} from "../templates/whatsapp"
