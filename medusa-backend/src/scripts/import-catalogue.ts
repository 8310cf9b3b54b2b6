import { resolve } from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { runImport } from "../import/run-import"

const DATA_FOLDER = ".data"

/**
 * `medusa exec … import-catalogue.js FILE [supplier=CODE] [batch=ROWS]`. Prints a progress bar on
 * stderr and the summary as one JSON line on stdout. Ctrl-C ends it after the batch at hand.
 */
export default async function importCatalogue({ container, args }: ExecArgs): Promise<void> {
  const [file, ...settings] = args
  if (!file) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "Name the CSV file to import")
  }
  const options = Object.fromEntries(settings.map((setting) => setting.split("=", 2)))
  const stop = { requested: false }
  process.once("SIGINT", () => {
    stop.requested = true
  })
  const summary = await runImport(container, {
    file: resolve(file),
    supplierCode: options.supplier,
    batchSize: options.batch ? Number(options.batch) : undefined,
    dataFolder: resolve(DATA_FOLDER),
    output: process.stderr,
    stop,
  })
  process.stdout.write(`${JSON.stringify(summary)}\n`)
}
