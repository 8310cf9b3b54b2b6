const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** What waits for a try; a job that was put off on purpose (a reminder) is not waited for. */
const JOBS = `
  select count(*) filter (where attempts >= max_attempts)::int as dead,
    count(*) filter (where attempts < max_attempts
      and ($1 or attempts > 0 or run_at < now() + interval '2 minutes'))::int as waiting
  from graphile_worker._private_jobs`

const HURRY = `
  update graphile_worker._private_jobs set run_at = now()
  where locked_at is null and attempts < max_attempts and run_at > now() and ($1 or attempts > 0)`

/** Backoffs are cut short this often; more would use up the tries of a job that waits on purpose. */
const HURRY_EVERY_MS = 20_000

/** Jobs ever done cannot be counted, they are deleted; but a worker that works takes jobs or makes some. */
const PROGRESS = `
  select coalesce(sum(attempts), 0)::text || '/' || count(*)::text || '/' || coalesce(max(id), 0)::text as mark
  from graphile_worker._private_jobs`

/**
 * A backlog may be as long as it is, on however slow a machine, as long as it is worked on.
 * @param look answers what changes while work is done
 * @throws when nothing moved for that many seconds
 */
export const stillMoving = (look, seconds) => {
  let [mark, since] = [null, Date.now()]
  return async (complaint) => {
    const now = await look()
    if (now !== mark) {
      ;[mark, since] = [now, Date.now()]
    } else if (Date.now() - since > seconds * 1000) {
      throw new Error(`${complaint}, and nothing moved for ${seconds} s`)
    }
  }
}

/** How many durable jobs are dead, and how many wait. @param all also those put off on purpose */
export const countJobs = async (database, all = true) => (await database.query(JOBS, [all])).rows[0]

/**
 * Waits until no durable job is left. Hurrying cannot hide a fault: a job that would never succeed is out of
 * tries sooner, and is counted as dead.
 * @param putOff whether jobs that were put off on purpose are hurried and waited for, too
 * @throws when they are no longer worked on
 */
export const settle = async (database, say, { putOff = true, seconds = 180 } = {}) => {
  const moving = stillMoving(async () => (await database.query(PROGRESS)).rows[0].mark, seconds)
  let hurried = 0
  for (let quiet = 0; quiet < 6;) {
    if (Date.now() - hurried > HURRY_EVERY_MS) {
      await database.query(HURRY, [putOff])
      hurried = Date.now()
    }
    const { waiting } = await countJobs(database, putOff)
    quiet = waiting ? 0 : quiet + 1
    say(`${waiting} jobs are waiting`)
    await moving(`${waiting} jobs are still waiting`)
    await pause(500)
  }
}
