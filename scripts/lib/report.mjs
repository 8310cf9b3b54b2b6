/** Failure with one sentence that says what to do. */
export class StartError extends Error {}

const useColor = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code, text) => (useColor ? `\u001b[${code}m${text}\u001b[0m` : text)

export const bold = (text) => paint(1, text)
export const dim = (text) => paint(2, text)
export const green = (text) => paint(32, text)
export const red = (text) => paint(31, text)

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`

/**
 * Runs one step, says that it began and how long it took. A step that answers a string adds it as a note.
 * On a terminal the line is a live one with the seconds counting.
 */
export const step = async (title, work) => {
  const from = performance.now()
  const live = process.stdout.isTTY
  let detail = ""
  const draw = () =>
    process.stdout.write(`\r\u001b[2K  ${dim("…")} ${title} ${dim(`${seconds(from)} ${detail}`)}`)
  const timer = live ? setInterval(draw, 250) : setInterval(() => {
    console.log(`    … ${title}: ${seconds(from)} ${detail}`)
  }, 15_000)
  if (live) {
    draw()
  } else {
    console.log(`  … ${title}`)
  }
  try {
    const note = await work((text) => {
      detail = text
    })
    clearInterval(timer)
    const suffix = typeof note === "string" ? ` ${dim(`(${note})`)}` : ""
    console.log(`${live ? "\r\u001b[2K" : ""}  ${green("✓")} ${title}${suffix} ${dim(seconds(from))}`)
    return note
  } catch (error) {
    clearInterval(timer)
    console.log(`${live ? "\r\u001b[2K" : ""}  ${red("✗")} ${title} ${dim(seconds(from))}`)
    throw error
  }
}

/** Ends the program with the sentence of a StartError, or with the whole error when it is a surprise. */
export const fail = (error) => {
  console.error(
    error instanceof StartError ? `\n${red("Stopped:")} ${error.message}\n` : (error?.stack ?? error)
  )
}
