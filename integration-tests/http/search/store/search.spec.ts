import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  deleteProductsWorkflow,
  updateInventoryLevelsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createSearchWorld } from "../helpers/world"

jest.setTimeout(180_000)

type Query = Record<string, unknown>
type Document = Record<string, unknown> & { title: string }

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: Awaited<ReturnType<typeof createSearchWorld>>

    const post = (body: unknown) =>
      api.post("/store/search", body, {
        headers: { "x-publishable-api-key": world.key },
        validateStatus: () => true,
      })
    const search = async (query: Query): Promise<SearchTypes.SearchResult<Document>> => {
      const { status, data } = await post({ entity: "products", ...query })
      expect({ status, message: data.message }).toEqual({ status: 200, message: undefined })
      return data.results[0]
    }
    const titles = async (query: Query) =>
      (await search(query)).hits.map((hit) => hit.document.title)

    /** Waits until the index, which follows events, says what it should. */
    const eventually = async (check: () => Promise<void>) => {
      const until = Date.now() + 10_000
      for (;;) {
        try {
          return await check()
        } catch (error) {
          if (Date.now() > until) {
            throw error
          }
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      }
    }

    beforeEach(async () => {
      container = getContainer()
      const index = container.resolve(Modules.SEARCH)
      // The first gives events an index to write to, the second leaves none of them out.
      await index.reindex({ index: "products" })
      world = await createSearchWorld(container)
      await index.reindex({ index: "products" })
    })

    describe("POST /store/search", () => {
      it("should answer what a card shows", async () => {
        const { hits } = await search({ filters: { q: "ruched" } })

        expect(hits).toHaveLength(1)
        expect(hits[0].document).toMatchObject({
          id: world.productId("Ruched Bodycon Dress"),
          handle: "ruched-bodycon-dress",
          title: "Ruched Bodycon Dress",
          brand: "Bodycon",
          price: 999,
          mrp: 1999,
          discount_percent: 50,
          colors: ["Wine"],
          sizes: ["S", "M"],
          sizes_in_stock: ["S"],
          in_stock: true,
          rating: null,
          review_count: 0,
        })
        expect(hits[0].document).not.toHaveProperty("keywords")
      })

      it("should find what a shopper means, however it is spelt", async () => {
        const found = async (q: string) => (await titles({ filters: { q } })).sort()

        expect(await found("dress")).toEqual(["Floral Midi Dress", "Ruched Bodycon Dress"])
        expect(await found("DRESSES for women")).toEqual(await found("dress"))
        expect(await found("body con")).toEqual(["Ruched Bodycon Dress"])
        expect(await found("kurthi")).toEqual(["Block Print Kurta"])
        expect(await found("suti kurti")).toEqual(["Block Print Kurta"])
        expect(await found("kala")).toEqual(["Floral Midi Dress"])
        expect(await found("bodycn dres")).toEqual(["Ruched Bodycon Dress"])
        expect(await found("washing machine")).toEqual([])
      })

      it("should complete the word being typed", async () => {
        const query = { filters: { q: "flo" }, search_options: { match_strategy: "last" } }
        expect(await titles(query)).toEqual(["Floral Midi Dress"])
      })

      it("should tag the matched words of a title", async () => {
        const { hits } = await search({
          filters: { q: "kurtas" },
          search_options: { highlight: { fields: ["title"] } },
        })
        expect(hits[0].highlights).toEqual({ title: ["Block Print <mark>Kurta</mark>"] })
      })

      it("should filter by what shoppers choose by", async () => {
        const kept = async (filters: Query) => (await titles({ filters })).sort()
        const [dress, kurta, bodycon] = [
          "Floral Midi Dress",
          "Block Print Kurta",
          "Ruched Bodycon Dress",
        ]
        expect(await kept({ category_handles: ["kurtas"] })).toEqual([kurta])
        expect(await kept({ sizes_in_stock: ["M"] })).toEqual([dress])
        expect(await kept({ sizes: ["M"] })).toEqual([dress, bodycon])
        expect(await kept({ colors: ["Wine", "Teal"] })).toEqual([kurta, bodycon])
        expect(await kept({ price: { $gte: 800, $lte: 1000 } })).toEqual([bodycon])
        expect(await kept({ discount_percent: { $gte: 25 } })).toEqual([dress, bodycon])
        expect(await kept({ fabric: "Cotton", brand: ["Acme"] })).toEqual([kurta])
        expect(await kept({ occasion: ["Party"], fit_type: "Bodycon", in_stock: true })).toEqual([
          bodycon,
        ])
      })

      it("should sort by price and by popularity", async () => {
        const [dress, kurta, bodycon] = [
          "Floral Midi Dress",
          "Block Print Kurta",
          "Ruched Bodycon Dress",
        ]
        const sorted = (order: Query) => titles({ pagination: { order } })
        expect(await sorted({ price: "ASC" })).toEqual([kurta, bodycon, dress])
        expect(await sorted({ popularity: "DESC" })).toEqual([dress, bodycon, kurta])
      })

      it("should count facets, each without its own filter", async () => {
        const { facets, metadata } = await search({
          filters: { colors: ["Wine"] },
          search_options: {
            facets: ["colors", "fabric", { field: "price", type: "stats" }],
            disjunctive_facets: true,
          },
        })
        expect(metadata.count).toBe(1)
        expect(facets).toMatchObject({
          colors: {
            values: expect.arrayContaining([
              { value: "Wine", count: 1 },
              { value: "Black", count: 1 },
              { value: "Teal", count: 1 },
            ]),
          },
          fabric: { values: [{ value: "Cotton", count: 1 }] },
          price: { min: 999, max: 999, count: 1 },
        })
      })

      it("should not show drafts nor other channels, whatever the caller asks", async () => {
        expect(await titles({ filters: { q: "unfinished" } })).toEqual([])
        expect(await titles({ filters: { status: "draft" } })).toEqual([])
        expect(await titles({ filters: { $or: [{ status: "draft" }, { price: 100 }] } })).toEqual(
          []
        )
        expect((await search({})).metadata.count).toBe(3)
      })

      it("should refuse an unknown index, an unknown field and too many hits", async () => {
        expect((await post({ entity: "orders" })).status).toBe(404)
        expect((await post({ entity: "products", fields: ["keywords"] })).status).toBe(400)
        expect((await post({ entity: "products", filters: { nope: 1 } })).status).toBe(400)
        expect((await post({ entity: "products", pagination: { take: 101 } })).status).toBe(400)
      })
    })

    describe("keeping the index fresh", () => {
      it("should follow a change of the product and drop a deleted one", async () => {
        const id = world.productId("Block Print Kurta")
        await updateProductsWorkflow(container).run({
          input: { selector: { id }, update: { title: "Ajrakh Kurta" } },
        })
        await eventually(async () => {
          expect(await titles({ filters: { q: "ajrakh" } })).toEqual(["Ajrakh Kurta"])
        })
        await deleteProductsWorkflow(container).run({ input: { ids: [id] } })
        await eventually(async () => {
          expect(await titles({ filters: { q: "ajrakh" } })).toEqual([])
        })
      })

      it("should follow the stock, also when an order only reserves it", async () => {
        const title = "Ruched Bodycon Dress"
        const sizes = async () =>
          (await search({ filters: { q: "ruched" } })).hits[0].document.sizes_in_stock
        await updateInventoryLevelsWorkflow(container).run({
          input: {
            updates: [
              {
                inventory_item_id: world.itemId(title, "M"),
                location_id: world.locationId,
                stocked_quantity: 1,
              },
            ],
          },
        })
        await eventually(async () => {
          expect(await sizes()).toEqual(["S", "M"])
        })
        await container.resolve(Modules.INVENTORY).createReservationItems([
          {
            inventory_item_id: world.itemId(title, "M"),
            location_id: world.locationId,
            quantity: 1,
          },
        ])
        await eventually(async () => {
          expect(await sizes()).toEqual(["S"])
        })
      })

      it("should follow a price", async () => {
        const [variant] = await container
          .resolve(Modules.PRODUCT)
          .listProductVariants({ sku: "BLOCK-PRINT-KURTA-S" })
        const { data } = await container.resolve("query").graph({
          entity: "product_variant",
          fields: ["price_set.prices.id"],
          filters: { id: variant.id },
        })
        const priceSet = data[0].price_set as unknown as { id: string; prices: { id: string }[] }
        await container.resolve(Modules.PRICING).updatePriceSets(priceSet.id, {
          prices: [{ id: priceSet.prices[0].id, amount: 599, currency_code: "inr" }],
        })
        await eventually(async () => {
          expect((await search({ filters: { q: "kurta" } })).hits[0].document).toMatchObject({
            price: 599,
            discount_percent: 25,
          })
        })
      })
    })
  },
})
