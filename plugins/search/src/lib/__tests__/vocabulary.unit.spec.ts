import {
  expandSynonyms,
  normalizeText,
  stripStopWords,
  SYNONYM_GROUPS,
  toEngineSynonyms,
} from "../vocabulary"

describe("expandSynonyms", () => {
  it.each([
    ["Cotton Kurta", "kurthi"],
    ["Banarasi Saree", "sari"],
    ["Bridal Lehenga", "lehnga"],
    ["Silk Dupatta", "chunni"],
    ["Ribbed Co-ord Set", "cord set"],
    ["Ruched Bodycon Dress", "body con"],
    ["Red Dress", "laal"],
  ])("should let %s be found as %s", (title, word) => {
    expect(expandSynonyms(title)).toContain(word)
  })

  it("should not repeat what the text says already", () => {
    expect(expandSynonyms("kurti kurta")).not.toEqual(expect.arrayContaining(["kurti"]))
  })

  it("should match whole words only", () => {
    expect(expandSynonyms("reduced")).toEqual([])
  })
})

describe("stripStopWords", () => {
  it.each([
    ["lehenga for women", "lehenga"],
    ["shaadi ke liye lehenga", "shaadi lehenga"],
    ["Café  dress", "cafe dress"],
    ["for women", "for women"],
  ])("should turn %s into %s", (query, expected) => {
    expect(stripStopWords(query)).toBe(expected)
  })
})

describe("vocabulary", () => {
  it("should have no word with one meaning listed twice in a group", () => {
    for (const group of SYNONYM_GROUPS) {
      expect(new Set(group).size).toBe(group.length)
      expect(group.map(normalizeText)).toEqual([...group])
    }
  })

  it("should point each word of a group at all the others for an engine", () => {
    const synonyms = toEngineSynonyms()
    expect(synonyms.saree).toEqual(expect.arrayContaining(["sari", "saris"]))
    expect(synonyms.sari).toEqual(expect.arrayContaining(["saree"]))
    expect(Object.entries(synonyms).some(([word, others]) => others.includes(word))).toBe(false)
  })
})
