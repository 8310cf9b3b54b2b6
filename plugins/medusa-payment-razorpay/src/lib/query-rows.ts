type Knex = { raw: (sql: string, params: unknown[]) => Promise<{ rows: unknown[] }> }

/** The rows of one statement on the app's connection, which is all a payment provider is given. */
export const queryRows = async <T>(
  connection: unknown,
  sql: string,
  params: unknown[]
): Promise<T[]> => (await (connection as Knex).raw(sql, params)).rows as T[]
