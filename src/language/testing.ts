import type { Topic } from './topic.ts'

/** For tests: a topic with no more to it than what people say for it. */
export const ordinaryTopic = (id: string, said: readonly string[], isNot: Topic['isNot'] = []): Topic => ({
  id,
  code: id.slice(0, 3).toUpperCase(),
  label: { young: id, parent: id, professional: id },
  usualAges: { from: 0, to: 25 },
  said,
  isNot,
  related: [],
  neverSuggest: false,
})
