import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { SupplierInput, UpdateSupplierInput } from "../../../types/supplier"

/** Tells new suppliers from known ones, by code, and encrypts their secrets before others handle them. */
export const splitSuppliersByCodeStep = createStep(
  "split-suppliers-by-code",
  async (suppliers: SupplierInput[], { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const known = await service.listSuppliers({ code: suppliers.map((supplier) => supplier.code) })
    const sealed = await Promise.all(
      suppliers.map(async (supplier) => {
        const api_secret = await service.sealSecret(supplier.api_secret)
        return api_secret === undefined ? supplier : { ...supplier, api_secret }
      })
    )
    const idByCode = new Map(known.map((supplier) => [supplier.code, supplier.id]))
    const toUpdate: UpdateSupplierInput[] = sealed.flatMap((supplier) => {
      const id = idByCode.get(supplier.code)
      const { code: _code, stock_location_id: _location, ...changes } = supplier
      return id ? [{ id, ...changes }] : []
    })
    return new StepResponse({
      to_create: sealed.filter((supplier) => !idByCode.has(supplier.code)),
      to_update: toUpdate,
    })
  }
)
