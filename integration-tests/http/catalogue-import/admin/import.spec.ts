import { copyFileSync, mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Writable } from "node:stream"
import { planProduct } from "@bodycon/medusa-backend/import/product-plan"
import { runImport } from "@bodycon/medusa-backend/import/run-import"
import { upsertSuppliersWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

jest.setTimeout(180_000)

const FIXTURE = join(
  process.cwd(),
  "integration-tests/http/catalogue-import/fixtures/catalogue.csv"
)
const ADDRESS = {
  name: "Ananta Textiles",
  phone: "9876543210",
  address_1: "12 Ring Road",
  city: "Surat",
  province: "Gujarat",
  postal_code: "395002",
  country_code: "in",
}
/** The fixture's second row as the import reads it. */
const KURTA = {
  brand: "ananta",
  title: "printed rayon womens kurta - rust",
  category: "Indianwear-Women",
  sizes: ["XL", "XXL"],
  mrp: "999.00",
  price: "999.00",
  stock: 10,
}
const WRITTEN = [
  "product",
  "product_variant",
  "price",
  "inventory_item",
  "inventory_level",
  "image",
]

interface SupplierListings {
  listSuppliers(filters: { code: string }): Promise<{ id: string }[]>
  createSupplierListings(listing: Record<string, unknown>): Promise<{ id: string }>
  deleteSupplierListings(ids: string[]): Promise<void>
}

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let file: string
    let key: string

    const importFile = () =>
      runImport(container, {
        file,
        batchSize: 2,
        dataFolder: join(file, "..", ".data"),
        output: new Writable({ write: (_, __, done) => done() }) as NodeJS.WriteStream,
      })

    /** A fingerprint of every row that an import may write. */
    const state = async () => {
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const rows = WRITTEN.map(
        (table) =>
          `SELECT '${table}' AS name, count(*)::int AS rows, max(updated_at) AS at FROM ${table}`
      )
      return (await knex.raw(rows.join(" UNION ALL "))).rows
    }

    const products = async () => {
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "product",
        fields: [
          "title",
          "status",
          "external_id",
          "thumbnail",
          "hs_code",
          "metadata",
          "categories.handle",
          "sales_channels.id",
          "shipping_profile.type",
          "variants.sku",
          "variants.options.value",
          "variants.price_set.prices.amount",
          "variants.price_set.prices.currency_code",
          "variants.inventory_items.inventory.location_levels.stocked_quantity",
        ],
        pagination: { order: { title: "ASC" } },
      })
      return data
    }

    beforeEach(async () => {
      container = getContainer()
      file = join(mkdtempSync(join(tmpdir(), "import-")), "catalogue.csv")
      copyFileSync(FIXTURE, file)
      await upsertSuppliersWorkflow(container).run({
        input: {
          suppliers: [
            {
              code: "ANANTA",
              name: "Ananta Textiles",
              contact_name: "Ila",
              email: "ila@ananta.test",
              phone: "9876543210",
              channel: "manual",
              pickup_address: ADDRESS,
            },
          ],
        },
      })
      const [store] = await container.resolve(Modules.STORE).listStores()
      const { result: keys } = await createApiKeysWorkflow(container).run({
        input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
      })
      await linkSalesChannelsToApiKeyWorkflow(container).run({
        input: { id: keys[0].id, add: [store.default_sales_channel_id!] },
      })
      key = keys[0].token
      await container.resolve(Modules.SEARCH).reindex({ index: "products" })
    })

    describe("runImport", () => {
      it("should make products that can be found and sold, and name what it leaves out", async () => {
        const summary = await importFile()

        expect(summary).toMatchObject({ rows: 9, created: 3, skipped: 0, rejected: 6, variants: 6 })
        expect(readFileSync(`${file}.rejects.csv`, "utf8").trim().split("\n")).toEqual([
          "row,column,reason,value",
          "5,title,repeats row 4,womens ribbed crop top - black",
          "6,title,title is empty,",
          "7,sizes,no sizes,",
          '8,sizes,"unknown size ""gigantic""","S,gigantic"',
          '9,price,"""abc"" is not an amount in rupees above zero",abc',
          "10,price,price ₹799.00 is above the MRP ₹399.00,799",
        ])
        const [kurta, top, dress] = await products()
        expect([kurta.title, top.title, dress.title]).toEqual([
          "Printed Rayon Kurta - Rust",
          "Ribbed Crop Top - Black",
          "Solid Cotton A-Line Dress - Indigo",
        ])
        expect(dress).toMatchObject({
          status: "published",
          external_id: expect.stringMatching(/^catalogue:[0-9a-f]{32}$/),
          thumbnail: expect.stringContaining("catalogue-dress-indigo-front.webp"),
          hs_code: "6204",
          metadata: expect.objectContaining({ mrp: "1699.00", brand: "Ananta", fabric: "Cotton" }),
          categories: expect.arrayContaining([
            expect.objectContaining({ handle: "dresses" }),
            expect.objectContaining({ handle: "western-wear" }),
          ]),
          sales_channels: [expect.any(Object)],
          shipping_profile: { type: "default" },
        })
        const sizes = dress.variants.map((variant) => ({
          options: variant!.options!.map((option) => option!.value).sort(),
          prices: variant!.price_set!.prices!.map((price) => [price!.amount, price!.currency_code]),
          stock: variant!.inventory_items!.flatMap((item) =>
            item!.inventory!.location_levels!.map((level) => Number(level!.stocked_quantity))
          ),
        }))
        expect(sizes).toHaveLength(3)
        expect(sizes).toEqual(
          expect.arrayContaining(
            ["S", "M", "L"].map((size) => ({
              options: ["Indigo", size].sort(),
              prices: [[849, "inr"]],
              stock: [5],
            }))
          )
        )

        const { data } = await api.post(
          "/store/search",
          { entity: "products", filters: { q: "kurti" } },
          { headers: { "x-publishable-api-key": key } }
        )
        expect(data.results[0].hits[0].document).toMatchObject({
          title: "Printed Rayon Kurta - Rust",
          price: 999,
          sizes_in_stock: ["XL", "XXL"],
          category_handles: ["kurtas-kurtis", "indian-wear"],
        })
      })

      it("should list each size with the supplier at a cost below the price", async () => {
        await importFile()
        const { data: listings } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
          entity: "supplier_listing",
          fields: ["supplier_sku", "cost_price", "reported_stock", "supplier.code"],
        })
        expect(listings).toHaveLength(6)
        expect(listings).toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              supplier_sku: expect.stringMatching(/^CAT-[0-9A-F]{12}-L$/),
              cost_price: 509.4,
              reported_stock: 5,
              supplier: expect.objectContaining({ code: "ANANTA" }),
            }),
          ])
        )
      })

      it("should write nothing the second time", async () => {
        await importFile()
        const before = await state()
        const second = await importFile()

        expect(second).toMatchObject({ rows: 9, created: 0, skipped: 3, rejected: 6, variants: 0 })
        expect(await state()).toEqual(before)
      })

      it("should make anew what an interrupted run left half made", async () => {
        await importFile()
        const catalogue = container.resolve(Modules.PRODUCT)
        const [dress] = await catalogue.listProducts({
          title: "Solid Cotton A-Line Dress - Indigo",
        })
        // What kill -9 leaves between the writing of a product and its publication.
        await catalogue.updateProducts(dress.id, {
          status: "draft",
          external_id: dress.external_id!.replace("catalogue:", "catalogue-pending:"),
        })

        expect(await importFile()).toMatchObject({ created: 1, skipped: 2, variants: 3 })
        const titles = (await products()).map((product) => [product.title, product.status])
        expect(titles).toEqual([
          ["Printed Rayon Kurta - Rust", "published"],
          ["Ribbed Crop Top - Black", "published"],
          ["Solid Cotton A-Line Dress - Indigo", "published"],
        ])
      })

      it("should take a batch back when a part of it fails", async () => {
        const counts = async () =>
          (await state()).map(({ name, rows }: { name: string; rows: number }) => [name, rows])
        const before = await counts()
        // Somebody else's listing with a SKU of the second row: the last part of the first batch fails.
        const suppliers = container.resolve("supplier") as SupplierListings
        const [supplier] = await suppliers.listSuppliers({ code: "ANANTA" })
        const listing = await suppliers.createSupplierListings({
          supplier_id: supplier.id,
          variant_id: "variant_of_another_product",
          supplier_sku: planProduct(KURTA).variants[0].sku,
          cost_price: 1,
        })
        // Workflows reject with the error's fields, not with an Error.
        await expect(importFile()).rejects.toMatchObject({
          message: expect.stringContaining("already exists"),
        })

        expect(await counts()).toEqual(before)
        await suppliers.deleteSupplierListings([listing.id])
        expect(await importFile()).toMatchObject({ created: 3 })
      })

      it("should name the supplier it does not know and write nothing", async () => {
        const before = await state()
        await expect(
          runImport(container, {
            file,
            supplierCode: "NOBODY",
            dataFolder: join(file, "..", ".data"),
            output: new Writable({ write: (_, __, done) => done() }) as NodeJS.WriteStream,
          })
        ).rejects.toThrow('no supplier with the code "NOBODY"')
        expect(await state()).toEqual(before)
      })
    })
  },
})
