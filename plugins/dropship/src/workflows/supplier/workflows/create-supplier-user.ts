import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createSupplierUserStep } from "../steps/create-supplier-user"
import type { CreateSupplierUserInput } from "../steps/create-supplier-user"
import { registerSupplierLoginStep } from "../steps/register-supplier-login"

/**
 * Lets a person sign in for a supplier (`POST /auth/supplier/emailpass`). Idempotent per e-mail.
 *
 * @example
 * await createSupplierUserWorkflow(container).run({
 *   input: { supplier_id, email: "meera@aanya.example", password: "…", name: "Meera" },
 * })
 */
export const createSupplierUserWorkflow = createWorkflow(
  "create-supplier-user",
  (input: CreateSupplierUserInput) => {
    const user = createSupplierUserStep(input)
    const login = transform({ user, input }, (data) => ({
      user_id: data.user.id,
      email: data.user.email,
      password: data.input.password,
    }))
    registerSupplierLoginStep(login)
    return new WorkflowResponse(user)
  }
)
