import { guessGarmentKind, type GarmentKind } from "./garment-kinds"

/** What a product title tells about the garment; `null` where it says nothing. */
export interface TitleFacts {
  kind: GarmentKind
  color: string
  fabric: string | null
  pattern: string
  fit_type: string
  neckline: string | null
  sleeve: string | null
  occasion: string
}

type Rule = readonly [pattern: RegExp, value: string]

const FABRICS: readonly Rule[] = [
  [/\bcotton blend/, "Cotton Blend"],
  [/\bpoly(?:ester)? cotton|\bcotton poly/, "Poly Cotton"],
  [/\bcotton silk|\bsilk cotton/, "Cotton Silk"],
  [/\bcotton|\bcambric/, "Cotton"],
  [/\bviscose/, "Viscose"],
  [/\brayon/, "Rayon"],
  [/\bgeorgette/, "Georgette"],
  [/\bchiffon/, "Chiffon"],
  [/\bchanderi/, "Chanderi"],
  [/\bcrepe/, "Crepe"],
  [/\bsilk/, "Silk Blend"],
  [/\blinen|\bflax/, "Linen"],
  [/\bsatin/, "Satin"],
  [/\bvelvet/, "Velvet"],
  [/\btencel|\blyocell|\bmodal/, "Lyocell"],
  [/\bdenim|\bjeans?\b/, "Denim"],
  [/\bfleece/, "Fleece"],
  [/\bacrylic|\bwool/, "Acrylic Knit"],
  [/\bnylon/, "Nylon"],
  [/\blace\b/, "Lace"],
  [/\bnet\b/, "Net"],
  [/\bjersey|\bknit/, "Jersey"],
  [/\bpoly/, "Polyester"],
  [/\blycra|\bspandex|\bstretch/, "Stretch"],
]

const PATTERNS: readonly Rule[] = [
  [/\bfloral|\bflower/, "Floral"],
  [/\bpolka|\bdots?\b/, "Polka Dots"],
  [/\bstrip(?:e|es|ed)\b/, "Striped"],
  [/\bcheck(?:s|ed)?\b|\bplaid/, "Checked"],
  [/\bgeometric/, "Geometric"],
  [/\babstract/, "Abstract"],
  [/\banimal|\bleopard/, "Animal Print"],
  [/\btie.?(?:and.?)?dye|\bleheriya|\bbandhani/, "Tie & Dye"],
  [/\bgraphic/, "Graphic"],
  [/\bcolou?r.?block/, "Colour Block"],
  [/\bombre/, "Ombre"],
  [/\bembroider|\bzari|\bgot(?:a|ta)\b|\bchikan/, "Embroidered"],
  [/\bembellish|\bsequin|\bmirror|\bfoil/, "Embellished"],
  [/\bprint|\bmotif|\baop\b/, "Printed"],
  [/\bself\b|\btextured|\bjacquard|\bdobby|\bwoven/, "Self Design"],
]

const FITS: readonly Rule[] = [
  [/\bbodycon/, "Bodycon"],
  [/\bskinny/, "Skinny"],
  [/\bslim\b/, "Slim"],
  [/\ba-?\s?line\b/, "A-Line"],
  [/\bflared?\b|\banarkali/, "Flared"],
  [/\brelaxed|\bloose|\boversized/, "Relaxed"],
  [/\bstraight/, "Straight"],
  [/\bshift\b/, "Straight"],
  [/\bfitted/, "Fitted"],
  [/\bwide\b|\bpalazzo/, "Wide"],
]

const NECKLINES: readonly Rule[] = [
  [/\bv-?\s?neck/, "V Neck"],
  [/\bround\b|\bcrew\b/, "Round Neck"],
  [/\bmandari?a?n\b|\bband collar|\bchinese collar/, "Mandarin Collar"],
  [/\bsweetheart/, "Sweetheart"],
  [/\bsquare/, "Square Neck"],
  [/\bboat/, "Boat Neck"],
  [/\bhalter/, "Halter"],
  [/\boff.?shoulder/, "Off Shoulder"],
  [/\bone.?shoulder/, "One Shoulder"],
  [/\bscoop/, "Scoop Neck"],
  [/\bcowl/, "Cowl Neck"],
  [/\bkey.?hole/, "Keyhole"],
  [/\bturtle|\bhigh.?neck/, "High Neck"],
  [/\bcollar/, "Collar"],
  [/\bhood/, "Hooded"],
]

const SLEEVES: readonly Rule[] = [
  [/\bsleeveless|\bstrappy/, "Sleeveless"],
  [/\b3\/4|\bthree.?quarter/, "Three-Quarter"],
  [/\bfull sleeves?|\blong sleeves?/, "Full"],
  [/\bhalf sleeves?|\bshort sleeves?/, "Short"],
]

const OCCASIONS: readonly Rule[] = [
  [/\bparty|\bsequin|\bcocktail/, "Party"],
  [/\bfestive|\bwedding|\bembellish|\bzari|\bgota/, "Festive"],
  [/\bformal|\bwork\b|\boffice/, "Work"],
  [/\bactive|\bsports?\b|\bathleisure|\btrack\b|\byoga/, "Active"],
  [/\bnight|\blounge/, "Lounge"],
]

/** Reads a title such as `solid cotton blend collar neck womens a-line dress - indigo`. Pure. */
export function readTitle(title: string): TitleFacts {
  const text = title.toLowerCase()
  const kind = guessGarmentKind(text)
  return {
    kind,
    color: colorOf(text),
    fabric: match(FABRICS, text),
    pattern: match(PATTERNS, text) ?? "Solid",
    fit_type: match(FITS, text) ?? "Regular",
    neckline: match(NECKLINES, text),
    sleeve: match(SLEEVES, text),
    occasion: match(OCCASIONS, text) ?? kind.occasion,
  }
}

/** The words after the last " - ", which is where sellers write the colour; else `Multi`. */
function colorOf(text: string): string {
  const at = text.lastIndexOf(" - ")
  const color = at < 0 ? "" : text.slice(at + 3).trim()
  return /^[a-z &/-]{3,30}$/.test(color) ? titleCase(color) : "Multi"
}

function match(rules: readonly Rule[], text: string): string | null {
  return rules.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const SMALL_WORDS = new Set(["and", "with", "of", "for", "in", "the", "a"])

/** `solid a-line dress` → `Solid A-Line Dress`. */
export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .split(" ")
    .map((word, index) => (index && SMALL_WORDS.has(word) ? word : capitalize(word)))
    .join(" ")
}

function capitalize(word: string): string {
  return word.replace(/(^|[-/&("])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
}

/** A title for shoppers: capitals, and without the "womens" that every row repeats. */
export function displayTitle(title: string): string {
  return (
    titleCase(
      title
        .replace(/\bwomen'?s?\b\s*/gi, "")
        .replace(/\s+/g, " ")
        .trim()
    ) || title
  )
}
