import * as house from "./house.mjs"
import { stopAll } from "./processes.mjs"

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * The shop's server, to be killed and started again while others use it.
 * @param env settings for this server only
 */
export const killableServer = (env = {}) => {
  let child
  let up = Promise.resolve()
  const start = async () => {
    child = await house.startBackend(env)
  }
  return {
    start,
    /** Resolves when the server answers, or answers again. */
    ready: () => up,
    /** Ends the whole process group the way a power cut does, and starts it anew. */
    kill: async () => {
      process.kill(-child.pid, "SIGKILL")
      up = pause(Math.random() * 1500).then(start)
      await up
    },
    /** Ends it politely and waits until it is gone, so that its port is free for the next one. */
    stop: async () => {
      await up
      await stopAll([child])
    },
  }
}

/**
 * Repeats a piece of work that a killed server interrupts, as a shopper's browser or a sender of webhooks
 * does. Refusals (4xx) are not repeated.
 */
export const stubborn = async (server, work, tries = 60) => {
  for (let tried = 1; ; tried++) {
    await server.ready()
    try {
      return await work()
    } catch (error) {
      if (tried >= tries || !isInterruption(error)) {
        throw error
      }
      await pause(200 + Math.random() * 300)
    }
  }
}

/** Whether the sender of a request cannot know what became of it, or is asked to come again. */
export const isInterruption = (error) =>
  error.name === "TimeoutError" ||
  /fetch failed|terminated|other side closed| answered (409|429|5\d\d)/.test(error.message)
