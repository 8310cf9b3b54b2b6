import { hmacHex } from "@bodycon/kit"
import {
  createPurchaseOrdersWorkflow,
  createSupplierUserWorkflow,
  upsertListingsWorkflow,
  upsertSuppliersWorkflow,
} from "@bodycon/medusa-plugin-dropship/workflows"
import type { SupplierDTO, SupplierInput } from "@bodycon/medusa-plugin-dropship/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"

type Api = {
  post: (path: string, body?: unknown, config?: unknown) => Promise<{ data: any }>
}

export const API_SECRET = "a-supplier-secret-for-specs"
const PASSWORD = "a-long-password"

export const ADDRESS = {
  name: "Asha Rao",
  phone: "9876543210",
  address_1: "12 MG Road",
  city: "Bengaluru",
  province: "Karnataka",
  postal_code: "560001",
  country_code: "in",
}

const supplier = (
  code: string,
  channel: string,
  overrides: Partial<SupplierInput> = {}
): SupplierInput => ({
  code,
  name: `Supplier ${code}`,
  contact_name: "Meera",
  email: `${code.toLowerCase()}@suppliers.test`,
  phone: "9822012345",
  channel,
  pickup_address: { ...ADDRESS, name: `Supplier ${code}`, city: "Jaipur", postal_code: "302029" },
  ...overrides,
})

/** Two dresses; one supplier per channel, all of whom list both, the first by priority being API. */
export const createDropshipWorld = async (container: MedusaContainer, apiUrl: string) => {
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Ribbed Midi Dress",
          status: ProductStatus.PUBLISHED,
          options: [{ title: "Size", values: ["S", "M"] }],
          variants: ["S", "M"].map((size) => ({
            title: size,
            sku: `RMD-${size}`,
            manage_inventory: true,
            options: { Size: size },
            prices: [{ currency_code: "inr", amount: 1499 }],
          })),
        },
      ],
    },
  })
  const variants = products[0].variants.map(({ id, sku }) => ({ id, sku: sku! }))
  const { result: list } = await upsertSuppliersWorkflow(container).run({
    input: {
      suppliers: [
        supplier("API-1", "api", { api_url: `${apiUrl}/suppliers/API-1`, api_secret: API_SECRET }),
        supplier("WA-1", "whatsapp", { whatsapp: "+91 98220 54321" }),
        supplier("MAIL-1", "email"),
        supplier("HAND-1", "manual"),
      ],
    },
  })
  const suppliers = Object.fromEntries(list.map((one) => [one.code, one])) as Record<
    string,
    SupplierDTO
  >
  const stockAt = async (code: string, stock: number, priority: number) => {
    await upsertListingsWorkflow(container).run({
      input: {
        listings: variants.map((variant) => ({
          supplier_id: suppliers[code].id,
          variant_id: variant.id,
          supplier_sku: `${code}-${variant.sku}`,
          cost_price: "612.35",
          mrp: "2499",
          lead_days: 2,
          reported_stock: stock,
          safety_buffer: 1,
          priority,
        })),
      },
    })
  }
  const reservationsOf = (lineIds: string[]) =>
    container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id: lineIds })

  // What making suppliers queued is done, and not by every test anew.
  await container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain()

  return {
    suppliers,
    variants,
    stockAt,
    reservationsOf,
    /** Reserves a line where Medusa would: at the first location, whoever is to ship. */
    reserve: async (lineId: string, sku: string, locationId: string, quantity: number) => {
      const inventory = container.resolve(Modules.INVENTORY)
      const [item] = await inventory.listInventoryItems({ sku })
      await inventory.createReservationItems([
        { line_item_id: lineId, inventory_item_id: item.id, location_id: locationId, quantity },
      ])
      return item.id
    },
    levelAt: async (itemId: string, locationId: string) => {
      const [level] = await container
        .resolve(Modules.INVENTORY)
        .listInventoryLevels({ inventory_item_id: itemId, location_id: locationId })
      return { stocked: Number(level.stocked_quantity), reserved: Number(level.reserved_quantity) }
    },
  }
}

export type DropshipWorld = Awaited<ReturnType<typeof createDropshipWorld>>

/** Routes an order of one line per given quantity (sizes S, M in turn). */
export const placeOrder = async (
  container: MedusaContainer,
  world: DropshipWorld,
  orderId: string,
  quantities = [1]
) => {
  const { result } = await createPurchaseOrdersWorkflow(container).run({
    input: {
      order_id: orderId,
      order_number: `BC-20261120-${orderId}`,
      payment_method: "cod",
      ship_to: ADDRESS,
      lines: quantities.map((quantity, index) => ({
        order_line_item_id: `${orderId}-line-${index}`,
        variant_id: world.variants[index].id,
        sku: world.variants[index].sku,
        title: "Ribbed Midi Dress",
        variant_title: world.variants[index].sku,
        quantity,
        unit_price: "1499.00",
      })),
    },
  })
  return result
}

/** A supplier's header. */
export const loginSupplier = async (container: MedusaContainer, api: Api, one: SupplierDTO) => {
  const email = `login-${one.code.toLowerCase()}@suppliers.test`
  await createSupplierUserWorkflow(container).run({
    input: { supplier_id: one.id, email, password: PASSWORD, name: "Meera" },
  })
  const { data } = await api.post("/auth/supplier/emailpass", { email, password: PASSWORD })
  return { authorization: `Bearer ${data.token as string}` }
}

/** An admin's header. */
export const loginAdmin = async (container: MedusaContainer, api: Api) => {
  const login = { email: "admin@bodycon.test", password: PASSWORD }
  const user = await container.resolve(Modules.USER).createUsers({ email: login.email })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body: login } as never)
  await auth.updateAuthIdentities({ id: authIdentity!.id, app_metadata: { user_id: user.id } })
  const { data } = await api.post("/auth/user/emailpass", login)
  return { authorization: `Bearer ${data.token as string}` }
}

/** A body as a sender signs it. */
export const signed = (body: unknown, secret: string, header: string) => {
  const raw = JSON.stringify(body)
  return {
    raw,
    headers: { "content-type": "application/json", [header]: `sha256=${hmacHex(secret, raw)}` },
  }
}
