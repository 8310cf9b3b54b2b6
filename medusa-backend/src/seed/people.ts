import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createCustomerAddressesWorkflow,
  createUsersWorkflow,
} from "@medusajs/medusa/core-flows"
import { ADMIN_EMAIL, COUNTRY, SHOPPER_EMAIL } from "./names"

const PROVIDER = "emailpass"

interface Login {
  id: string
  app_metadata?: Record<string, unknown> | null
}

const findOrRegister = async (
  container: MedusaContainer,
  email: string,
  password: string
): Promise<Login> => {
  const auth = container.resolve(Modules.AUTH)
  const [known] = await auth.listProviderIdentities(
    { entity_id: email, provider: PROVIDER },
    { relations: ["auth_identity"] }
  )
  if (known?.auth_identity) {
    return known.auth_identity as Login
  }
  const { authIdentity, error } = await auth.register(PROVIDER, { body: { email, password } })
  if (!authIdentity) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${email}: ${error}`)
  }
  return authIdentity
}

/** The merchant's demo login. */
export const seedAdmin = async (container: MedusaContainer, password: string): Promise<void> => {
  const login = await findOrRegister(container, ADMIN_EMAIL, password)
  if (login.app_metadata?.user_id) {
    return
  }
  const [found] = await container.resolve(Modules.USER).listUsers({ email: ADMIN_EMAIL })
  const user = found ?? (await createAdmin(container))
  await container.resolve(Modules.AUTH).updateAuthIdentities({
    id: login.id,
    app_metadata: { ...login.app_metadata, user_id: user.id },
  })
}

const createAdmin = async (container: MedusaContainer): Promise<{ id: string }> => {
  const { result } = await createUsersWorkflow(container).run({
    input: { users: [{ email: ADMIN_EMAIL, first_name: "Asha", last_name: "Rao" }] },
  })
  return result[0]
}

/** The shopper's demo login, with an address to check out to. */
export const seedShopper = async (container: MedusaContainer, password: string): Promise<void> => {
  const login = await findOrRegister(container, SHOPPER_EMAIL, password)
  const customers = container.resolve(Modules.CUSTOMER)
  const customerId = (login.app_metadata?.customer_id as string | undefined) ?? undefined
  const id = customerId ?? (await createShopper(container, login.id))
  const addresses = await customers.listCustomerAddresses({ customer_id: id }, { take: 1 })
  if (addresses.length) {
    return
  }
  await createCustomerAddressesWorkflow(container).run({
    input: {
      addresses: [
        {
          customer_id: id,
          address_name: "Home",
          first_name: "Isha",
          last_name: "Menon",
          phone: "9845012345",
          address_1: "Flat 304, Gulmohar Residency",
          address_2: "80 Feet Road, Koramangala 4th Block",
          city: "Bengaluru",
          province: "Karnataka",
          postal_code: "560034",
          country_code: COUNTRY,
          is_default_shipping: true,
          is_default_billing: true,
        },
      ],
    },
  })
}

const createShopper = async (
  container: MedusaContainer,
  authIdentityId: string
): Promise<string> => {
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId,
      customerData: {
        email: SHOPPER_EMAIL,
        first_name: "Isha",
        last_name: "Menon",
        phone: "9845012345",
      },
    },
  })
  return result.id
}
