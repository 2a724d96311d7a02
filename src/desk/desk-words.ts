import type { Job } from '../access/subject.ts'

/** One thing that a job opens. */
export interface Room {
  readonly to: string
  readonly may: readonly Job[]
  readonly says: string
  readonly does: string
}

export interface DeskWords {
  readonly title: string
  readonly heading: string
  readonly rooms: readonly Room[]
}

export const deskInEnglish: DeskWords = {
  title: 'Your desk',
  heading: 'Your desk',
  rooms: [],
}
