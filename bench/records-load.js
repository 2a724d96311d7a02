// Asks for transactions at a rate, or as fast as they come, from a process of its own; prints how long each took, as JSON.
// Words: the address, the shape of the town as JSON, what to ask ('ours' or 'plain'), requests a second (0: as fast as they come), seconds.
import { Agent, request } from 'node:http'

const [address = '', shape = '{}', which = 'ours', rate = '0', seconds = '20', together = '16'] = process.argv.slice(2)
const { youngPeople, carers, facts } = JSON.parse(shape)
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const chance = (() => {
  let seed = 20_261_122
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 4_294_967_296
  }
})()
const upTo = (/** @type {number} */ many) => Math.floor(chance() * many)

/** Four reads to one write. Most reads are by workers, some by young people themselves, a few by carers. */
function next() {
  const [kind, who] = [chance(), chance()]
  if (kind < 0.8) {
    const reader = who < 0.65 ? 'worker' : who < 0.9 ? 'young' : 'carer'
    return `/${which}/read/${reader}/${upTo(reader === 'carer' ? carers : youngPeople)}/${upTo(facts / youngPeople)}`
  }
  const did = kind < 0.9 ? 'begin' : 'change'
  return `/${which}/${did}/${who < 0.7 ? 'worker' : 'young'}/${upTo(youngPeople)}/${upTo(facts / youngPeople)}`
}

/** @type {{ read: number[], write: number[] }} */
const took = { read: [], write: [] }
let failed = 0

/** @returns {Promise<void>} */
const ask = (/** @type {number} */ since) =>
  new Promise((done) => {
    const path = next()
    const asked = request(`${address}${path}`, { agent, method: 'POST' }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200)
          took[path.includes('/read/') ? 'read' : 'write'].push(performance.now() - since)
        else failed += 1
        done()
      })
    })
    asked.on('error', () => {
      failed += 1
      done()
    })
    asked.end()
  })

const began = performance.now()
const until = began + Number(seconds) * 1_000

async function keepAsking() {
  while (performance.now() < until) await ask(performance.now())
}

/** Whoever comes does not wait for those before: time is counted from when each was due. */
async function askAtRate() {
  const asked = []
  for (let n = 0; ; n += 1) {
    const due = began + (n * 1_000) / Number(rate)
    if (due > until) break
    const early = due - performance.now()
    if (early > 1) await new Promise((done) => setTimeout(done, early))
    asked.push(ask(due))
  }
  await Promise.all(asked)
}

if (Number(rate) > 0) await askAtRate()
else await Promise.all(Array.from({ length: Number(together) }, keepAsking))
const lasted = (performance.now() - began) / 1_000
const of = (/** @type {number[]} */ all) => {
  const sorted = all.toSorted((one, other) => one - other)
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { many: sorted.length, p50: at(0.5), p99: at(0.99) }
}
const { read, write } = took
console.log(JSON.stringify({ lasted, failed, all: of([...read, ...write]), read: of(read), write: of(write) }))
agent.destroy()
