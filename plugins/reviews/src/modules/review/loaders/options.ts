import type { LoaderOptions } from "@medusajs/framework/types"
import { parseOptions } from "../../../options"

/** Refuses to boot with options the plugin cannot work with, naming the key. */
export default async function optionsLoader({ options }: LoaderOptions): Promise<void> {
  parseOptions(options)
}
