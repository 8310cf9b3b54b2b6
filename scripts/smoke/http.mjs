/** A wrong answer, with what was asked and what came. */
export class SmokeError extends Error {}

export const expect = (condition, message) => {
  if (!condition) {
    throw new SmokeError(message)
  }
}

/** A JSON client for one server. @param headers sent with every call */
export const client = (baseUrl, headers = {}) => {
  const call = async (method, path, body, extra = {}) => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
        ...extra,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    })
    const text = await response.text()
    const isJson = response.headers.get("content-type")?.includes("json")
    expect(response.ok, `${method} ${path} answered ${response.status}: ${text.slice(0, 400)}`)
    return isJson ? JSON.parse(text) : text
  }
  return {
    get: (path, extra) => call("GET", path, undefined, extra),
    post: (path, body = {}, extra) => call("POST", path, body, extra),
    with: (more) => client(baseUrl, { ...headers, ...more }),
  }
}

/** Asks until `isDone` likes the answer. @throws SmokeError after `seconds` with the last answer */
export const until = async (what, ask, isDone, seconds = 60) => {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (isDone(answer)) {
      return answer
    }
    expect(
      Date.now() < end,
      `waited ${seconds} s for ${what}; last: ${JSON.stringify(answer).slice(0, 600)}`
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
