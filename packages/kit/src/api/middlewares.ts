import { defineMiddlewares } from "@medusajs/framework/http"
import { adminJobsMiddlewares } from "./admin/jobs/middlewares"

export default defineMiddlewares({ routes: [...adminJobsMiddlewares] })
