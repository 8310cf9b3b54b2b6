import { rotateSupplierSecretsWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import { rotateReturnSecretsWorkflow } from "@bodycon/medusa-plugin-returns/workflows"
import type { ExecArgs } from "@medusajs/framework/types"

type Rotation = { secrets: number; rotated: number; key_id: string }

const say = (what: string, { secrets, rotated, key_id }: Rotation): void => {
  process.stdout.write(
    `${secrets} ${what}: ${rotated} encrypted again, ${secrets - rotated} had the current key (${key_id}) already.\n`
  )
}

/**
 * `medusa exec … rotate-encryption-key.js`: encrypts suppliers' secrets and shoppers' payment details with the
 * current key and prints how many there are. Exit code 1, with nothing changed, when a key is missing.
 */
export default async function rotateEncryptionKey({ container }: ExecArgs): Promise<void> {
  try {
    // Each part is one transaction; checked first, so that the one does not go ahead without the other.
    await rotateReturnSecretsWorkflow(container).run({ input: { check_only: true } })
    const suppliers = await rotateSupplierSecretsWorkflow(container).run()
    say("secrets", suppliers.result)
  } catch (error) {
    process.stderr.write(`Nothing was changed: ${(error as Error).message}\n`)
    process.exitCode = 1
    return
  }
  const shoppers = await rotateReturnSecretsWorkflow(container).run({ input: {} })
  say("payment details", shoppers.result)
}
