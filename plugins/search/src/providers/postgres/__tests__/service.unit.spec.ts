import type { SearchTypes } from "@medusajs/framework/types"
import { FashionPostgresSearchService } from "../service"

const index = {
  name: "products",
  physical_name: "products_v1",
  settings: { typo_tolerance: { min_word_size_for_one_typo: 4 } },
} as SearchTypes.ResolvedSearchIndexDefinition

/** A database that knows the words of one index and counts how often they are read. */
class Words {
  reads = 0

  async execute(sql: string): Promise<object[]> {
    if (!sql.includes("ts_stat")) {
      return [{ table_name: "search_pg_products_v1" }]
    }
    this.reads++
    return ["silk", "saree", "dress"].map((word) => ({ word, ndoc: 3 }))
  }
}

/** The service over an engine that answers from a list and writes down what it was asked. */
function serviceOver(answers: Record<string, string[]>) {
  const asked: SearchTypes.ProviderSearchQuery[] = []
  const words = new Words()
  const service = new FashionPostgresSearchService({ manager: words })
  const engine = {
    search: async (input: SearchTypes.ProviderSearchQuery) => {
      asked.push(input)
      const titles = answers[input.q ?? ""] ?? []
      return {
        hits: titles.map((title) => ({ id: title, document: { title } })),
        metadata: { skip: 0, take: 20, count: titles.length, query: input.q },
      }
    },
  }
  Object.assign(service, { engine_: engine })
  const search = (q: string, search_options: SearchTypes.SearchOptions = {}) =>
    service.search({ index, q, search_options, attributes_to_retrieve: ["title"] })
  return { asked, search, words }
}

describe("FashionPostgresSearchService", () => {
  it("should ask once when the exact words find something", async () => {
    const { asked, search } = serviceOver({ saree: ["Silk Saree"] })
    const result = await search("saree for women")
    expect(result.hits).toHaveLength(1)
    expect(result.metadata.query).toBe("saree for women")
    expect(asked.map(({ q }) => q)).toEqual(["saree"])
  })

  it("should ask again with the nearest words when the given ones find nothing", async () => {
    const { asked, search, words } = serviceOver({ "silk saree": ["Silk Saree"] })
    const result = await search("slik saere", { highlight: true })
    expect(result.hits[0].highlights).toEqual({
      title: ["<mark>Silk</mark> <mark>Saree</mark>"],
    })
    expect(result.metadata.query).toBe("slik saere")
    expect(result.provider_metadata).toEqual({ corrected_query: "silk saree" })
    expect(asked.map(({ q }) => q)).toEqual(["slik saere", "silk saree"])
    await search("saere")
    expect(words.reads).toBe(1)
  })

  it("should not ask again when no word is near, or when the caller wants the exact words", async () => {
    const { asked, search } = serviceOver({ saree: ["Silk Saree"] })
    expect((await search("washing machine")).hits).toEqual([])
    expect((await search("saere", { typo_tolerance: false })).hits).toEqual([])
    expect(asked).toHaveLength(2)
  })

  it("should highlight the asked fields with the asked tags and not trouble the engine", async () => {
    const { asked, search } = serviceOver({ dress: ["Red Dress"] })
    const result = await search("dress", {
      highlight: { fields: ["title", "brand"], pre_tag: "[", post_tag: "]" },
    })
    expect(result.hits[0].highlights).toEqual({ title: ["Red [Dress]"] })
    expect(asked[0].search_options).not.toHaveProperty("highlight")
  })
})
