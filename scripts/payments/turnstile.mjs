/**
 * Keeps two things apart: work that is counted exactly (what the server has and has not answered must be
 * known) and kills. Work waits while it is shut; shutting waits for the work inside.
 */
export const createTurnstile = () => {
  let inside = 0
  let shut = null
  const left = new Set()
  const leave = () => {
    inside -= 1
    if (inside === 0) {
      left.forEach((resolve) => resolve())
      left.clear()
    }
  }
  return {
    pass: async (work) => {
      while (shut) {
        await shut
      }
      inside += 1
      try {
        return await work()
      } finally {
        leave()
      }
    },
    whileShut: async (work) => {
      while (shut) {
        await shut
      }
      let open
      shut = new Promise((resolve) => {
        open = resolve
      })
      if (inside) {
        await new Promise((resolve) => left.add(resolve))
      }
      try {
        return await work()
      } finally {
        shut = null
        open()
      }
    },
  }
}
