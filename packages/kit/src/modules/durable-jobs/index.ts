import { Module } from "@medusajs/framework/utils"
import { DURABLE_JOBS_MODULE } from "./constants"
import jobSchemaLoader from "./loaders/job-schema"
import DurableJobsModuleService from "./service"

export { DURABLE_JOBS_MODULE }

export default Module(DURABLE_JOBS_MODULE, {
  service: DurableJobsModuleService,
  loaders: [jobSchemaLoader],
})
