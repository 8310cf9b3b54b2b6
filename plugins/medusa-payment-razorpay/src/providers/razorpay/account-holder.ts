import { toE164 } from "@bodycon/kit"
import type { Logger, PaymentCustomerDTO, PaymentProviderContext } from "@medusajs/framework/types"
import type { RazorpayClient } from "../../client"
import type { RazorpayOptions } from "../../options"
import type { RazorpayCustomerDetails } from "../../types/wire"
import { queryRows } from "../../lib/query-rows"

type Dependencies = {
  client: RazorpayClient
  options: RazorpayOptions
  connection: unknown
  logger: Logger | undefined
}

/** What Medusa keeps of a saved customer. */
type StoredCustomer = {
  /** Razorpay's customer, `cust_…`. */
  id?: string
  /** The account it lives in: a test customer means nothing to a live key. */
  key_id?: string
}

const NAME_LENGTH = { least: 3, most: 50 }
const EMAIL_LENGTH = 64

const FIND_HOLDER = `
  select id from account_holder
  where provider_id like 'pp_razorpay%' and external_id = ? and deleted_at is null
  limit 1`

/** The saved customer of a session's context, as far as this account knows her. */
export const customerIdOf = (
  context: PaymentProviderContext | undefined,
  keyId: string
): string | null => {
  const stored = context?.account_holder?.data as StoredCustomer | undefined
  return stored?.id && stored.key_id === keyId ? stored.id : null
}

const phoneOf = (phone: string | null | undefined): string | null => {
  try {
    return phone ? toE164(phone) : null
  } catch {
    return null
  }
}

/** Only what Razorpay accepts: a name of 3 to 50 plain characters, an Indian phone, an e-mail address. */
export const customerDetails = (customer: PaymentCustomerDTO): RazorpayCustomerDetails => {
  const name = [customer.first_name, customer.last_name]
    .filter(Boolean)
    .join(" ")
    .replace(/[^\p{L}\p{M}\p{N} .'/@()]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, NAME_LENGTH.most)
  const contact = phoneOf(customer.phone ?? customer.billing_address?.phone)
  const email = customer.email?.length <= EMAIL_LENGTH ? customer.email : null
  return {
    ...(name.length >= NAME_LENGTH.least ? { name } : {}),
    ...(email ? { email } : {}),
    ...(contact ? { contact } : {}),
  }
}

/**
 * Creates or updates the saved customer.
 * @returns what Medusa stores, or an empty answer, which stores nothing: after a failure, and when
 * Razorpay's customer is another account holder's already (the same e-mail and phone), which Medusa
 * could not store twice
 */
export const saveAccountHolder = async (
  context: PaymentProviderContext,
  { client, connection, logger, options }: Dependencies
): Promise<{ id: string; data?: Record<string, unknown> }> => {
  const nothing = {} as { id: string }
  const { customer } = context
  const known = customerIdOf(context, options.keyId)
  const details = customer ? customerDetails(customer) : {}
  if (!details.email && !details.contact) {
    return nothing
  }
  try {
    const saved = known
      ? await client.updateCustomer(known, details)
      : await client.createCustomer(details)
    const data = { id: saved.id, key_id: options.keyId }
    if (context.account_holder) {
      return { id: saved.id, data }
    }
    const holders = await queryRows(connection, FIND_HOLDER, [saved.id])
    return holders.length ? nothing : { id: saved.id, data }
  } catch (error) {
    logger?.warn(
      `medusa-payment-razorpay: customer ${customer?.id} was not saved: ${(error as Error).message}`
    )
    return nothing
  }
}
