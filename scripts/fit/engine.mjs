import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "esbuild"
import { ROOT } from "../lib/house.mjs"

/** The sizing engine from its sources, so that nothing has to be built before. */
export const loadEngine = async () => {
  const outfile = join(ROOT, ".data", "fit", "engine.mjs")
  await build({
    entryPoints: [join(ROOT, "plugins/sizing/src/engine/index.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  })
  return import(pathToFileURL(outfile).href)
}
