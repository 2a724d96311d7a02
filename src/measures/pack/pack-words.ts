import { listInEnglish } from '../../shared/list-in-english.ts'
import type { PackFault } from './pack.ts'

type Words = { readonly [Is in PackFault['is']]: (fault: Extract<PackFault, { readonly is: Is }>) => string }

const from = 'scoring.json'

/** What is wrong with a pack and what to do, in plain words, to whoever brings it. */
const packFaultsInEnglish: Words = {
  'no-scoring': () => `Add scoring.json: it says how the measure is scored`,
  'no-licence': () => 'Add licence.json: a pack without a licence record does not load',
  'file-is-no-json': ({ file }) => `${file}.json cannot be read: write it as JSON`,
  'file-has-no-such-shape': ({ file, at, says }) => `${file}.json${at === '' ? '' : `, at ${at}`}: ${says}`,
  'item-twice': ({ item }) => `${from}: item ${item} stands there twice`,
  'scale-twice': ({ scale }) => `${from}: two scales are called ${scale}`,
  'no-such-item': ({ scale, item }) => `${from}: scale ${scale} counts item ${item}, which is not among the items`,
  'no-such-scale': ({ scale, names }) => `${from}: scale ${scale} rests on scale ${names}, which is not there`,
  'item-said-twice-in-scale': ({ scale, item }) => `${from}: scale ${scale} counts item ${item} twice`,
  'goes-round': ({ scales }) => `${from}: the scoring goes round in a circle: ${scales.join(' rests on ')}`,
  'answers-upside-down': ({ item }) =>
    `${from}: the answers from item ${item} on must go from a lower to a higher number`,
  'reversed-is-no-item': ({ item }) => `${from}: item ${item} is to be reversed and is not among the items beside it`,
  'all-may-be-missing': ({ scale }) => `${from}: scale ${scale} would be scored without a single answer`,
  'range-is-wrong': ({ scale, least, most }) =>
    `${from}: scale ${scale} can only come to ${least} to ${most}: write that as its from and to`,
  'table-is-short': ({ scale }) => `${from}: the table of scale ${scale} must have one value for each score`,
  'rater-not-listed': ({ scale, rater }) =>
    `${from}: scale ${scale} speaks of ${rater}, who is not among those who can fill the measure in`,
  'no-such-norms': ({ scale, norms }) => `${from}: scale ${scale} asks for the norms ${norms}, which are not there`,
  'norms-without-scale': ({ scale, norms }) => `${from}: the norms ${norms} say nothing of scale ${scale}`,
  'no-such-safety-item': ({ item }) => `${from}: item ${item} is to be talked about, and is not among the items`,
  'norms-twice': ({ norms }) => `norms: two sets are called ${norms}`,
  'spread-is-none': ({ norms, scale }) => `norms ${norms}: the SD of scale ${scale} must be more than 0`,
  'ages-upside-down': ({ norms, scale }) =>
    `norms ${norms}: the ages of scale ${scale} must go from a lower to a higher one`,
  'norms-overlap': ({ norms, scale }) => `norms ${norms}: two rows of scale ${scale} are for the same people`,
  'ranges-of-another-measure': ({ names }) => `ranges.json is of another measure: ${names}`,
  'ranges-of-no-scale': ({ scale }) => `ranges.json: there is no scale ${scale}`,
  'ranges-overlap': ({ scale, one, other }) => `ranges.json: on scale ${scale} “${one}” and “${other}” overlap`,
  'ranges-for-the-same-people': ({ scale, set }) =>
    `ranges.json: ${set} has two lists for the same people on scale ${scale}`,
  'range-upside-down': ({ scale, one }) => `ranges.json: on scale ${scale} “${one}” must begin before it ends`,
  'question-missing': ({ item }) => `questionnaire.json: question ${item} is missing`,
  'question-twice': ({ item }) => `questionnaire.json: question ${item} stands there twice`,
  'question-has-no-words': ({ item }) => `questionnaire.json: question ${item} has no words`,
  'answer-has-no-number': ({ item }) =>
    `questionnaire.json: an answer to question ${item} has no number (ordinalValue)`,
  'answers-do-not-fit': ({ item, found }) =>
    `questionnaire.json: the answers to question ${item} are ${listInEnglish(found.map(String))}, and scoring.json expects others`,
  'licence-of-another-measure': ({ names }) => `licence.json is of another measure: ${names}`,
  'licence-of-another-version': ({ names }) => `licence.json is of another version: ${names}`,
  'licence-of-somebody-else': ({ names }) => `licence.json is of somebody else: ${names} holds it`,
  'licence-has-ended': ({ on }) => `licence.json: the licence ended on ${on}. Ask for a new one`,
  'licence-has-not-begun': ({ on }) => `licence.json: the licence begins on ${on}`,
  'words-without-licence': () =>
    'The words of this measure may not stand here: take questionnaire.json away, or bring a licence for it',
  'checked-by-nobody-on-a-day': () => 'licence.json: write both who checked the words and on which day, or neither',
}

/** One fault in one line. */
export function sayPackFault(fault: PackFault): string {
  const say = packFaultsInEnglish[fault.is] as (fault: PackFault) => string
  return say(fault)
}
