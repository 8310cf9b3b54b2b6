import type { SandboxContext } from "../context"
import { textOf, type Json } from "../lib/http"
import { randomId } from "../lib/ids"
import { RazorpayError } from "./errors"
import { notesOf, type RzpCustomer } from "./state"

const FIELDS = ["name", "email", "contact", "fail_existing", "gstin", "notes"]

/** The account's customers; a snapshot of an older version has none. */
export function customersOf(context: SandboxContext): Map<string, RzpCustomer> {
  const { razorpay } = context.store.state
  razorpay.customers ??= new Map()

  return razorpay.customers
}

/** @throws RazorpayError 400 naming the field that is wrong */
function checkCustomer(body: Json): void {
  const extra = Object.keys(body).filter((field) => !FIELDS.includes(field))
  if (extra.length) {
    throw new RazorpayError(400, `${extra.join(", ")} is/are not required and should not be sent`)
  }
  const [name, email, contact] = ["name", "email", "contact"].map((field) => textOf(body[field]))
  if (name && (name.length < 3 || name.length > 50 || /[^\p{L}\p{M}\p{N} .'/@()]/u.test(name))) {
    throw new RazorpayError(400, "The name format is invalid.", "name")
  }
  if (email && (email.length > 64 || !/^\S+@\S+\.\S+$/.test(email))) {
    throw new RazorpayError(400, "The email must be a valid email address.", "email")
  }
  if (contact && !/^\+?\d{8,14}$/.test(contact)) {
    throw new RazorpayError(400, "Contact number contains invalid characters", "contact")
  }
  if (!name && !email && !contact) {
    throw new RazorpayError(400, "At least one of name, email or contact is required.")
  }
}

function findSame(
  context: SandboxContext,
  email: string | null,
  contact: string | null
): RzpCustomer | undefined {
  return [...customersOf(context).values()].find(
    (customer) => customer.email === email && customer.contact === contact
  )
}

/**
 * Saves a customer. One of the same e-mail and phone is refused, or answered again with `fail_existing: "0"`.
 *
 * @throws RazorpayError 400
 */
export function createCustomer(context: SandboxContext, body: Json): RzpCustomer {
  checkCustomer(body)
  const email = textOf(body.email) || null
  const contact = textOf(body.contact) || null
  const same = findSame(context, email, contact)
  if (same) {
    if (textOf(body.fail_existing) !== "0") {
      throw new RazorpayError(400, "Customer already exists for the merchant")
    }

    return same
  }
  const customer: RzpCustomer = {
    id: `cust_${randomId()}`,
    entity: "customer",
    name: textOf(body.name) || null,
    email,
    contact,
    gstin: null,
    notes: notesOf(body.notes),
    created_at: Math.floor(Date.now() / 1000),
  }
  customersOf(context).set(customer.id, customer)
  context.store.changed()

  return customer
}

/** Changes a customer. @throws RazorpayError 400 */
export function updateCustomer(context: SandboxContext, id: string, body: Json): RzpCustomer {
  const customer = findCustomer(context, id)
  checkCustomer(body)
  const email = textOf(body.email) || customer.email
  const contact = textOf(body.contact) || customer.contact
  const same = findSame(context, email, contact)
  if (same && same !== customer) {
    throw new RazorpayError(400, "Customer already exists for the merchant")
  }
  Object.assign(customer, { name: textOf(body.name) || customer.name, email, contact })
  context.store.changed()

  return customer
}

/** @throws RazorpayError 400 */
export function findCustomer(context: SandboxContext, id: string): RzpCustomer {
  const customer = customersOf(context).get(id)
  if (!customer) {
    throw new RazorpayError(400, "The id provided does not exist", "id")
  }

  return customer
}
