import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import { SETTING_KEYS } from "../../../settings"
import type { SettingsPatch } from "../../../settings"

/** Changes shipping settings; undone by the groups as they were before. */
export const saveShippingSettingsStep = createStep(
  "save-shipping-settings",
  async (patch: SettingsPatch, { container }) => {
    const service = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const { before, after } = await service.changeSettings(patch)
    const touched = SETTING_KEYS.filter((key) => patch[key] !== undefined)
    const undo: SettingsPatch = Object.fromEntries(touched.map((key) => [key, before[key]]))
    return new StepResponse(after, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).changeSettings(undo)
    }
  }
)
