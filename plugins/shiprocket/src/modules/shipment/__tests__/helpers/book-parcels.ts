import { MedusaApp } from "@medusajs/framework/modules-sdk"
import {
  ContainerRegistrationKeys,
  isSharedConnectionSymbol,
  Modules,
  ModulesSdkUtils,
} from "@medusajs/framework/utils"
import path from "node:path"
import { SHIPMENT_MODULE } from "../../constants"
import type ShipmentModuleService from "../../service"

/**
 * A process that books parcels, to be killed: it reads the ids to book from its parent, tries each as the
 * job worker does until it is booked or stopped by a failure, and says `done`, or what it cannot get over.
 */
type Settings = { clientUrl: string; options: Record<string, unknown> }

const AGAIN_AFTER_MS = 100
/** Far more than trouble takes that passes. */
const TRIES = 300

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const openModule = async ({ clientUrl, options }: Settings): Promise<ShipmentModuleService> => {
  const database = { clientUrl, schema: "public" }
  const silent = () => undefined
  const { modules, onApplicationStart } = await MedusaApp({
    modulesConfig: {
      [SHIPMENT_MODULE]: {
        resolve: path.resolve(__dirname, "../.."),
        options: { database, ...options, [isSharedConnectionSymbol]: true },
      } as never,
    },
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: ModulesSdkUtils.createPgConnection(database),
      [ContainerRegistrationKeys.LOGGER]: {
        info: silent,
        warn: silent,
        error: silent,
        debug: silent,
      },
      [Modules.EVENT_BUS]: { emit: async () => undefined },
    },
  })
  await onApplicationStart()
  return modules[SHIPMENT_MODULE] as unknown as ShipmentModuleService
}

const bookStubbornly = async (service: ShipmentModuleService, id: string): Promise<void> => {
  for (let tried = 1; ; tried++) {
    try {
      await service.book(id)
      return
    } catch (error) {
      if (tried >= TRIES) {
        throw error
      }
      await pause(AGAIN_AFTER_MS)
    }
  }
}

const run = async (): Promise<void> => {
  const service = await openModule(JSON.parse(process.env.BOOKING_SETTINGS!) as Settings)
  process.on("message", (ids: string[]) => {
    Promise.all(ids.map((id) => bookStubbornly(service, id)))
      .then(() => process.send!("done"))
      .catch((error: Error) => process.send!(`${error.name}: ${error.message}`))
  })
  process.send!("ready")
}

void run()
