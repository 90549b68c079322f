// A small network with time, made through real intents, for tests of the grid.
import {
  type Ancestry,
  type DateFields,
  type DateId,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  ME,
  type PersonId,
  type RelationshipId,
  type State,
} from '@orrery/domain';

const inOrder: Ancestry = { precedes: (earlier, later) => earlier !== later };
type TimeIntent = Extract<Intent, { tool: 'time' }>['intent'];
type PeopleIntent = Extract<Intent, { tool: 'people' }>['intent'];

/** The state after intents, each of which must be accepted. */
export function given(intents: readonly Intent[], state: State = emptyState()): State {
  let count = state.time.dates.size * 100;
  for (const intent of intents) {
    const decision = decide(state, intent, { now: '2026-03-09T12:00:00Z', newId: () => `new-${count}` });
    if (!decision.ok) throw new Error(`${decision.why.code} ${decision.why.field ?? ''}`);
    for (const body of decision.value)
      fold(state, `e${String(count++).padStart(5, '0')}` as EntryId, body, inOrder);
  }
  return state;
}

export const time = (intent: TimeIntent): Intent => ({ tool: 'time', intent });
export const people = (intent: PeopleIntent): Intent => ({ tool: 'people', intent });
export const withSam = 'me-sam' as RelationshipId;

/** I live in `zone`, with Sam as a partner, called `me-sam`. */
export const network = (zone = 'Europe/Berlin'): Intent[] => [
  people({ type: 'addPerson', person: ME, fields: { name: 'Me', zone } }),
  people({ type: 'addPerson', person: 'sam' as PersonId, fields: { name: 'Sam' } }),
  people({ type: 'addRelationship', relationship: withSam, fields: { members: [ME, 'sam' as PersonId] } }),
];

export const dateOf = (id: string, start: string, end: string, fields: Partial<DateFields> = {}): Intent =>
  time({ type: 'addDate', date: id as DateId, fields: { relationship: withSam, start, end, ...fields } });

/** Busy time of mine, as a calendar would bring it. */
export const busy = (spans: readonly { start: string; end: string; title?: string }[]): Intent =>
  time({
    type: 'importCalendar',
    fields: {
      owner: ME,
      name: 'Work',
      titles: true,
      from: '2020-01-01',
      to: '2030-01-01',
      importedAt: '2020-01-01T00:00:00Z',
      busy: [...spans],
    },
  });
