import { ready } from './ready.mjs'

ready()
await import('../dist/cli.js')
