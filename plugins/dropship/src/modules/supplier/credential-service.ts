import { Keyring, verifyHmacHex } from "@bodycon/kit"
import type { SealedSecret } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { parseDropshipOptions } from "../../options"
import type { DropshipOptions } from "../../options"
import type {
  KeyRotationResult,
  SecretInput,
  SupplierCredentials,
  SupplierDTO,
} from "../../types/supplier"
import Supplier from "./models/supplier"
import SupplierCredential from "./models/supplier-credential"
import SupplierListing from "./models/supplier-listing"
import SupplierUser from "./models/supplier-user"

/** A stored secret as it is, encrypted. */
export type CredentialRow = Pick<
  InferTypeOf<typeof SupplierCredential>,
  | "supplier_id"
  | "key_id"
  | "ciphertext"
  | "previous_key_id"
  | "previous_ciphertext"
  | "previous_until"
>

/** How long webhooks may still carry the signature of a replaced secret. */
const PREVIOUS_SECRET_MS = 24 * 3_600_000

const LOCK_ALL =
  "select id from supplier_credential where deleted_at is null order by id for update"

/** The previous secret as `{ key_id, ciphertext }`, when there is one and it still counts. */
const previousOf = (row: CredentialRow, now = new Date()): SealedSecret | null =>
  row.previous_key_id &&
  row.previous_ciphertext &&
  row.previous_until &&
  new Date(row.previous_until) > now
    ? { key_id: row.previous_key_id, ciphertext: row.previous_ciphertext }
    : null

/** Suppliers' secrets: encrypted at rest, read only by what signs or verifies, never part of a supplier. */
export class SupplierCredentialService extends MedusaService({
  Supplier,
  SupplierListing,
  SupplierUser,
  SupplierCredential,
}) {
  protected readonly options_: DropshipOptions
  private readonly keyring_: Keyring

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    super(...(arguments as unknown as [Record<string, unknown>]))
    this.options_ = parseDropshipOptions(options)
    this.keyring_ = new Keyring(this.options_.encryptionKey, this.options_.previousEncryptionKeys)
  }

  /**
   * Encrypts a secret on its way to a workflow, because a workflow's input and steps may be stored and
   * logged. Undefined and null stay what they are.
   */
  async sealSecret(secret: SecretInput): Promise<SealedSecret | null | undefined> {
    return typeof secret === "string" ? (secret ? this.keyring_.seal(secret) : null) : secret
  }

  /** The decrypted secret, for a channel that is about to call the supplier. Never put it in a step's output. */
  @InjectManager()
  async retrieveCredentials(
    supplierId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SupplierCredentials> {
    const [credential] = await this.credentialRows([supplierId], context)
    return { api_secret: credential ? this.keyring_.open(credential) : null }
  }

  /**
   * Whether a supplier's webhook carries its signature, made with the current secret or with one that was
   * replaced less than a day ago.
   * @returns the supplier, or null for an unknown code, a missing secret or a wrong signature alike
   */
  @InjectManager()
  async authenticateWebhook(
    input: { code: string; raw_body: Buffer; signature: string | undefined },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SupplierDTO | null> {
    const [supplier] = await this.listSuppliers({ code: input.code }, {}, context)
    const [credential] = supplier ? await this.credentialRows([supplier.id], context) : []
    if (!supplier || !credential) {
      return null
    }
    const previous = previousOf(credential)
    const genuine = verifyHmacHex({
      secrets: [
        this.keyring_.open(credential),
        previous ? this.keyring_.open(previous) : undefined,
      ],
      raw: input.raw_body,
      signature: input.signature,
    })
    return genuine ? (supplier as unknown as SupplierDTO) : null
  }

  /** Stored secrets as they are, encrypted, so that a change can be undone. */
  @InjectManager()
  async credentialRows(
    supplierIds: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<CredentialRow[]> {
    const rows: CredentialRow[] = await this.listSupplierCredentials(
      { supplier_id: supplierIds },
      { take: supplierIds.length },
      context
    )
    return rows.map((row) => ({
      supplier_id: row.supplier_id,
      key_id: row.key_id,
      ciphertext: row.ciphertext,
      previous_key_id: row.previous_key_id,
      previous_ciphertext: row.previous_ciphertext,
      previous_until: row.previous_until,
    }))
  }

  /** Puts secrets back to what `credentialRows` answered for these suppliers. */
  @InjectTransactionManager()
  async restoreCredentials(
    supplierIds: string[],
    rows: CredentialRow[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const now = await this.listSupplierCredentials(
      { supplier_id: supplierIds },
      { select: ["id"], take: supplierIds.length },
      context
    )
    await this.deleteSupplierCredentials(
      now.map(({ id }) => id),
      context
    )
    await this.createSupplierCredentials(rows, context)
  }

  /**
   * Encrypts every stored secret with the current key, in one transaction; what already is stays as it is.
   * @throws MedusaError INVALID_DATA naming the keys that are missing; nothing is changed then
   */
  @InjectTransactionManager()
  async rotateEncryptionKey(
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<KeyRotationResult> {
    await context.transactionManager!.execute(LOCK_ALL)
    const all = await this.listSupplierCredentials({}, {}, context)
    const missing = new Map<string, number>()
    for (const { key_id, previous_key_id } of all) {
      for (const id of [key_id, previous_key_id]) {
        if (id && !this.keyring_.knows(id)) {
          missing.set(id, (missing.get(id) ?? 0) + 1)
        }
      }
    }
    if (missing.size) {
      const named = [...missing].map(([id, count]) => `${id} (${count})`).join(", ")
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `secrets were encrypted with keys that are neither the encryption key nor a previous one: ${named}`
      )
    }
    const { currentId } = this.keyring_
    const stale = all.filter(
      (row) => row.key_id !== currentId || (row.previous_key_id ?? currentId) !== currentId
    )
    await this.updateSupplierCredentials(
      stale.map((row) => {
        const previous =
          row.previous_key_id && row.previous_ciphertext
            ? this.keyring_.seal(
                this.keyring_.open({
                  key_id: row.previous_key_id,
                  ciphertext: row.previous_ciphertext,
                })
              )
            : null
        return {
          id: row.id,
          ...this.keyring_.seal(this.keyring_.open(row)),
          previous_key_id: previous?.key_id ?? null,
          previous_ciphertext: previous?.ciphertext ?? null,
        }
      }),
      context
    )
    return { secrets: all.length, rotated: stale.length, key_id: currentId }
  }

  /** Stores, replaces (undefined keeps, null forgets) a supplier's secret. */
  protected async storeSecret_(
    supplierId: string,
    secret: SecretInput,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const sealed = await this.sealSecret(secret)
    if (sealed === undefined) {
      return
    }
    const [found]: InferTypeOf<typeof SupplierCredential>[] = await this.listSupplierCredentials(
      { supplier_id: supplierId },
      {},
      context
    )
    if (!sealed) {
      await this.deleteSupplierCredentials(found ? [found.id] : [], context)
      return
    }
    if (!found) {
      await this.createSupplierCredentials({ supplier_id: supplierId, ...sealed }, context)
      return
    }
    const readable = this.keyring_.knows(found.key_id)
    // Saying the same secret again must not shorten the life of the one before it.
    if (readable && this.keyring_.open(found) === this.keyring_.open(sealed)) {
      return
    }
    await this.updateSupplierCredentials(
      {
        id: found.id,
        ...sealed,
        previous_key_id: readable ? found.key_id : null,
        previous_ciphertext: readable ? found.ciphertext : null,
        previous_until: readable ? new Date(Date.now() + PREVIOUS_SECRET_MS) : null,
      },
      context
    )
  }
}
