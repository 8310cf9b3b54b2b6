import type { Readable } from "node:stream"

/**
 * The bytes of a request that no body parser touched.
 * @param limit bytes
 * @returns null when there are more than `limit`
 */
export const readRawBody = async (request: Readable, limit: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size <= limit) {
      chunks.push(chunk as Buffer)
    }
  }
  return size > limit ? null : Buffer.concat(chunks)
}
