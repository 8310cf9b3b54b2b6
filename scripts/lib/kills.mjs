const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Share of the kills that come after the last shopper has gone, while work is still being done. */
const LATE_KILLS = 0.2

/** At which numbers of finished shoppers the server is killed, at random but spread over the run. */
const momentsOf = (kills, count) => {
  const span = count / Math.max(1, kills)
  return Array.from({ length: kills }, (_, index) => Math.floor((index + Math.random()) * span))
}

/**
 * Kills a server at random moments of a run.
 * @param done how many of `count` shoppers are through
 * @param around wraps each kill, e.g. to hold back what must not be interrupted
 */
export const planKills = ({ server, kills, count, done, onKill, around = (work) => work() }) => {
  const early = Math.round(kills * (1 - LATE_KILLS))
  let killed = 0
  let running = true
  const kill = async () => {
    await around(() => server.kill())
    killed += 1
    onKill(killed)
  }
  return {
    /** Kills while shoppers shop; ends with the last of its moments, or when `stop` was called. */
    whileShopping: async () => {
      for (const moment of momentsOf(early, count)) {
        while (done() < moment && running) {
          await pause(50)
        }
        if (!running) {
          return
        }
        await pause(Math.random() * 800)
        await kill()
      }
    },
    /** The rest, while the backlog is worked off. */
    afterwards: async () => {
      while (killed < kills) {
        await pause(500 + Math.random() * 3000)
        await kill()
      }
    },
    stop: () => {
      running = false
    },
  }
}
