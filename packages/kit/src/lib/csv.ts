import { stringify } from "csv-stringify/sync"

const BYTE_ORDER_MARK = "\ufeff"

/** Programs that trim a cell would read a formula behind blanks. */
const HIDDEN_FORMULA = /^(?:\n|\s+[=+\-@＝＋－＠])/

/** A plain negative amount is a number to every program, never a formula. */
const NEGATIVE_DECIMAL = /^-\d+(?:\.\d+)?$/

export type CsvOptions = {
  /** Begins with a byte order mark, by which Excel knows UTF-8. @default false */
  bom?: boolean
}

/**
 * A CSV text (commas, CRLF) in which no cell can start a formula: such cells get a leading apostrophe.
 * Numbers and plain decimal amounts (`-450.00`) stay numbers; dates become ISO 8601 in UTC, booleans
 * `true` and `false`, null and undefined empty cells.
 *
 * @example toCsv(["sku", "cost"], [["AA-1", "450.00"]]) // "sku,cost\r\nAA-1,450.00\r\n"
 */
export const toCsv = (header: string[], rows: unknown[][], options: CsvOptions = {}): string => {
  const text = stringify([header, ...rows], {
    escape_formulas: true,
    record_delimiter: "\r\n",
    cast: {
      boolean: (value) => String(value),
      date: (value) => value.toISOString(),
      string: (value) => {
        if (NEGATIVE_DECIMAL.test(value)) {
          return { value, escape_formulas: false }
        }
        return HIDDEN_FORMULA.test(value) ? `'${value}` : value
      },
    },
  })
  return options.bom ? `${BYTE_ORDER_MARK}${text}` : text
}
