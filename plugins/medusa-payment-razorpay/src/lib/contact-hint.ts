import { maskPhone } from "@bodycon/kit"

/** What Razorpay writes where a shopper gave no e-mail address. */
const NO_EMAIL = "void@razorpay.com"

/**
 * Enough of a payer's phone or e-mail to recognise her when she calls, and no more: `+91•••••••210`,
 * `m•••@bodycon.test`. Only this is stored.
 */
export const contactHint = (payer: {
  contact?: string | null
  email?: string | null
}): string | null => {
  if (payer.contact) {
    return maskPhone(String(payer.contact))
  }
  const email = payer.email && payer.email !== NO_EMAIL ? String(payer.email) : null
  const at = email?.lastIndexOf("@") ?? -1
  return email && at > 0 ? `${email[0]}•••${email.slice(at)}` : null
}
