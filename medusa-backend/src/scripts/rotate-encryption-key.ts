import { rotateSupplierSecretsWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import type { ExecArgs } from "@medusajs/framework/types"

/**
 * `medusa exec … rotate-encryption-key.js`: encrypts suppliers' secrets with the current key and prints how
 * many there are. Exit code 1, with nothing changed, when a key is missing.
 */
export default async function rotateEncryptionKey({ container }: ExecArgs): Promise<void> {
  const { result, errors } = await rotateSupplierSecretsWorkflow(container).run({
    throwOnError: false,
  })
  if (errors.length) {
    process.stderr.write(`Nothing was changed: ${errors[0].error.message}\n`)
    process.exitCode = 1
    return
  }
  const { secrets, rotated, key_id } = result
  process.stdout.write(
    `${secrets} secrets: ${rotated} encrypted again, ${secrets - rotated} had the current key (${key_id}) already.\n`
  )
}
