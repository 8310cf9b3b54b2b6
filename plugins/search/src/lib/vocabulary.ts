/**
 * Words Indian shoppers use for the same thing: spellings of Hindi words in Latin script, old and
 * new names of a garment, and words that are written apart, together or with a hyphen. Each row is
 * one meaning; the first word is how we write it ourselves.
 */
export const SYNONYM_GROUPS: readonly (readonly string[])[] = [
  ["kurti", "kurta", "kurthi", "kurtha", "kurtis", "kurtas", "kurtee"],
  ["saree", "sari", "sarees", "saris", "saadi"],
  ["lehenga", "lehnga", "lahenga", "lehanga", "ghagra", "chaniya choli"],
  ["dupatta", "chunni", "chunri", "chunari", "odhni", "stole"],
  ["co-ord", "coord", "cord set", "co ord", "co-ord set", "coordinates", "matching set"],
  ["bodycon", "body con", "body-con", "bodyhugging", "bandage dress"],
  ["salwar", "shalwar", "salvar"],
  ["salwar suit", "salwar kameez", "churidar suit", "suit set", "punjabi suit"],
  ["churidar", "chudidar", "choodidar", "churidaar"],
  ["palazzo", "palazo", "plazo", "plazzo", "palazzos"],
  ["anarkali", "anarkalli", "anarkaly"],
  ["sharara", "gharara", "shararas"],
  ["patiala", "patiyala"],
  ["jeans", "denims", "denim pants", "jean"],
  ["trousers", "pants", "pant", "trouser", "slacks"],
  ["leggings", "legging", "tights", "jeggings", "treggings"],
  ["t-shirt", "tshirt", "tee", "tees", "t shirt"],
  ["crop top", "cropped top", "croptop"],
  ["jumpsuit", "dungaree", "playsuit", "romper", "jump suit"],
  ["gown", "maxi dress", "long dress", "floor length dress"],
  ["mini dress", "short dress"],
  ["midi dress", "calf length dress"],
  ["nightwear", "night suit", "nighty", "pyjama set", "pajama set", "loungewear"],
  ["pyjama", "pajama", "payjama", "pyjamas", "pajamas"],
  ["jacket", "koti", "shrug", "outerwear"],
  ["sweater", "pullover", "cardigan", "jumper", "woollen"],
  ["sweatshirt", "hoodie", "hoody"],
  ["blouse", "choli"],
  ["shorts", "hotpants"],
  ["skirt", "skirts"],
  ["party wear", "partywear", "cocktail", "evening wear", "clubwear"],
  ["ethnic", "traditional", "desi", "indian wear", "indianwear"],
  ["western", "westernwear", "western wear"],
  ["festive", "festival", "diwali", "puja", "pooja", "tyohar"],
  ["wedding", "shaadi", "shadi", "bridal", "sangeet"],
  ["office", "formal", "workwear", "work wear"],
  ["casual", "daily wear", "everyday"],
  ["cotton", "suti", "sooti", "kapas"],
  ["silk", "resham", "reshmi"],
  ["velvet", "makhmal"],
  ["georgette", "jorjet", "georgete"],
  ["chiffon", "shifon", "chifon"],
  ["chikankari", "chikan", "lucknowi"],
  ["embroidered", "embroidery", "kadhai", "zari", "gota patti"],
  ["floral", "flower print", "phool"],
  ["polka dots", "polka", "dotted"],
  ["striped", "stripes", "stripe", "dhaari"],
  ["checked", "checks", "check", "plaid", "gingham"],
  ["solid", "plain"],
  ["sequinned", "sequins", "sequin", "sitara"],
  ["leheriya", "lehariya", "tie dye", "tie-dye", "bandhani", "bandhej"],
  ["black", "kala", "kaala", "kali"],
  ["white", "safed", "off white"],
  ["red", "lal", "laal"],
  ["green", "hara", "hari"],
  ["blue", "neela", "nila", "neeli"],
  ["yellow", "peela", "pila", "haldi"],
  ["pink", "gulabi"],
  ["purple", "baingani", "jamuni"],
  ["orange", "narangi", "kesari"],
  ["gold", "golden", "sunehra"],
  ["grey", "gray", "slate"],
  ["wine", "burgundy", "maroon"],
  ["navy", "navy blue", "dark blue"],
]

/**
 * Words that say nothing about a garment: English glue words and the Hindi postpositions people
 * type between nouns ("shaadi ke liye lehenga"). Used by engines that take a stop word list.
 */
export const STOP_WORDS: readonly string[] = [
  ..."a an and are at by for from in is it of on or the to with".split(" "),
  ..."ka ke ki ko liye mein me se wala wale wali waali aur".split(" "),
  ..."women womens woman ladies girls female".split(" "),
]

const STOP_WORD_SET = new Set(STOP_WORDS)

/** Lower case, accents removed, punctuation other than hyphens turned into single spaces. */
export function normalizeText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim()
}

/**
 * The query without stop words. A query made of nothing else is kept as it is, so that typing
 * "for women" still finds something.
 */
export function stripStopWords(query: string): string {
  const words = normalizeText(query).split(" ")
  const telling = words.filter((word) => !STOP_WORD_SET.has(word))
  return telling.length ? telling.join(" ") : query.trim()
}

const padded = (text: string) => ` ${normalizeText(text).replace(/-/g, " ")} `

const PADDED_GROUPS = SYNONYM_GROUPS.map((words) => ({
  words,
  forms: [...new Set(words.map(padded))],
}))

/**
 * Every other way to say what `text` says, without repeats. "Cotton kurta set" answers
 * `["kurti", "kurthi", …, "suti", "sooti", "kapas"]`. Stored with a document, so that synonyms work
 * alike on engines that know synonyms and on engines that do not.
 */
export function expandSynonyms(text: string): string[] {
  const haystack = padded(text)
  const found = PADDED_GROUPS.filter(({ forms }) => forms.some((form) => haystack.includes(form)))
  const extra = found
    .flatMap(({ words }) => words)
    .map((word) => normalizeText(word))
    .filter((word) => !haystack.includes(padded(word)))
  return [...new Set(extra)]
}

/** The groups in Meilisearch's form: each word points at all the others. */
export function toEngineSynonyms(): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {}
  for (const group of SYNONYM_GROUPS) {
    for (const word of group) {
      const others = group.filter((other) => other !== word)
      synonyms[word] = [...new Set([...(synonyms[word] ?? []), ...others])]
    }
  }
  return synonyms
}
