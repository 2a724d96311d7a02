// Asks for transactions at a rate, or as fast as they come, from a process of its own; prints how long each took, as JSON.
// Words: the address, the shape of the town as JSON, what to ask ('ours' or 'plain'), requests a second (0: as fast as they come), seconds.
// It speaks just as much HTTP as it has to, so that on a machine that it shares it takes little from what it measures; its own processor time is told.
import { connect } from 'node:net'

const [address = '', shape = '{}', which = 'ours', rate = '0', seconds = '20', together = '16'] = process.argv.slice(2)
const { youngPeople, carers, facts } = JSON.parse(shape)
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

const { hostname, port } = new URL(address)

/** A line that carries one request at a time. An answer here has no body: it ends with its head. */
function openLine() {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let head = ''
  /** @type {(status: string) => void} */
  let answered = () => {}
  socket.setEncoding('latin1')
  socket.on('data', (part) => {
    head += part
    if (!head.endsWith('\r\n\r\n')) return
    const status = head.slice(9, 12)
    head = ''
    answered(status)
  })
  socket.on('error', () => answered('none'))
  socket.on('close', () => answered('none'))
  return {
    /** @returns {Promise<string>} */
    send: (/** @type {string} */ path) =>
      new Promise((done) => {
        answered = done
        socket.write(`POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-length: 0\r\n\r\n`)
      }),
    end: () => socket.destroy(),
  }
}

const lines = Array.from({ length: Number(together) }, openLine)
const free = [...lines]
/** @type {((line: ReturnType<typeof openLine>) => void)[]} */
const waiting = []

/** @returns {Promise<ReturnType<typeof openLine>>} */
const aLine = () => {
  // In turn: a line that nobody uses for some seconds is closed at the other end.
  const line = free.shift()
  return line ? Promise.resolve(line) : new Promise((done) => waiting.push(done))
}

async function ask(/** @type {number} */ since) {
  const line = await aLine()
  const path = next()
  const status = await line.send(path)
  if (status === '200') took[path.includes('/read/') ? 'read' : 'write'].push(performance.now() - since)
  else failed += 1
  const first = waiting.shift()
  if (first) first(line)
  else free.push(line)
}

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
const { user, system } = process.cpuUsage()
const asking = (user + system) / 1_000 / (read.length + write.length)
console.log(JSON.stringify({ lasted, failed, asking, all: of([...read, ...write]), read: of(read), write: of(write) }))
for (const line of lines) line.end()
