import type { CodBlockDTO, CodConfirmationDTO, CodRefusalDTO } from "../../types"

/** As JSON has it. */
export type Confirmation = CodConfirmationDTO
export type Block = Omit<CodBlockDTO, "expires_at" | "created_at"> & {
  expires_at: string | null
  created_at: string
}
export type Refusal = Omit<CodRefusalDTO, "created_at"> & { created_at: string }

export type CodOfOrder = {
  confirmation: Confirmation | null
  refusals: Refusal[]
  block: Block | null
}

export type Page<Key extends string, Row> = Record<Key, Row[]> & { count: number }
