import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { COUNTRY, CURRENCY, PAYMENT_PROVIDERS, REGION_NAME } from "./names"

interface Region {
  id: string
  countries?: { iso_2: string }[]
  payment_providers?: { id: string }[]
}

/** India in ₹, tax included in prices, with one default GST rate; paid by cash on delivery or Razorpay. */
export const seedRegion = async (container: MedusaContainer): Promise<string> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["id", "countries.iso_2", "payment_providers.id"],
  })
  const found = (data as Region[]).find((region) =>
    region.countries?.some(({ iso_2 }) => iso_2 === COUNTRY)
  )
  const id = found ? found.id : await createIndia(container)
  const missing =
    found && PAYMENT_PROVIDERS.some((p) => !found.payment_providers?.some((one) => one.id === p))
  if (missing) {
    await updateRegionsWorkflow(container).run({
      input: { selector: { id }, update: { payment_providers: PAYMENT_PROVIDERS } },
    })
  }
  await seedTaxRegion(container)
  return id
}

const createIndia = async (container: MedusaContainer): Promise<string> => {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: REGION_NAME,
          currency_code: CURRENCY,
          countries: [COUNTRY],
          automatic_taxes: true,
          is_tax_inclusive: true,
          payment_providers: PAYMENT_PROVIDERS,
        },
      ],
    },
  })
  return result[0].id
}

/** 5 % is the rate of garments up to ₹2,500 a piece since 22 September 2025; every demo price is below. */
const seedTaxRegion = async (container: MedusaContainer): Promise<void> => {
  const taxRegions = await container
    .resolve(Modules.TAX)
    .listTaxRegions({ country_code: COUNTRY }, { take: 1 })
  if (taxRegions.length) {
    return
  }
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: COUNTRY,
        provider_id: "tp_system",
        default_tax_rate: { name: "GST 5%", code: "GST5", rate: 5 },
      },
    ],
  })
}
