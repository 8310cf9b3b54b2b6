import { enqueueWorkflow, fromPaise, toChargePaise } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import { RazorpayError } from "../../client"
import type { RazorpayClient } from "../../client"
import type { RazorpayOptions } from "../../options"
import type { CreateRazorpayOrder, RazorpayApiOrder } from "../../types/wire"
import { throwMedusaError } from "./errors"

/** Minutes in which Razorpay captures by itself; a later authorisation is captured by settling. */
const AUTOMATIC_EXPIRY_MINUTES = 30
/** The most Razorpay allows. */
const MANUAL_EXPIRY_MINUTES = 7200
const RECEIPT_LENGTH = 40
const TRIES = ["", "-2", "-3"]

type CreateOrderInput = {
  session_id: string
  receipt: string
  /** ₹ */
  amount: BigNumberInput
  currency_code: string
}

type Dependencies = { client: RazorpayClient; options: RazorpayOptions; connection: unknown }

/**
 * An unpaid order nobody knows costs nothing, so an unknown outcome is simply tried again, under
 * another receipt because receipts are said to be unique.
 */
const post = async (
  client: RazorpayClient,
  order: CreateRazorpayOrder
): Promise<RazorpayApiOrder> => {
  let failure: unknown
  for (const suffix of TRIES) {
    const receipt = `${order.receipt.slice(0, RECEIPT_LENGTH - suffix.length)}${suffix}`
    try {
      return await client.createOrder({ ...order, receipt })
    } catch (error) {
      failure = error
      if (!(error instanceof RazorpayError) || !error.outcomeUnknown) {
        break
      }
    }
  }
  return throwMedusaError(failure)
}

/**
 * Makes a Razorpay order in integer paise, a fraction of a paisa rounded half up, and has it remembered.
 * @throws MedusaError INVALID_DATA for another currency than INR
 */
export const createRazorpayOrder = async (
  input: CreateOrderInput,
  { client, options, connection }: Dependencies
): Promise<RazorpayApiOrder> => {
  const currency = input.currency_code.toUpperCase()
  if (currency !== "INR") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `currency_code ${input.currency_code}: Razorpay is set up for INR only`
    )
  }
  const amount = toChargePaise(input.amount)
  const order = await post(client, {
    amount,
    currency,
    receipt: input.receipt,
    notes: { session_id: input.session_id },
    payment: {
      capture: options.capture,
      capture_options: {
        automatic_expiry_period: AUTOMATIC_EXPIRY_MINUTES,
        manual_expiry_period: MANUAL_EXPIRY_MINUTES,
        refund_speed: "normal",
      },
    },
  })
  if (order.amount !== amount) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Razorpay made an order of ${order.amount} paise instead of ${amount}`
    )
  }
  // The shop must remember every order that somebody could pay, so the note is durable and precedes
  // the order id leaving this process.
  await enqueueWorkflow(connection, {
    workflowId: "watch-razorpay-order",
    input: {
      razorpay_order_id: order.id,
      payment_session_id: input.session_id,
      key_id: options.keyId,
      amount: fromPaise(amount),
      currency_code: currency.toLowerCase(),
      opened_at: new Date().toISOString(),
    },
    key: `razorpay-watch:${order.id}`,
  })
  return order
}
