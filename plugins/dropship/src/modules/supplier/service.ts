import { assertPublicUrl, publishEvents } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { storedMoney } from "../../lib/stored-money"
import type {
  ListingInput,
  SupplierDTO,
  SupplierInput,
  UpdateSupplierInput,
  UpsertResult,
} from "../../types/supplier"
import { SupplierCredentialService } from "./credential-service"
import { isUnchanged } from "./listing-diff"
import { isElsewhere } from "./supplier-diff"

type StoredSupplierInput = SupplierInput & { stock_location_id: string }

const listingKey = (listing: { supplier_id: string; variant_id: string }): string =>
  `${listing.supplier_id} ${listing.variant_id}`

const storedListing = (input: ListingInput) => ({
  ...input,
  cost_price: storedMoney(input.cost_price),
  mrp: input.mrp === null || input.mrp === undefined ? null : storedMoney(input.mrp),
})

/** Suppliers, what they list, who signs in for them, and their secrets. */
class SupplierModuleService extends SupplierCredentialService {
  /**
   * Checks where a supplier's API is: public and https, unless the options allow private addresses.
   * @throws MedusaError INVALID_DATA naming `api_url`
   */
  async assertEndpoint(api_url: string): Promise<void> {
    await assertPublicUrl(api_url, {
      allowPrivate: this.options_.allowPrivateEndpoints,
      field: "api_url",
    })
  }

  /**
   * Adds suppliers and says `supplier.changed` of each; their secrets are encrypted on the way.
   * @throws MedusaError on a duplicate code
   */
  @InjectTransactionManager()
  async addSuppliers(
    inputs: StoredSupplierInput[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SupplierDTO[]> {
    const rows = inputs.map(({ api_secret, ...rest }) => ({
      ...rest,
      pickup_address: { ...rest.pickup_address },
      return_address: rest.return_address ? { ...rest.return_address } : null,
      has_api_secret: !!api_secret,
    }))
    const created = await this.createSuppliers(rows, context)
    for (const [index, supplier] of created.entries()) {
      await this.storeSecret_(supplier.id, inputs[index].api_secret, context)
    }
    await this.publishChanged_(created, context)
    return created as unknown as SupplierDTO[]
  }

  /**
   * Changes suppliers. `api_secret: null` forgets the secret, leaving it out keeps it. Of those who are
   * reached or found elsewhere now, `supplier.changed` is said.
   */
  @InjectTransactionManager()
  async changeSuppliers(
    inputs: UpdateSupplierInput[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SupplierDTO[]> {
    const rows = inputs.map(({ api_secret, pickup_address, return_address, ...rest }) => ({
      ...rest,
      ...(pickup_address ? { pickup_address: { ...pickup_address } } : {}),
      ...(return_address === undefined
        ? {}
        : { return_address: return_address ? { ...return_address } : null }),
      ...(api_secret === undefined ? {} : { has_api_secret: !!api_secret }),
    }))
    const before = await this.listSuppliers(
      { id: inputs.map(({ id }) => id) },
      { select: ["id", "email", "phone", "pickup_address", "active"] },
      context
    )
    // The rows are written into the very objects that were read.
    const was = new Map(before.map((supplier) => [supplier.id, structuredClone(supplier)]))
    const updated = await this.updateSuppliers(rows, context)
    await this.publishChanged_(
      updated.filter((supplier) => isElsewhere(was.get(supplier.id), supplier)),
      context
    )
    for (const { id, api_secret } of inputs) {
      await this.storeSecret_(id, api_secret, context)
    }
    return updated as unknown as SupplierDTO[]
  }

  /**
   * Adds or changes listings by (supplier, variant). Rows that say nothing new are not written.
   * @throws MedusaError INVALID_DATA naming a (supplier, variant) that occurs twice
   */
  @InjectTransactionManager()
  async upsertListings(
    inputs: ListingInput[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<UpsertResult> {
    const byKey = new Map(inputs.map((input) => [listingKey(input), input]))
    if (byKey.size !== inputs.length) {
      const twice = inputs.find((input) => byKey.get(listingKey(input)) !== input)!
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `listings name supplier ${twice.supplier_id} and variant ${twice.variant_id} twice`
      )
    }
    const stored = await this.listSupplierListings(
      {
        supplier_id: [...new Set(inputs.map((input) => input.supplier_id))],
        variant_id: [...new Set(inputs.map((input) => input.variant_id))],
      },
      {},
      context
    )
    const storedByKey = new Map(stored.map((listing) => [listingKey(listing), listing]))
    const toCreate = inputs.filter((input) => !storedByKey.has(listingKey(input)))
    const toUpdate = inputs.flatMap((input) => {
      const found = storedByKey.get(listingKey(input))
      return found && !isUnchanged(found, input) ? [{ id: found.id, ...input }] : []
    })
    const reported_at = new Date()
    await this.createSupplierListings(
      toCreate.map((input) => ({ ...storedListing(input), reported_at })),
      context
    )
    await this.updateSupplierListings(
      toUpdate.map((input) => ({ ...storedListing(input), id: input.id, reported_at })),
      context
    )
    return {
      created: toCreate.length,
      updated: toUpdate.length,
      unchanged: inputs.length - toCreate.length - toUpdate.length,
    }
  }

  private async publishChanged_(
    suppliers: { id: string }[],
    context: Context<EntityManager>
  ): Promise<void> {
    await publishEvents(
      context.transactionManager,
      suppliers.map(({ id }) => ({
        name: "supplier.changed",
        data: { id },
        key: `supplier.changed:${id}`,
      }))
    )
  }
}

export default SupplierModuleService
