import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { parseCodOptions } from "../../options"
import type { CodOptions } from "../../options"
import type { CodSettings, CodSettingsPatch } from "../../settings"
import type { SavedCodSettings } from "../../types"
import CodBlock from "./models/cod-block"
import CodConfirmation from "./models/cod-confirmation"
import CodRefusal from "./models/cod-refusal"
import CodSetting from "./models/cod-setting"
import { SettingBook } from "./setting-book"

export type InjectedDependencies = { __pg_connection__: Knex }
export type Ctx = Context<EntityManager>

/** The merchant's settings. */
export class CodBaseService extends MedusaService({
  CodSetting,
  CodBlock,
  CodRefusal,
  CodConfirmation,
}) {
  /** The plugin's checked options. */
  readonly options: CodOptions
  private readonly settingBook: SettingBook

  constructor({ __pg_connection__: knex }: InjectedDependencies, options: unknown) {
    super(...(arguments as unknown as [InjectedDependencies]))
    this.options = parseCodOptions(options)
    this.settingBook = new SettingBook(knex, this.options.defaults)
  }

  /** At most seconds old. */
  async settings(): Promise<CodSettings> {
    return this.settingBook.get()
  }

  /** As they are now. */
  async currentSettings(): Promise<CodSettings> {
    return this.settingBook.now()
  }

  /**
   * Changes the fields named; what is not named stays, a list is replaced as a whole.
   * @throws MedusaError INVALID_DATA naming each wrong field; then nothing is saved
   */
  async changeSettings(
    patch: CodSettingsPatch,
    actorId: string | null = null
  ): Promise<SavedCodSettings> {
    return this.settingBook.change(patch, actorId)
  }
}
