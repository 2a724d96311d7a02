import { type TablesSaid, usual } from './entry.ts'

/** Whom a worker who leaves hands over to, young person by young person. */
export const ofHandOver: TablesSaid = {
  hand_over: {
    about: 'A worker asked a colleague to go on with a young person in their stead.',
    basis: 'care',
    retention: 'record',
    seenBy: ['the person themselves'],
    from: 'whoever helps them',
    keptBy: 'second-lock',
    columns: {
      id: usual.id,
      locality: usual.locality,
      young_person: 'Says who is handed over; the colleague reads it when they have said yes.',
      from_person: 'Says who worked with them until now.',
      to_person: 'Says who was asked.',
      offered_by: 'Says who asked: the worker, or who leads their team.',
      offered_at: { purpose: 'Says when it was asked.', from: 'the program' },
      from_day: 'Says from which day somebody stands in; empty where it is for good.',
      until_day: 'Says until which day.',
      answer: 'Says whether the colleague took it on.',
      answered_at: { purpose: 'Says when it was answered.', from: 'the program' },
    },
  },
}
