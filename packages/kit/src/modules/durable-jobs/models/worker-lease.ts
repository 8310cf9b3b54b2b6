import { model } from "@medusajs/framework/utils"

/**
 * One row a live worker, renewed every few seconds. A job locked by a worker whose lease has run out
 * belongs to a process that died, and is given to another.
 */
const WorkerLease = model
  .define("durable_worker_lease", {
    id: model.text().primaryKey(),
    renewed_at: model.dateTime(),
  })
  .indexes([{ on: ["renewed_at"] }])

export default WorkerLease
