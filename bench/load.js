// Asks for one address over and over on so many connections for so many seconds; prints how many answers came, as JSON.
import { Agent, get } from 'node:http'

const [address = '', connections = '20', seconds = '3'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
const until = performance.now() + Number(seconds) * 1_000
/** @type {number[]} */
const took = []

/** @returns {Promise<void>} */
const once = () =>
  new Promise((done, failed) => {
    const began = performance.now()
    get(address, { agent }, (response) => {
      if (response.statusCode !== 200) return failed(new Error(`answered ${response.statusCode}`))
      response.on('data', () => {})
      response.on('end', () => {
        took.push(performance.now() - began)
        done()
      })
    }).on('error', failed)
  })

async function keepAsking() {
  while (performance.now() < until) await once()
}

const began = performance.now()
await Promise.all(Array.from({ length: Number(connections) }, keepAsking))
const lasted = (performance.now() - began) / 1_000
took.sort((one, other) => one - other)
const at = (/** @type {number} */ share) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
console.log(JSON.stringify({ requests: took.length, lasted, p50: at(0.5), p99: at(0.99) }))
agent.destroy()
