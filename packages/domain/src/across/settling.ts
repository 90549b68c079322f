// How an answer to what was written twice is kept: by the intents that change the thing anyway (MERGE14, MERGE15).
import type { CompassIntent } from '../compass/decide.ts';
import { ME } from '../kernel/ids.ts';
import { minutesOf } from '../kernel/zones.ts';
import type { DateFields } from '../time/events.ts';
import type { PlannedDate } from '../time/fold.ts';
import { changesToMove } from '../time/moving.ts';
import type { Intent } from '../tools.ts';
import type { State } from './week.ts';
import { type FieldsOf, placeAmongTiers, type ThingKind, type WrittenTwice } from './written-twice.ts';

/** What is to stand in a thing from now on: one of the versions, or what somebody wrote anew. */
export type Answer = {
  [K in ThingKind]: {
    readonly of: K;
    readonly id: Extract<WrittenTwice, { of: K }>['id'];
    readonly fields: Partial<FieldsOf<K>>;
  };
}[ThingKind];

/** The intent that keeps an answer: it has seen everything that stood there, and so takes its place. */
export function toSettle(state: State, answer: Answer, now: string): Intent {
  switch (answer.of) {
    case 'person': {
      const { look: _, ...changes } = answer.fields;
      if (answer.id !== ME)
        return { tool: 'people', intent: { type: 'changePerson', person: answer.id, changes } };
      const { hasApp: __, ...mine } = changes;
      return { tool: 'people', intent: { type: 'describeMe', changes: mine } };
    }
    case 'relationship': {
      const { id: relationship, fields: changes } = answer;
      return { tool: 'people', intent: { type: 'changeRelationship', relationship, changes } };
    }
    case 'tier': {
      const { id: tier, fields } = answer;
      if (fields.position === undefined)
        return { tool: 'people', intent: { type: 'renameTier', tier, name: fields.name ?? '' } };
      const to = placeAmongTiers(state, tier, fields.position);
      return { tool: 'people', intent: { type: 'moveTier', tier, to } };
    }
    case 'mine':
      return { tool: 'time', intent: { type: 'changeMyTime', changes: answer.fields } };
    case 'budget': {
      const { id: relationship, fields: changes } = answer;
      return { tool: 'time', intent: { type: 'changeBudget', relationship, changes } };
    }
    case 'known': {
      const { id: person, fields: changes } = answer;
      return { tool: 'time', intent: { type: 'changeKnownTime', person, changes } };
    }
    case 'rule': {
      const { id: rule, fields: changes } = answer;
      return { tool: 'time', intent: { type: 'changeRule', rule, changes } };
    }
    case 'day': {
      const { id: day, fields: changes } = answer;
      return { tool: 'time', intent: { type: 'changeDay', day, changes } };
    }
    case 'block': {
      const { id: block, fields: changes } = answer;
      return { tool: 'time', intent: { type: 'changeBlock', block, changes } };
    }
    case 'source': {
      const { id: source, fields } = answer;
      const there = state.time.sources.get(source)?.fields ?? nowhere;
      return { tool: 'time', intent: { type: 'importCalendar', source, fields: { ...there, ...fields } } };
    }
    case 'date': {
      const date = state.time.dates.get(answer.id);
      const { plan: _, ...fields } = answer.fields;
      const changes = date ? atItsTime(date, fields, now) : fields;
      return { tool: 'time', intent: { type: 'changeDate', date: answer.id, changes } };
    }
    case 'note': {
      const { id: note, fields: changes } = answer;
      return { tool: 'notes', intent: { type: 'changeNote', note, changes } };
    }
    case 'trigger': {
      const { id: trigger, fields } = answer;
      return { tool: 'notes', intent: { type: 'renameTrigger', trigger, name: fields.name ?? '' } };
    }
    case 'strategy': {
      const { id: strategy, fields: changes } = answer;
      return { tool: 'notes', intent: { type: 'changeStrategy', strategy, changes } };
    }
    case 'idea':
    case 'evening':
    case 'value':
    case 'choice':
    case 'load':
    case 'friend':
    case 'pause':
    case 'support':
    case 'goal':
    case 'candidate':
    case 'criterion':
    case 'check': {
      const { of, id, fields: changes } = answer;
      return { tool: 'compass', intent: { type: 'change', of, id, changes } as CompassIntent };
    }
    case 'device': {
      const { id: device, fields } = answer;
      return { tool: 'spaces', intent: { type: 'nameDevice', device, name: fields.name ?? '' } };
    }
    case 'review': {
      const { id: week, fields: changes } = answer;
      return { tool: 'time', intent: { type: 'reviewWeek', week, changes } };
    }
  }
}

/** A calendar that is not there is refused at its days. */
const nowhere: FieldsOf<'source'> = {
  owner: ME,
  name: '',
  titles: false,
  from: '',
  to: '',
  importedAt: '',
  busy: [],
};

type Changes = Partial<Omit<DateFields, 'plan'>>;

/** A yes was to the time that showed: another one makes the date an idea again, unless its standing is asked about too. */
function atItsTime(date: PlannedDate, changes: Changes, now: string): Changes {
  if (changes.start === undefined || changes.end === undefined) return changes;
  const [start, end] = [minutesOf(changes.start), minutesOf(changes.end)];
  const isElsewhere = start !== minutesOf(date.fields.start) || end !== minutesOf(date.fields.end);
  const standings = new Set(date.registers.status?.map(({ value }) => value));
  if (!isElsewhere || standings.size > 1 || Number.isNaN(start + end)) return changes;
  return { ...changes, ...changesToMove(date, start, end, minutesOf(now)) };
}

/**
 * Several texts as one, in their order, so that nothing of any of them is missing (MERGE15). Lines that all begin with stand
 * there once: mostly both devices went on from the same text.
 */
export function oneAfterTheOther(texts: readonly string[]): string {
  const all = texts.map((text) => text.trim()).filter((text, k, rest) => text && rest.indexOf(text) === k);
  const lines = all.map((text) => text.split('\n'));
  const [first = []] = lines;
  let shared = 0;
  while (shared < first.length && lines.every((each) => each[shared] === first[shared])) shared++;
  const rests = lines
    .map((each) =>
      each
        .slice(shared)
        .join('\n')
        .replace(/^\s*\n|\s+$/g, ''),
    )
    .filter(Boolean);
  return [first.slice(0, shared).join('\n').trimEnd(), ...rests].filter(Boolean).join('\n\n');
}

/** Lists of one's own words, of which the items of several can stand in one (MERGE17). */
const LISTS: ReadonlySet<string> = new Set(['readings', 'drafts', 'answers', 'options']);
export const isListOfWords = ({ field }: WrittenTwice): boolean => LISTS.has(field);

/** An item as somebody reads it. */
const readAs = (item: unknown): string =>
  JSON.stringify(item, (key, value) =>
    key === 'id' ? undefined : typeof value === 'string' ? value.trim() : value,
  );

/**
 * Several lists as one, item by item (MERGE17): what several of them hold stands there once, and what only one holds comes after what
 * it stood after there.
 */
export function itemByItem<T>(lists: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  for (const list of lists) {
    let after = -1;
    for (const item of list) {
      const there = all.findIndex((one) => readAs(one) === readAs(item));
      after = there >= 0 ? there : after + 1;
      if (there < 0) all.splice(after, 0, item);
    }
  }
  return all;
}
