import type { Command } from './command.ts'
export const intake: Command = { name: 'intake', takes: '', says: '', help: [], options: {}, run: async () => 1 }
