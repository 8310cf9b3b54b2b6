import { Breaker } from "../breaker"
import { RecentMap } from "../recent-map"

describe("Breaker", () => {
  it("should let everybody through until a call fails, then nobody for the pause", () => {
    let now = 1_000
    const breaker = new Breaker(500, () => now)
    expect([breaker.admits(), breaker.admits()]).toEqual([true, true])
    breaker.failed()
    expect(breaker.admits()).toBe(false)
    now = 1_499
    expect(breaker.admits()).toBe(false)
  })

  it("should send one call ahead after the pause, and the rest once it succeeded", () => {
    let now = 1_000
    const breaker = new Breaker(500, () => now)
    breaker.failed()
    now = 1_500
    expect([breaker.admits(), breaker.admits()]).toEqual([true, false])
    breaker.succeeded()
    expect([breaker.admits(), breaker.admits()]).toEqual([true, true])
  })

  it("should pause again when the call sent ahead fails", () => {
    let now = 1_000
    const breaker = new Breaker(500, () => now)
    breaker.failed()
    now = 1_500
    expect(breaker.admits()).toBe(true)
    breaker.failed()
    now = 1_999
    expect(breaker.admits()).toBe(false)
    now = 2_000
    expect(breaker.admits()).toBe(true)
  })
})

describe("RecentMap", () => {
  it("should forget what was asked for longest ago once it is full", () => {
    const map = new RecentMap<number>(2)
    map.set("a", 1)
    map.set("b", 2)
    expect(map.get("a")).toBe(1)
    map.set("c", 3)
    expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([1, undefined, 3])
    map.set("c", 4)
    expect([map.get("a"), map.get("c")]).toEqual([1, 4])
  })
})
