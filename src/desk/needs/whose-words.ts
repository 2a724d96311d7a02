/** Whose words somebody at work writes down: the young person's, how they see it themselves, or how somebody sees it who cannot write here. */
export const whoseWords = ['own-words', 'view', 'of-another'] as const
export type WhoseWords = (typeof whoseWords)[number]
