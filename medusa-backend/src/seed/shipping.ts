import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  COUNTRY,
  FULFILMENT_SET_NAME,
  HUB_NAME,
  PROFILE_NAME,
  REGION_NAME,
  SHIPPING_PROVIDER,
} from "./names"

const OPTIONS = [
  { name: "Surface", code: "surface", description: "By road, 4 to 8 days, the cheaper way" },
  { name: "Express", code: "express", description: "By air where it flies, 2 to 4 days" },
]

/**
 * Shipping options hang on one hub location: on every supplier's, a shopper would see each option six
 * times. Their prices come from the courier when asked.
 */
export const seedShipping = async (
  container: MedusaContainer,
  salesChannelId: string
): Promise<{ shipping_profile_id: string }> => {
  const shipping_profile_id = await seedProfile(container)
  const hubId = await seedHub(container, salesChannelId)
  const zoneId = await seedZone(container, await seedFulfilmentSet(container, hubId))
  await seedOptions(container, zoneId, shipping_profile_id)
  return { shipping_profile_id }
}

const seedProfile = async (container: MedusaContainer): Promise<string> => {
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" }, { take: 1, order: { created_at: "ASC" } })
  if (profile) {
    return profile.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: PROFILE_NAME, type: "default" }] },
  })
  return result[0].id
}

interface Hub {
  id: string
  sales_channels?: { id: string }[]
  fulfillment_providers?: { id: string }[]
}

const seedHub = async (container: MedusaContainer, salesChannelId: string): Promise<string> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: ["id", "sales_channels.id", "fulfillment_providers.id"],
    filters: { name: HUB_NAME },
  })
  const hub = (data as Hub[])[0] ?? { id: await createHub(container) }
  const links = []
  if (!hub.sales_channels?.some(({ id }) => id === salesChannelId)) {
    links.push({
      [Modules.SALES_CHANNEL]: { sales_channel_id: salesChannelId },
      [Modules.STOCK_LOCATION]: { stock_location_id: hub.id },
    })
  }
  if (!hub.fulfillment_providers?.some(({ id }) => id === SHIPPING_PROVIDER)) {
    links.push({
      [Modules.STOCK_LOCATION]: { stock_location_id: hub.id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: SHIPPING_PROVIDER },
    })
  }
  if (links.length) {
    await container.resolve(ContainerRegistrationKeys.LINK).create(links)
  }
  return hub.id
}

const createHub = async (container: MedusaContainer): Promise<string> => {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: HUB_NAME,
          address: {
            address_1: "3rd Floor, 41 Lavelle Road",
            city: "Bengaluru",
            province: "Karnataka",
            postal_code: "560001",
            country_code: COUNTRY,
            phone: "8000000100",
          },
        },
      ],
    },
  })
  return result[0].id
}

const seedFulfilmentSet = async (container: MedusaContainer, hubId: string): Promise<string> => {
  const fulfilment = container.resolve(Modules.FULFILLMENT)
  const find = async (): Promise<string | undefined> => {
    const [set] = await fulfilment.listFulfillmentSets({ name: FULFILMENT_SET_NAME }, { take: 1 })
    return set?.id
  }
  const found = await find()
  if (found) {
    return found
  }
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: hubId,
      fulfillment_set_data: { name: FULFILMENT_SET_NAME, type: "shipping" },
    },
  })
  return (await find()) as string
}

const seedZone = async (container: MedusaContainer, setId: string): Promise<string> => {
  const [zone] = await container
    .resolve(Modules.FULFILLMENT)
    .listServiceZones({ name: REGION_NAME }, { take: 1 })
  if (zone) {
    return zone.id
  }
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: REGION_NAME,
          fulfillment_set_id: setId,
          geo_zones: [{ type: "country", country_code: COUNTRY }],
        },
      ],
    },
  })
  return result[0].id
}

const seedOptions = async (
  container: MedusaContainer,
  service_zone_id: string,
  shipping_profile_id: string
): Promise<void> => {
  const there = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions({ service_zone: { id: service_zone_id } })
  const missing = OPTIONS.filter(({ name }) => !there.some((option) => option.name === name))
  if (!missing.length) {
    return
  }
  await createShippingOptionsWorkflow(container).run({
    input: missing.map(({ name, code, description }) => ({
      name,
      service_zone_id,
      shipping_profile_id,
      provider_id: SHIPPING_PROVIDER,
      price_type: "calculated" as const,
      type: { label: name, code, description },
      data: { id: code },
      rules: [
        { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
        { attribute: "is_return", operator: "eq" as const, value: "false" },
      ],
    })),
  })
}
