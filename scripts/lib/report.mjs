/** Failure with one sentence that says what to do. */
export class StartError extends Error {}

const useColor = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code, text) => (useColor ? `\u001b[${code}m${text}\u001b[0m` : text)

export const bold = (text) => paint(1, text)
export const dim = (text) => paint(2, text)
export const green = (text) => paint(32, text)
export const red = (text) => paint(31, text)

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`

const isLive = process.stdout.isTTY
const active = new Map()

const clearLine = () => (isLive ? "\r\u001b[2K" : "")

const draw = () => {
  const parts = [...active.values()].map(({ title, from, detail }) =>
    [title, seconds(from), detail].filter(Boolean).join(" ")
  )
  const width = (process.stdout.columns ?? 100) - 6
  process.stdout.write(`${clearLine()}  ${dim(`… ${parts.join(" · ")}`.slice(0, width))}`)
}

let timer = null
const keepDrawing = () => {
  if (isLive && active.size && !timer) {
    timer = setInterval(draw, 250)
  }
  if (!active.size && timer) {
    clearInterval(timer)
    timer = null
  }
}

/** On a plain log a long step shows every quarter of a minute that it is alive. */
const heartbeat = (state) =>
  isLive
    ? null
    : setInterval(
        () => console.log(`    … ${[state.title, seconds(state.from), state.detail].join(" ")}`),
        15_000
      )

/**
 * Runs one step, says that it began and how long it took. Steps may run side by side. `work` gets a
 * function that shows what it is doing; a string that it answers is added as a note.
 */
export const step = async (title, work) => {
  const state = { title, from: performance.now(), detail: "" }
  active.set(state, state)
  const beat = heartbeat(state)
  if (isLive) {
    draw()
  } else {
    console.log(`  … ${title}`)
  }
  keepDrawing()
  const end = (mark, note) => {
    clearInterval(beat)
    active.delete(state)
    const suffix = typeof note === "string" ? ` ${dim(`(${note})`)}` : ""
    console.log(`${clearLine()}  ${mark} ${title}${suffix} ${dim(seconds(state.from))}`)
    keepDrawing()
  }
  try {
    const answer = await work((text) => {
      state.detail = text
    })
    end(green("✓"), answer)
    return answer
  } catch (error) {
    end(red("✗"))
    throw error
  }
}

const INDIAN = new Intl.NumberFormat("en-IN")

const cell = (name, value) =>
  typeof value !== "number" || name === "seed" ? String(value) : INDIAN.format(value)

/** Prints counts as a table, a section for each subject; counts within counts are indented. */
export const printCounts = (counts, indent = "  ") => {
  for (const [name, value] of Object.entries(counts)) {
    const title = name.replaceAll("_", " ")
    if (value !== null && typeof value === "object") {
      console.log(`${indent}${bold(title)}`)
      printCounts(value, `${indent}  `)
    } else {
      console.log(`${indent}${title.padEnd(44 - indent.length)} ${cell(name, value).padStart(14)}`)
    }
  }
}

/** Ends the program with the sentence of a StartError, or with the whole error when it is a surprise. */
export const fail = (error) => {
  console.error(
    error instanceof StartError
      ? `\n${red("Stopped:")} ${error.message}\n`
      : (error?.stack ?? error)
  )
}
