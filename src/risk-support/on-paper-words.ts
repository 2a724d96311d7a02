import type { PartCode } from './part.ts'

/** Words on paper: the page, the pocket card and the pictures. */
export interface OnPaperWords {
  readonly title: string
  readonly back: string
  readonly printed: (day: string) => string
  readonly forms: Readonly<Record<PaperForm, string>>
  readonly other: string
  readonly how: string
  readonly pictures: Readonly<Record<PartCode, string>>
  readonly now: string
  readonly nowOn: string
  readonly lead: (who: string) => string
  readonly found: string
}

export const paperForms = ['page', 'card', 'pictures'] as const
export type PaperForm = (typeof paperForms)[number]

export const onPaperInEnglish: OnPaperWords = {
  title: 'To print',
  back: 'The plan to stay safe',
  printed: (day) => `Printed on ${day}.`,
  forms: { page: 'One page', card: 'A card for the pocket', pictures: 'In pictures' },
  other: 'Print it another way',
  how: 'Print this page. The paper holds the plan and nothing else. Write down who has a copy.',
  pictures: {
    'my-signs': 'I can tell when things get hard',
    'helps-on-my-own': 'Things I can do by myself',
    reasons: 'Why I keep going',
    'places-and-people': 'Where I feel better, and with whom',
    'people-to-tell': 'I can tell them',
    services: 'I can call them',
    safer: 'What keeps me safer at home',
    'makes-it-worse': 'What makes it worse',
    'agreed-with': 'What others do if I need help fast',
    'who-leads': 'Who looks after this plan',
    tried: 'What we tried',
    'try-again': 'When we could try help again',
    copies: 'Who has this plan',
    review: 'When we look at it again',
  },
  now: 'If I need help now',
  nowOn: 'day or night',
  lead: (who) => `Who looks after this plan: ${who}`,
  found: 'If you find this, please give it back. Do not share it.',
}
