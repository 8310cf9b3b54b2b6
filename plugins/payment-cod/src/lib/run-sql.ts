import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"

type Raw = (sql: string, bindings: never) => PromiseLike<{ rows: unknown[] }>

/**
 * Runs one statement in the context's transaction, if it has one, else on its own.
 * @param bindings by name (`:name`, arrays as PostgreSQL arrays) or in order (`?`)
 */
export const runSql = async <Row>(
  context: Context<EntityManager>,
  sql: string,
  bindings: Record<string, unknown> | unknown[] = []
): Promise<Row[]> => {
  const manager = (context.transactionManager ?? context.manager)!
  const knex = manager.getTransactionContext<{ raw: Raw }>() ?? manager.getKnex()
  const { rows } = await (knex as { raw: Raw }).raw(sql, bindings as never)
  return rows as Row[]
}
