import { MedusaError } from "@medusajs/framework/utils"

export const STATEMENT_FIELDS = [
  "awb",
  "collected",
  "remitted",
  "charges",
  "utr",
  "remittance_number",
  "remitted_on",
] as const
export type StatementField = (typeof STATEMENT_FIELDS)[number]

export const DISCREPANCY_FIELDS = [
  "awb",
  "entered",
  "charged",
  "amount",
  "raised_on",
  "courier_name",
] as const
export type DiscrepancyField = (typeof DISCREPANCY_FIELDS)[number]

/** Which column of the file holds a field: field → header. */
export type Mapping<Field extends string> = Partial<Record<Field, string>>

const AWB_NAMES = [
  "awb",
  "awbcode",
  "awbno",
  "awbnumber",
  "waybill",
  "trackingnumber",
  "trackingid",
]

/** Headers by which a column is known, the surest first; compared without case, blanks and signs. */
const STATEMENT_NAMES: Record<StatementField, string[]> = {
  awb: AWB_NAMES,
  collected: [
    "codamountcollected",
    "codcollected",
    "collectedamount",
    "amountcollected",
    "codamount",
    "codvalue",
    "collected",
    "cod",
  ],
  remitted: [
    "remittedamount",
    "codremitted",
    "amountremitted",
    "remittanceamount",
    "codremittanceamount",
    "netremittance",
    "netpayable",
    "netamount",
    "amountcredited",
    "paidamount",
    "remitted",
  ],
  charges: [
    "codcharges",
    "charges",
    "totaldeductions",
    "deductions",
    "deduction",
    "adjustedamount",
    "freightcharges",
    "fees",
  ],
  utr: ["utr", "utrno", "utrnumber", "bankreference", "bankreferencenumber", "transactionid"],
  remittance_number: ["crfid", "crf", "crfno", "remittanceid", "remittancenumber"],
  remitted_on: [
    "remittancedate",
    "remittedon",
    "remitteddate",
    "remitdate",
    "creditdate",
    "transferdate",
    "paymentdate",
    "paidon",
    "date",
  ],
}

const DISCREPANCY_NAMES: Record<DiscrepancyField, string[]> = {
  awb: AWB_NAMES,
  entered: [
    "enteredweight",
    "enteredweightkg",
    "enteredweightg",
    "appliedweight",
    "appliedweightkg",
    "declaredweight",
    "entered",
  ],
  charged: [
    "chargedweight",
    "chargedweightkg",
    "chargedweightg",
    "courierweight",
    "courierweightkg",
    "actualweight",
    "charged",
  ],
  amount: [
    "chargedweightamount",
    "extraamount",
    "extracharge",
    "extracharges",
    "excesscharge",
    "weightcharges",
    "amount",
  ],
  raised_on: ["discrepancydate", "raisedon", "raiseddate", "date"],
  courier_name: ["couriername", "courier"],
}

const plain = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, "")

const guess = <Field extends string>(
  header: string[],
  names: Record<Field, string[]>
): Mapping<Field> => {
  const taken = new Set<string>()
  const mapping: Mapping<Field> = {}
  for (const field of Object.keys(names) as Field[]) {
    const found = names[field]
      .map((name) => header.find((title) => plain(title) === name && !taken.has(title)))
      .find((title) => title !== undefined)
    if (found !== undefined) {
      mapping[field] = found
      taken.add(found)
    }
  }
  return mapping
}

/** Which columns of a remittance statement are what, by their headers. */
export const guessStatementMapping = (header: string[]): Mapping<StatementField> =>
  guess(header, STATEMENT_NAMES)

/** Which columns of a list of weight discrepancies are what, by their headers. */
export const guessDiscrepancyMapping = (header: string[]): Mapping<DiscrepancyField> =>
  guess(header, DISCREPANCY_NAMES)

/** Whether cells are a file's column titles: the AWB's, guessed or as the merchant named it, is among them. */
export const isHeaderOf =
  (guessOf: (header: string[]) => Mapping<"awb">, chosen: Mapping<"awb">) =>
  (cells: string[]): boolean =>
    chosen.awb ? cells.includes(chosen.awb) : !!guessOf(cells).awb

/**
 * The guess, corrected by what the merchant chose (`""` leaves a field out), as positions.
 * @throws MedusaError INVALID_DATA naming the field whose column does not exist
 */
export const resolveMapping = <Field extends string>(
  header: string[],
  guessed: Mapping<Field>,
  chosen: Mapping<Field> = {}
): { mapping: Mapping<Field>; at: (field: Field, cells: string[]) => string | undefined } => {
  const mapping = Object.fromEntries(
    Object.entries({ ...guessed, ...chosen }).filter(([, title]) => title)
  ) as Mapping<Field>
  for (const [field, title] of Object.entries(mapping) as [Field, string][]) {
    if (!header.includes(title)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `mapping.${field}: the file has no column "${title}"`
      )
    }
  }
  const positions = new Map(
    (Object.entries(mapping) as [Field, string][]).map(([field, title]) => [
      field,
      header.indexOf(title),
    ])
  )
  return {
    mapping,
    at: (field, cells) => {
      const position = positions.get(field)
      return position === undefined ? undefined : cells[position]
    },
  }
}

/** @throws MedusaError INVALID_DATA naming the fields for which no column was found */
export const refuseMissing = ({
  header,
  missing,
}: {
  header: string[]
  missing: string[]
}): void => {
  if (missing.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `mapping: no column was found for ${missing.join(", ")}; choose one of: ${header.join(", ")}`
    )
  }
}
