import type { SearchTypes } from "@medusajs/framework/types"
import { FashionPostgresSearchService } from "../service"

const index = { name: "products", settings: {} } as SearchTypes.ResolvedSearchIndexDefinition

/** The service over an engine that answers from a list and writes down what it was asked. */
function serviceOver(answers: Record<string, string[]>) {
  const asked: SearchTypes.ProviderSearchQuery[] = []
  const service = new FashionPostgresSearchService({ manager: { execute: async () => [] } })
  const engine = {
    search: async (input: SearchTypes.ProviderSearchQuery) => {
      asked.push(input)
      const key = `${input.q ?? ""}${input.search_options?.typo_tolerance ? "~" : ""}`
      const titles = answers[key] ?? []
      return {
        hits: titles.map((title) => ({ id: title, document: { title } })),
        metadata: { skip: 0, take: 20, count: titles.length, query: input.q },
      }
    },
  }
  Object.assign(service, { engine_: engine })
  const search = (q: string, search_options: SearchTypes.SearchOptions = {}) =>
    service.search({ index, q, search_options, attributes_to_retrieve: ["title"] })
  return { asked, search }
}

describe("FashionPostgresSearchService", () => {
  it("should ask once when the exact words find something", async () => {
    const { asked, search } = serviceOver({ saree: ["Silk Saree"] })
    const result = await search("saree for women")
    expect(result.hits).toHaveLength(1)
    expect(result.metadata.query).toBe("saree for women")
    expect(asked.map(({ q }) => q)).toEqual(["saree"])
  })

  it("should try similar words when the exact ones find nothing", async () => {
    const { asked, search } = serviceOver({ "saere~": ["Silk Saree"] })
    const result = await search("saere", { highlight: true })
    expect(result.hits[0].highlights).toEqual({ title: ["Silk <mark>Saree</mark>"] })
    expect(asked).toHaveLength(2)
  })

  it("should not try similar words when the caller wants exact ones", async () => {
    const { asked, search } = serviceOver({ "saere~": ["Silk Saree"] })
    expect((await search("saere", { typo_tolerance: false })).hits).toEqual([])
    expect(asked).toHaveLength(1)
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
