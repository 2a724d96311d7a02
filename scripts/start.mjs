import { ready } from './ready.mjs'

ready()
process.argv = [process.argv[0], 'rightdoor', 'serve', ...process.argv.slice(2)]
await import('../dist/cli.js')
