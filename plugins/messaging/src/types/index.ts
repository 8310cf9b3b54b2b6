export type { SmtpOptions, SmtpPluginOptions } from "../options"
export type { OrderUnfulfillableData } from "../templates/order-unfulfillable"
export type { RenderedMail, Shop, Template } from "../templates/types"
export type { DeliveryChoiceData } from "../templates/delivery-choice"
