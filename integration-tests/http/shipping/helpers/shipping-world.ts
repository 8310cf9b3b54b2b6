import type { CreateShipmentInput } from "@bodycon/medusa-plugin-shiprocket/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const place = {
  phone: "9876543210",
  address_1: "12 Ring Road",
  province: "Gujarat",
  country_code: "in",
}

/** What a purchase order asks of the shipment module. */
export const parcelRequest = (reference: string): CreateShipmentInput => ({
  reference,
  order_id: `order_${reference}`,
  order_number: "BC-20260105-000001",
  purchase_order_id: `po_${reference}`,
  supplier_id: "sup_1",
  stock_location_id: "sloc_1",
  pickup: {
    ...place,
    nickname: "Surat-1",
    name: "Surat Silks",
    city: "Surat",
    postal_code: "395002",
  },
  ship_to: {
    ...place,
    name: "Asha Rao",
    city: "Bengaluru",
    province: "Karnataka",
    postal_code: "560001",
  },
  items: [
    { order_line_item_id: "li_1", name: "Dress", sku: "D-1", units: 1, selling_price: "1499.50" },
  ],
  payment_method: "cod",
  cod_amount: "1499.50",
  declared_value: "1499.50",
  weight_g: 430,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 4,
})

type Api = { post: (path: string, body?: unknown) => Promise<{ data: { token: string } }> }

/** Headers of a logged-in admin. */
export const createMerchant = async (container: MedusaContainer, api: Api) => {
  const login = { email: "parcels@bodycon.test", password: "a-long-password" }
  const user = await container.resolve(Modules.USER).createUsers({ email: login.email })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body: login } as never)
  await auth.updateAuthIdentities({ id: authIdentity!.id, app_metadata: { user_id: user.id } })
  const { data } = await api.post("/auth/user/emailpass", login)
  return { authorization: `Bearer ${data.token}` }
}
