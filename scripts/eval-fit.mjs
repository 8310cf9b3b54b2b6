/**
 * `npm run eval:fit -- --train A.csv[.gz] --test B.csv[.gz] [--json]`: trains the fit model of the sizing engine
 * on rows of RentTheRunway and says how well it foretells rows it has not seen. How long it trains is chosen by
 * a part of the training rows; the test rows are read for the figures only.
 */
import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { loadEngine } from "./fit/engine.mjs"
import { profilesOf, readRentTheRunway, withProfiles } from "./fit/rent-the-runway.mjs"
import { fail, StartError } from "./lib/report.mjs"

const USAGE = "npm run eval:fit -- --train A.csv.gz --test B.csv.gz [--json]"

const readArguments = () => {
  let values
  try {
    values = parseArgs({
      options: {
        train: { type: "string" },
        test: { type: "string" },
        json: { type: "boolean", default: false },
      },
    }).values
  } catch (error) {
    throw new StartError(`${error.message}\n  ${USAGE}`)
  }
  const fileOf = (name) => {
    if (!values[name]) throw new StartError(`--${name} is missing.\n  ${USAGE}`)
    // npm runs scripts in the package's folder; the file was named from where the person stands.
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), values[name])
    if (!existsSync(file)) throw new StartError(`There is no file ${file}.`)
    return file
  }
  return { train: fileOf("train"), test: fileOf("test"), json: values.json }
}

const seconds = (from, to = performance.now()) => Number(((to - from) / 1000).toFixed(1))
const rounded = (value) => Number(value.toFixed(4))
const roundAll = (values) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, rounded(value)]))

const main = async () => {
  const { train, test, json } = readArguments()
  const { evaluateFitModel, trainFitModel } = await loadEngine()
  const begin = performance.now()
  const raw = await readRentTheRunway(train)
  const profiles = profilesOf(raw)
  const known = withProfiles(raw, profiles)
  const unseen = withProfiles(await readRentTheRunway(test), profiles)
  const read = performance.now()
  let stage = ""
  const training = await trainFitModel(known, (progress) => {
    if (!json && progress.stage !== stage) {
      stage = progress.stage
      console.log(`  ${stage} …`)
    }
  })
  const trained = performance.now()
  const metrics = evaluateFitModel(training.model, known, unseen)
  const figures = {
    rows: { train: known.length, test: unseen.length },
    auc: roundAll(metrics.auc),
    mean_auc: rounded(metrics.auc.mean),
    macro_f1: rounded(metrics.macro_f1),
    log_loss: rounded(metrics.log_loss),
    calibration_error: rounded(metrics.calibration_error),
    calibration_errors: roundAll(metrics.calibration_errors),
    rounds: training.rounds,
    held_out_log_loss: rounded(training.held_out_log_loss),
    seconds: {
      read: seconds(begin, read),
      train: seconds(read, trained),
      test: seconds(trained),
      total: seconds(begin),
    },
    memory_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  console.log(json ? JSON.stringify(figures) : JSON.stringify(figures, null, 2))
}

main().catch((error) => {
  fail(error)
  process.exit(1)
})
