import { HttpError } from "./http-error"

/**
 * The same answer with a body that fails once it is longer than `maxBytes`.
 * @throws HttpError `refused` at once when the length it announces is too much
 */
export const limitBody = async (
  response: Response,
  maxBytes: number,
  host: string
): Promise<Response> => {
  const tooLong = () =>
    new HttpError("refused", response.status, null, `${host} sent more than ${maxBytes} bytes`)
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await response.body?.cancel()
    throw tooLong()
  }
  let seen = 0
  const body = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength
        if (seen > maxBytes) {
          controller.error(tooLong())
        } else {
          controller.enqueue(chunk)
        }
      },
    })
  )
  const limited = new Response(body ?? null, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  })
  Object.defineProperty(limited, "url", { value: response.url })
  return limited
}
