// A self space with a canary in every place where somebody writes, and circles in which things are shared.
import {
  type Ancestry,
  type Body,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  ME,
  type MemberId,
  type NoteId,
  type PersonId,
  type RelationshipId,
  type State,
} from '../../src/index.ts';

export const [ana, ben, cleo] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [
  MemberId,
  MemberId,
  MemberId,
];
export const now = '2026-03-09T12:00:00Z';
let ids = 0;
export const worldOf = (me?: MemberId, at = now) => ({
  now: at,
  newId: () => `fresh-${ids++}`,
  me,
});
export const inOrder: Ancestry = { precedes: (a, b) => a < b };
let entries = 0;
/** Ids of entries that sort in the order in which they were made. */
export const nextEntry = (): EntryId => `e${String(entries++).padStart(6, '0')}` as EntryId;

export function say(state: State, by: MemberId | undefined, ...intents: readonly Intent[]): Body[] {
  return intents.flatMap((intent) => {
    const decision = decide(state, intent, worldOf(by));
    if (!decision.ok) throw new Error(`${intent.intent.type}: ${JSON.stringify(decision.why)}`);
    for (const body of decision.value) fold(state, nextEntry(), body, inOrder, by);
    return decision.value;
  });
}

/** Every text that is private, by what it is. */
export const CANARY = /Zeisig-[a-z]+/g;
const canary = (name: string) => `Zeisig-${name}`;
export const note = 'Zeisig-noteid' as NoteId;
export const sam = 'Zeisig-samid' as PersonId;
export const kit = 'Zeisig-kitid' as PersonId;
export const us = 'Zeisig-usid' as RelationshipId;

export function selfSpace(): State {
  const state = emptyState();
  const person = (id: PersonId, name: string): Intent => ({
    tool: 'people',
    intent: {
      type: 'addPerson',
      person: id,
      fields: { name: canary(name), notes: canary(`${name}notes`), pronouns: 'they' },
    },
  });
  say(
    state,
    undefined,
    {
      tool: 'people',
      intent: { type: 'describeMe', changes: { name: canary('me'), zone: 'Europe/Berlin' } },
    },
    person(sam, 'sam'),
    person(kit, 'kit'),
    {
      tool: 'people',
      intent: {
        type: 'addRelationship',
        relationship: us,
        fields: { members: [ME, sam], title: canary('us'), notes: canary('usnotes') },
      },
    },
  );
  const strategy = { what: canary('strategy') };
  say(
    state,
    undefined,
    { tool: 'notes', intent: { type: 'addTrigger', name: canary('trigger') } },
    { tool: 'notes', intent: { type: 'tryStrategy', fields: strategy } },
  );
  const [trigger] = state.notes.triggers.keys();
  const [tried] = state.notes.strategies.keys();
  say(state, undefined, {
    tool: 'notes',
    intent: {
      type: 'writeNote',
      note,
      fields: {
        ...{ kind: 'story', what: canary('what'), thoughts: canary('thoughts'), story: canary('story') },
        ...{
          question: canary('question'),
          drafts: [canary('draft'), canary('other')],
          toWhom: canary('towhom'),
        },
        feelings: [
          { feeling: 'jealousy', before: 7, after: 3 },
          { feeling: 'hurtMyself', before: null, after: null },
        ],
        ...{ people: [sam, kit], trigger: trigger ?? null },
        tried: tried ? { strategy: tried, how: 'helped' } : null,
        needs: ['closeness', canary('need')],
      },
    },
  });
  say(
    state,
    undefined,
    {
      tool: 'time',
      intent: {
        type: 'addDate',
        fields: {
          ...{ relationship: us, start: '2026-03-10T18:00:00Z', end: '2026-03-10T21:00:00Z', status: 'held' },
          ...{ title: canary('date'), place: canary('place'), note: canary('datenote') },
        },
      },
    } as Intent,
    {
      tool: 'time',
      intent: {
        type: 'addBlock',
        fields: { title: canary('block'), days: [3], date: null, from: 540, to: 720 },
      },
    } as Intent,
    {
      tool: 'time',
      intent: {
        type: 'importCalendar',
        fields: {
          ...{
            owner: ME,
            name: canary('calendar'),
            titles: true,
            importedAt: now,
            from: '2026-03-01',
            to: '2026-06-01',
          },
          busy: [
            { start: '2026-03-10T20:00:00Z', end: '2026-03-10T22:00:00Z', title: canary('busy') },
            { start: '2026-03-12T08:00:00Z', end: '2026-03-12T10:00:00Z', title: canary('work') },
          ],
        },
      },
    } as Intent,
  );
  return state;
}

/** What canaries are in it, sorted. */
export const canariesIn = (value: unknown): string[] =>
  [...new Set(JSON.stringify(value).match(CANARY) ?? [])].sort();
