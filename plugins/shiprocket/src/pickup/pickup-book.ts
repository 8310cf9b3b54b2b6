import { ShiprocketError } from "../client/errors"
import type { RegisteredPickupLocation } from "../client/pickup-locations"
import type { PickupLocationPayload } from "../lib/mapping"
import { checkPickup, toOurFields } from "./check-pickup"
import type { FieldErrors, PickupInput } from "./check-pickup"
import { isSamePlace, movedNickname, pickupHash } from "./identity"
import type { PickupRow, PickupStatus, PickupStore } from "./pickup-store"

/** Where a supplier's address stands with Shiprocket. */
export type PickupState = {
  /** What Shiprocket calls it, to the letter */
  nickname: string
  status: PickupStatus
  /** Whether Shiprocket has checked the phone; some accounts need that before a courier comes */
  phone_verified: boolean
  /** Field → what is wrong with it, when it was refused by us or by Shiprocket */
  error: FieldErrors | null
  registered_at: Date | null
  checked_at: Date | null
}

const toState = (row: PickupRow): PickupState => ({
  nickname: row.nickname,
  status: row.status,
  phone_verified: row.phone_verified,
  error: row.error,
  registered_at: row.registered_at,
  checked_at: row.checked_at,
})

const unknown = (nickname: string): PickupState => ({
  nickname,
  status: "pending",
  phone_verified: false,
  error: null,
  registered_at: null,
  checked_at: null,
})

/** The calls the book makes. */
export type PickupApi = {
  listPickupLocations(): Promise<RegisteredPickupLocation[]>
  addPickupLocation(payload: PickupLocationPayload): Promise<void>
}

type Known = { rows: PickupRow[]; hash: string; row: PickupRow | undefined }

/** An address that was accepted but is not in the list yet. */
const NOT_LISTED: Omit<RegisteredPickupLocation, "nickname"> = {
  name: null,
  phone: null,
  address: null,
  postal_code: null,
  phone_verified: false,
}

/**
 * Keeps suppliers' addresses registered. Shiprocket can add an address but change none, so one that changed
 * in any way is added under a nickname of its own. Nothing is added twice: the list is read first.
 */
export class PickupBook {
  constructor(
    private readonly store: PickupStore,
    private readonly api: PickupApi,
    private readonly fallbackEmail: string
  ) {}

  /** Where each address stands, in the order asked; one query, and nothing is sent. */
  async states(inputs: PickupInput[]): Promise<PickupState[]> {
    const rows = await this.store.ofBases(inputs.map(({ nickname }) => nickname))
    return inputs.map((input) => {
      const hash = pickupHash(input, checkPickup(input, this.fallbackEmail))
      const row = rows.find(
        (one) => one.base_nickname === input.nickname && one.address_hash === hash
      )
      return row ? toState(row) : unknown(input.nickname)
    })
  }

  /**
   * Brings Shiprocket in step with an address. What it, or our own check, refuses is kept and shown.
   * @param recheck asks Shiprocket also about an address that is registered
   * @throws ShiprocketError when a later try may help; the address is `pending` until then
   */
  async sync(input: PickupInput, { recheck = false } = {}): Promise<PickupState> {
    const checked = checkPickup(input, this.fallbackEmail)
    const { payload, errors } = checked
    const known = await this.known(input, pickupHash(input, checked))
    if (known.row?.status === "registered" && !recheck) {
      return toState(known.row)
    }
    const nickname = this.nickname(input.nickname, known)
    const save = (status: PickupStatus, name: string, more: Partial<PickupRow> = {}) =>
      this.store.save({
        base_nickname: input.nickname,
        nickname: name,
        address_hash: known.hash,
        postal_code: input.address.postal_code ?? "",
        status,
        phone_verified: false,
        error: null,
        ...more,
      })
    if (!payload) {
      return toState(await save("refused", nickname, { error: errors }))
    }
    try {
      const place = await this.register(payload, nickname, known)
      const { phone_verified } = place
      return toState(await save("registered", place.nickname, { phone_verified }))
    } catch (error) {
      if (!(error instanceof ShiprocketError)) {
        throw error
      }
      if (error.transient) {
        if (known.row?.status !== "registered") {
          await save("pending", nickname)
        }
        throw error
      }
      const complaint = toOurFields(error.fields, error.message)
      return toState(await save("refused", nickname, { error: complaint }))
    }
  }

  /** Lets a supplier's parcels that Shiprocket does not know yet leave from another address. */
  async moveParcels(supplierId: string, input: PickupInput): Promise<void> {
    await this.store.moveParcels(supplierId, input)
  }

  /**
   * The nickname to book a parcel with; the address is registered if it is not.
   * @throws ShiprocketError naming the fields when the address is refused
   */
  async nicknameFor(input: PickupInput): Promise<string> {
    const { status, nickname, error } = await this.sync(input)
    if (status === "registered") {
      return nickname
    }
    const fields = Object.fromEntries(
      Object.entries(error ?? {}).map(([field, texts]) => [`pickup.${field}`, texts])
    )
    const texts = Object.entries(fields).map(([field, lines]) => `${field} ${lines.join(", ")}`)
    throw new ShiprocketError({ code: "invalid_data", message: texts.join("; "), fields })
  }

  private async known({ nickname }: PickupInput, hash: string): Promise<Known> {
    const rows = await this.store.ofBases([nickname])
    return { rows, hash, row: rows.find(({ address_hash }) => address_hash === hash) }
  }

  /** The plain nickname belongs to the first address that was registered under it. */
  private nickname(base: string, { rows, hash, row }: Known): string {
    if (row?.status === "registered") {
      return row.nickname
    }
    const taken = rows.some(
      (one) => one.status === "registered" && one.nickname === base && one.address_hash !== hash
    )
    return taken ? movedNickname(base, hash) : base
  }

  private async register(
    payload: PickupLocationPayload,
    wanted: string,
    { hash }: Known
  ): Promise<RegisteredPickupLocation> {
    const listed = await this.api.listPickupLocations()
    const free = this.freeName(listed, payload, wanted, hash)
    const found = this.find(listed, free)
    if (found) {
      return found
    }
    try {
      await this.api.addPickupLocation({ ...payload, pickup_location: free })
    } catch (error) {
      // Somebody was faster, or an answer was lost: the list knows.
      const taken = error instanceof ShiprocketError && !!error.fields.pickup_location
      const there = taken ? this.find(await this.api.listPickupLocations(), free) : null
      if (there && isSamePlace(there, payload)) {
        return there
      }
      throw error
    }
    return (
      this.find(await this.api.listPickupLocations(), free) ?? { ...NOT_LISTED, nickname: free }
    )
  }

  /** `wanted`, unless Shiprocket knows another place by that name. */
  private freeName(
    listed: RegisteredPickupLocation[],
    payload: PickupLocationPayload,
    wanted: string,
    hash: string
  ): string {
    const holder = this.find(listed, wanted)
    return !holder || isSamePlace(holder, payload)
      ? wanted
      : movedNickname(payload.pickup_location, hash)
  }

  private find(
    listed: RegisteredPickupLocation[],
    nickname: string
  ): RegisteredPickupLocation | null {
    return listed.find((one) => one.nickname === nickname) ?? null
  }
}
