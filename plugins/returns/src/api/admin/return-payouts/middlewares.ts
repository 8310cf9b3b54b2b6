import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { AccountBody } from "../../account-body"
import { listReturnPayoutsConfig, retrieveReturnPayoutConfig } from "./query-config"
import {
  ExportBody,
  GetReturnPayoutParams,
  GetReturnPayoutsParams,
  NoBody,
  PaidBody,
} from "./validators"

const one = () => validateAndTransformQuery(GetReturnPayoutParams, retrieveReturnPayoutConfig)

/** What a person does with one payout, and what is to be said with it. */
const ACTIONS = {
  paid: PaidBody,
  "destination-details": AccountBody,
  ask: NoBody,
  send: NoBody,
  reopen: NoBody,
}

export const adminReturnPayoutMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/return-payouts",
    middlewares: [validateAndTransformQuery(GetReturnPayoutsParams, listReturnPayoutsConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/return-payouts/export",
    middlewares: [validateAndTransformBody(ExportBody)],
  },
  { methods: ["GET"], matcher: "/admin/return-payouts/:id", middlewares: [one()] },
  {
    methods: ["POST"],
    matcher: "/admin/return-payouts/:id/destination",
    middlewares: [validateAndTransformBody(NoBody)],
  },
  ...Object.entries(ACTIONS).map(([action, body]): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `/admin/return-payouts/:id/${action}`,
    middlewares: [validateAndTransformBody(body), one()],
  })),
]
