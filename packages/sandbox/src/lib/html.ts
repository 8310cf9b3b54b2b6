/** Markup that needs no escaping any more. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup
  }
}

type Piece = Html | string | number | null | undefined | false | Piece[]

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ESCAPES[char])

const render = (piece: Piece): string => {
  if (Array.isArray(piece)) {
    return piece.map(render).join("")
  }
  if (piece instanceof Html) {
    return piece.toString()
  }

  return piece === null || piece === undefined || piece === false ? "" : escapeHtml(String(piece))
}

/** Template tag: every value is escaped unless it is {@link Html} itself; lists are joined, null and false vanish. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(strings.reduce((out, text, index) => out + render(pieces[index - 1]) + text))
}

/** Trusted markup of our own, such as a style sheet. */
export const raw = (markup: string): Html => new Html(markup)

/** A value for an inline script; `<` is escaped so that no text can end the script. */
export const scriptJson = (value: unknown): Html =>
  new Html(JSON.stringify(value).replace(/</g, "\\u003c"))

/** Paise as `₹1,49,900.50`, for people only. */
export function rupees(paise: number): string {
  const text = new Intl.NumberFormat("en-IN", {
    minimumFractionDigits: paise % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(paise / 100)

  return `₹${text}`
}
