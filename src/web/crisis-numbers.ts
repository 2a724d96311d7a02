/**
 * The numbers that stand on every page, on paper too, and beside every box that nobody reads. The program does not start
 * where they are not those of content/national/crisis.json.
 */
export const crisisNumbers = { danger: '999', talk: '111', text: { word: 'SHOUT', to: '85258' } } as const
