import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  type Ancestry,
  askedFields,
  assignmentFields,
  type Body,
  type BudgetFields,
  blockFields,
  budgetFields,
  budgetTable,
  candidateFields,
  capacityOf,
  careEvent,
  checkFields,
  choiceFields,
  choicesToRevisit,
  compassEvent,
  concernsFor,
  conversationsEvent,
  copyOf,
  criterionFields,
  dangerIn,
  dateFields,
  datesToTellOf,
  decide,
  decideCare,
  decideCompass,
  decideConversations,
  decideHelp,
  decideNotes,
  decidePapers,
  decidePeople,
  decideSpaces,
  decideTime,
  type EntryId,
  emptyState,
  erasedBy,
  eveningFields,
  eveningsAtHome,
  eveningToAskAbout,
  fold,
  friendFields,
  friendsToCall,
  goalFields,
  helpEvent,
  type Intent,
  ideaFields,
  ideasThatFit,
  knownTimeFields,
  loadFields,
  myTimeFields,
  newDate,
  noteFields,
  notesEvent,
  notesOf,
  outlook,
  paceFields,
  paperDraftFields,
  papersEvent,
  pauseFields,
  pausesOf,
  peopleEvent,
  personFields,
  planFields,
  profileFields,
  protectedIn,
  type Register,
  readBody,
  readinessFields,
  relationshipFields,
  relationshipsOf,
  repeatsIn,
  reviewFields,
  ruleFields,
  type State,
  searchNotes,
  sharesOfDates,
  sourceFields,
  spacesEvent,
  strategiesOf,
  strategyFields,
  strategyToAskAbout,
  supportFields,
  type Thing,
  timeEvent,
  triesOf,
  triggersByUse,
  undo,
  valueFields,
  valuesOf as valuesIn,
  wearOf,
  weekOf,
  whereIsEverybody,
  whoIsBelowFloor,
  windowOf,
  workFields,
} from '../src/index.ts';
import { anyId, histories, someIds, someOf, valuesOf } from './arbitraries.ts';

const at = '2026-03-09T12:00:00Z';
const anyBody = fc.oneof(
  valuesOf(peopleEvent, 'strict').map((event) => ({ tool: 'people', version: 1, at, event })),
  valuesOf(timeEvent, 'strict').map((event) => ({ tool: 'time', version: 1, at, event })),
  valuesOf(spacesEvent, 'strict').map((event) => ({ tool: 'spaces', version: 1, at, event })),
  valuesOf(notesEvent, 'strict').map((event) => ({ tool: 'notes', version: 1, at, event })),
  valuesOf(compassEvent, 'strict').map((event) => ({ tool: 'compass', version: 1, at, event })),
  valuesOf(helpEvent, 'strict').map((event) => ({ tool: 'help', version: 1, at, event })),
  valuesOf(conversationsEvent, 'strict').map((event) => ({ tool: 'conversations', version: 1, at, event })),
  valuesOf(careEvent, 'strict').map((event) => ({ tool: 'care', version: 1, at, event })),
  valuesOf(papersEvent, 'strict').map((event) => ({ tool: 'papers', version: 1, at, event })),
) as fc.Arbitrary<Body>;

/** Intents that keep their types but none of the limits. */
const people = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ tool: fc.constant('people'), intent: fc.record({ type: fc.constant(type), ...more }) });
const time = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ tool: fc.constant('time'), intent: fc.record({ type: fc.constant(type), ...more }) });
const spaces = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ tool: fc.constant('spaces'), intent: fc.record({ type: fc.constant(type), ...more }) });
const notes = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ tool: fc.constant('notes'), intent: fc.record({ type: fc.constant(type), ...more }) });
const help = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ tool: fc.constant('help'), intent: fc.record({ type: fc.constant(type), ...more }) });
const papersOf = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ tool: fc.constant('papers'), intent: fc.record({ type: fc.constant(type), ...more }) });
const talksOf = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ tool: fc.constant('conversations'), intent: fc.record({ type: fc.constant(type), ...more }) });
const care = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ tool: fc.constant('care'), intent: fc.record({ type: fc.constant(type), ...more }) });
const compassFields = {
  ...{ idea: ideaFields, evening: eveningFields, value: valueFields, choice: choiceFields },
  ...{ load: loadFields, friend: friendFields, pause: pauseFields, support: supportFields, goal: goalFields },
  ...{ candidate: candidateFields, criterion: criterionFields, check: checkFields, pace: paceFields },
};
const compass = (of: keyof typeof compassFields) => {
  const fields: fc.Arbitrary<object> = someOf(compassFields[of] as z.ZodMiniObject, 'loose');
  const one = (type: string, more: object = {}) =>
    fc.record({
      tool: fc.constant('compass'),
      intent: fc.record({ type: fc.constant(type), of: fc.constant(of), id: anyId, ...more }),
    });
  return fc.oneof(
    one('add', { fields }),
    one('change', { changes: fields }),
    ...['remove', 'restore', 'erase'].map((type) => one(type)),
  );
};
const sayable = z.omit(personFields, { look: true });
const words = valuesOf(personFields.shape.name, 'loose');
const both = (a: fc.Arbitrary<object>, b: fc.Arbitrary<object>) =>
  fc.tuple(a, b).map(([x, y]) => ({ ...x, ...y }));
const anyIntent = fc.oneof(
  care('tellProfile', { fields: someOf(profileFields, 'loose') }),
  care('setAssignment', { fields: valuesOf(assignmentFields, 'loose') }),
  care('keepWork', { work: anyId, fields: valuesOf(workFields, 'loose') }),
  care('eraseWork', { work: anyId, zone: fc.constantFrom('Europe/Berlin', 'no/where', '') }),
  care('readShares', { space: anyId, shares: fc.array(anyId) }),
  people('describeMe', { changes: someOf(sayable, 'loose') }),
  people('addPerson', {
    person: anyId,
    fields: both(someOf(sayable, 'loose'), fc.record({ name: words })),
  }),
  people('changePerson', { person: anyId, changes: someOf(sayable, 'loose') }),
  people('removePerson', { person: anyId }),
  people('restorePerson', { person: anyId }),
  people('addRelationship', {
    relationship: anyId,
    fields: both(
      someOf(relationshipFields, 'loose'),
      fc.record({
        members: fc.oneof(
          fc.array(anyId, { maxLength: 4 }),
          fc.constant(Array.from({ length: 201 }, (_, k) => `p${k}`)),
        ),
      }),
    ),
  }),
  people('changeRelationship', { relationship: anyId, changes: someOf(relationshipFields, 'loose') }),
  people('removeRelationship', { relationship: anyId }),
  people('restoreRelationship', { relationship: anyId }),
  people('addTier', { tier: anyId, name: words }),
  people('renameTier', { tier: anyId, name: words }),
  people('moveTier', {
    tier: anyId,
    to: fc.oneof(fc.integer({ min: -2, max: 5 }), fc.constantFrom(Number.NaN, 0.5)),
  }),
  people('removeTier', { tier: anyId }),
  people('restoreTier', { tier: anyId }),
  time('changeMyTime', { changes: someOf(myTimeFields, 'loose') }),
  time('changeBudget', { relationship: anyId, changes: someOf(budgetFields, 'loose') }),
  time('changeKnownTime', { person: anyId, changes: someOf(knownTimeFields, 'loose') }),
  time('addBlock', { block: anyId, fields: someOf(blockFields, 'loose') }),
  time('addRule', { rule: anyId, fields: valuesOf(ruleFields, 'loose') }),
  time('changeRule', { rule: anyId, changes: someOf(ruleFields, 'loose') }),
  ...(['removeRule', 'restoreRule'] as const).map((type) => time(type, { rule: anyId })),
  time('changeBlock', { block: anyId, changes: someOf(blockFields, 'loose') }),
  time('removeBlock', { block: anyId }),
  time('importCalendar', { source: anyId, fields: valuesOf(sourceFields, 'loose') }),
  time('removeCalendar', { source: anyId }),
  time('addDate', { date: anyId, fields: valuesOf(dateFields, 'loose') }),
  time('changeDate', { date: anyId, changes: someOf(z.omit(dateFields, { plan: true }), 'loose') }),
  time('removeDate', { date: anyId }),
  time('keepPlan', {
    week: fc.constantFrom('2026-03-09', '2026-03-16', '2026-02-30', 'soon'),
    zone: fc.constantFrom('Europe/Berlin', 'no/where', ''),
    from: fc.constantFrom(at, '2026-03-11T17:00Z', 'soon'),
    plan: valuesOf(planFields, 'strict'),
    dates: fc.array(valuesOf(dateFields, 'loose'), { maxLength: 3 }),
  }),
  spaces('nameDevice', { device: anyId, name: words }),
  notes('writeNote', { note: anyId, fields: someOf(noteFields, 'loose') }),
  notes('changeNote', { note: anyId, changes: someOf(noteFields, 'loose') }),
  notes('putNoteAway', { note: anyId }),
  notes('restoreNote', { note: anyId }),
  notes('addTrigger', { trigger: anyId, name: words }),
  notes('renameTrigger', { trigger: anyId, name: words }),
  notes('removeTrigger', { trigger: anyId }),
  notes('restoreTrigger', { trigger: anyId }),
  notes('tryStrategy', {
    strategy: anyId,
    fields: both(someOf(strategyFields, 'loose'), fc.record({ what: words })),
  }),
  notes('changeStrategy', { strategy: anyId, changes: someOf(strategyFields, 'loose') }),
  notes('removeStrategy', { strategy: anyId }),
  notes('restoreStrategy', { strategy: anyId }),
  ...['eraseTrigger', 'eraseStrategy'].map((type) => notes(type, { trigger: anyId, strategy: anyId })),
  help('sayDanger', { danger: anyId, kind: fc.constantFrom('self', 'others') }),
  ...['passDanger', 'eraseDanger'].map((type) => help(type, { danger: anyId })),
  papersOf('keepPaperDraft', { id: anyId, fields: someOf(paperDraftFields, 'loose') }),
  papersOf('keepReadiness', { id: anyId, fields: someOf(readinessFields, 'loose') }),
  papersOf('keepAsked', { id: anyId, fields: someOf(askedFields, 'loose') }),
  talksOf('keepTopic', {
    topic: anyId,
    space: words,
    people: fc.array(anyId, { maxLength: 40 }),
    text: words,
  }),
  ...['letTopicGo', 'eraseTopic'].map((type) => talksOf(type, { topic: anyId })),
  ...['erasePaperDraft', 'eraseAsked', 'eraseReadiness'].map((type) => papersOf(type, { id: anyId })),
  help('chooseCountry', { country: fc.constantFrom(null, 'DE', 'ZZ', 'de', '') }),
  ...(
    [
      ...(['idea', 'evening', 'value', 'choice', 'load', 'friend', 'pause', 'support'] as const),
      ...(['goal', 'candidate', 'criterion', 'check', 'pace'] as const),
    ] as const
  ).map(compass),
  time('reviewWeek', { week: fc.constantFrom('2026-03-09', 'soon'), changes: someOf(reviewFields, 'loose') }),
) as unknown as fc.Arbitrary<Intent>;

const inOrder: Ancestry = { precedes: (earlier, later) => earlier !== later };
function stateOf(bodies: readonly Body[]): State {
  const state = emptyState();
  for (const [k, body] of bodies.entries()) fold(state, `e${k}` as EntryId, body, inOrder);
  return state;
}

describe('what is sealed', () => {
  test('can be read back whatever it is, and garbage never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withSparseArray: true }),
        (garbage) => {
          expect(readBody(garbage)).toBeNull();
        },
      ),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('people', 'time', 'spaces', 'papers', 'reveal'),
        fc.anything(),
        fc.anything(),
        (tool, version, event) => {
          expect(readBody({ tool, version, at, event })).toBeNull();
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('is read as it was written, and no other version is', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(readBody(JSON.parse(JSON.stringify(body)))).toEqual(JSON.parse(JSON.stringify(body)));
        expect(readBody({ ...body, version: 2 })).toBeNull();
      }),
    );
  });

  test('every day and instant in it exists', () => {
    const kept = (start: string) =>
      readBody({
        tool: 'time',
        version: 1,
        at,
        event: { type: 'dateChanged', date: 'd', changes: { start } },
      });
    expect(kept('2026-03-09T18:00:00Z')).not.toBeNull();
    expect(kept('2026-02-30T18:00:00Z')).toBeNull();
    expect(kept('2026-03-09T18:00:00+01:00')).toBeNull();
  });
});

describe('folding', () => {
  test('PEOPLE8 TIME12 RULE8 NOTES7 COMPASS4 HELP6 PAPER15 the same history in any causal order, with duplicates, gives the same state', () => {
    fc.assert(
      fc.property(histories(anyBody), ({ entries, ancestry, arrivals }) => {
        const states = arrivals.map((order) => {
          const state = emptyState();
          for (const k of order) {
            const entry = entries[k];
            if (entry) fold(state, entry.id, entry.event, ancestry);
          }
          return state;
        });
        expect(states[1]).toEqual(states[0]);
        expect(states[2]).toEqual(states[0]);
      }),
      { numRuns: 400 },
    );
  });

  test('and every question about it can be asked without a fault', () => {
    const week = '2026-03-09';
    fc.assert(
      fc.property(fc.array(anyBody, { maxLength: 25 }), (bodies) => {
        const state = stateOf(bodies);
        const days = weekOf(state, week);
        const window = windowOf(days);
        whereIsEverybody(state.people);
        datesToTellOf(state.time, window, window[1]);
        protectedIn(state.time, days);
        sharesOfDates(state, window);
        const all = notesOf(state.notes);
        expect(searchNotes(state.notes, '')).toEqual(all);
        expect(all.map((note) => strategyToAskAbout(state.notes, note)?.fields.state ?? 'trying')).toEqual(
          all.map(() => 'trying'),
        );
        for (const { trigger } of triggersByUse(state.notes)) expect(trigger.present).toBe(true);
        for (const strategy of strategiesOf(state.notes)) triesOf(state.notes, strategy);
        repeatsIn(all);
        expect(dangerIn(state)).not.toEqual({ self: false, others: false });
        for (const { fields } of ideasThatFit(state.compass, 'some', 60))
          expect(fields.energy).not.toBe('much');
        expect(eveningToAskAbout(state.compass, week)?.fields.went ?? null).toBeNull();
        for (const friend of friendsToCall(state.compass, week)) expect(friend.fields.every).not.toBeNull();
        expect(valuesIn(state.compass).length).toBeLessThanOrEqual(state.compass.value.size);
        for (const { fields } of choicesToRevisit(state.compass, week)) expect(fields.revisit).not.toBeNull();
        for (const { fields } of pausesOf(state.compass)) expect(fields.state).toBe('waits');
        expect(['notEnough', 'asUsual', 'fullerThanUsual']).toContain(wearOf(state.compass, week).kind);
        const figures = [
          ...budgetTable(state, week, 1).flatMap((r) => [r.floor, r.wish, r.most, r.planned, r.lived]),
          ...budgetTable(state, week, 5).flatMap((r) => [r.floor, r.wish, r.most, r.planned, r.lived]),
          ...outlook(state, week, 4).weeks.flatMap((w) => [w.capacity, w.floors, w.wished]),
          ...whoIsBelowFloor(state, week).map((r) => r.lived),
          capacityOf(state, week),
          eveningsAtHome(state, days),
        ];
        for (const figure of figures) expect(Number.isFinite(figure) && figure >= 0).toBe(true);
        const about = concernsFor(state, week).flatMap((c) => ('relationship' in c ? [c.relationship] : []));
        expect(new Set(about).size).toBe(about.length);
        for (const r of relationshipsOf(state.people)) expect(r.fields.until).toBe('');
      }),
      { numRuns: 400 },
    );
  });
});

/** What screens can see of a state: things that are there, and settings. */
function seen(state: State) {
  const there = (things: ReadonlyMap<string, { id: string; present: boolean; fields: object }>) =>
    [...things.values()]
      .filter((t) => t.present)
      .map((t) => [t.id, t.fields])
      .sort();
  const set = (things: ReadonlyMap<string, { id: string; fields: object }>, unset: object) =>
    [...things.values()]
      .filter((t) => JSON.stringify(t.fields) !== JSON.stringify(unset))
      .map((t) => [t.id, t.fields])
      .sort();
  const {
    people,
    time: t,
    spaces: s,
    notes: n,
    compass: c,
    help: h,
    papers: p,
    conversations: talks,
  } = state;
  const empty = stateOf([
    body({ type: 'myTimeChanged', changes: {} }),
    body({ type: 'knownTimeChanged', person: 'x', changes: {} }),
    body({ type: 'weekReviewed', week: '2026-03-09', changes: {} }),
  ]).time;
  return {
    people: there(people.people),
    relationships: there(people.relationships),
    tiers: there(people.tiers),
    budgets: there(t.budgets),
    blocks: there(t.blocks),
    rules: there(t.rules),
    sources: there(t.sources),
    dates: there(t.dates),
    mine: set(t.mine, empty.mine.get('mine')?.fields ?? {}),
    known: set(t.known, [...empty.known.values()][0]?.fields ?? {}),
    reviews: set(t.reviews, [...empty.reviews.values()][0]?.fields ?? {}),
    plans: set(t.plans, { basis: '', levels: [], weeks: 1 }),
    shown: set(t.shown, { dates: [] }),
    devices: set(s.devices, { name: '' }),
    notes: there(n.notes),
    triggers: there(n.triggers),
    strategies: there(n.strategies),
    dangers: there(h.dangers),
    paperDrafts: there(p.drafts),
    asked: there(p.asked),
    topics: there(talks.topics),
    readiness: there(p.readiness),
    help: set(h.settings, { country: null }),
    ...Object.fromEntries(
      Object.keys(compassFields).map((noun) => [noun, there(c[noun as keyof typeof compassFields])]),
    ),
  };
}
/** What stands beside each other in the fields of things that are there (what a plan promised, or was seen to be, is only kept whole). */
const besides = ({ people, notes, compass, help, time, spaces, papers }: State) => {
  const { plans: _, shown: __, ...t } = time;
  const { since: ___, ...s } = spaces;
  const maps = [people, t, s, notes, compass, help, papers].flatMap((tool) => Object.values(tool as object));
  return (maps as ReadonlyMap<string, Thing<string, object>>[])
    .flatMap((things) => [...things.values()])
    .filter(({ present }) => present)
    .flatMap(({ id, registers }) =>
      Object.entries(registers as Record<string, Register<unknown>>)
        .filter(([, register]) => register.length > 1)
        .map(([field, register]) => JSON.stringify([id, field, register.map(({ value }) => value)])),
    )
    .sort();
};
const body = (event: object) => ({ tool: 'time', version: 1, at, event }) as Body;

/** Dates and calendars that were put in before anything happens to them, as `decide` makes sure. */
const whatEverChanges = someIds.flatMap((id) => [
  body({ type: 'dateAdded', date: id, fields: { ...newDate, relationship: 'a' } }),
  body({
    type: 'calendarImported',
    source: id,
    fields: {
      owner: 'a',
      name: '',
      titles: false,
      from: '2026-03-09',
      to: '2026-03-10',
      importedAt: at,
      busy: [],
    },
  }),
]);

describe('taking back', () => {
  test('MERGE16 shows everything as it was before, and doing it again as it was after', () => {
    fc.assert(
      fc.property(fc.array(anyBody, { maxLength: 12 }), anyBody, (bodies, last) => {
        fc.pre(erasedBy(last) === null);
        const before = stateOf([...whatEverChanges, ...bodies]);
        const after = copyOf(before);
        fold(after, 'last' as EntryId, last, inOrder);
        const back = undo(before, last);
        expect(readBody(back)).not.toBeNull();
        const undone = copyOf(after);
        fold(undone, 'back' as EntryId, back, inOrder);
        expect(seen(undone)).toEqual(seen(before));
        expect(besides(undone)).toEqual(besides(before));
        fold(undone, 'again' as EntryId, undo(after, back), inOrder);
        expect(seen(undone)).toEqual(seen(after));
      }),
      { numRuns: 600 },
    );
  });

  test('a first budget leaves no budget behind, and a later one begins from nothing', () => {
    const budget = (changes: Partial<BudgetFields>) =>
      body({ type: 'budgetChanged', relationship: 'r', changes });
    const state = emptyState();
    const first = budget({ floor: 600, wish: 900, most: 1200 });
    const back = undo(state, first);
    for (const [k, b] of [first, back].entries()) fold(state, `e${k}` as EntryId, b, inOrder);
    expect(seen(state).budgets).toEqual([]);
    fold(state, 'e3' as EntryId, budget({ wish: 300 }), inOrder);
    expect(seen(state).budgets).toMatchObject([['r', { floor: 0, wish: 300, most: 480 }]]);
  });
});

describe('deciding', () => {
  test('never makes an event that its own reader refuses, nor throws, nor touches the state', () => {
    let count = 0;
    const world = { now: at, newId: () => `new-${count++}` };
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(anyBody, { maxLength: 12 }), anyIntent, (bodies, intent) => {
        const state = stateOf(bodies);
        const untouched = copyOf(state);
        // asked without the last safeguard of `decide`, which would hide what is missing here
        const decision =
          intent.tool === 'people'
            ? decidePeople(state.people, intent.intent, world)
            : intent.tool === 'time'
              ? decideTime(state.time, intent.intent, world)
              : intent.tool === 'spaces'
                ? decideSpaces(state.spaces, intent.intent, world)
                : intent.tool === 'notes'
                  ? decideNotes(state.notes, intent.intent, world)
                  : intent.tool === 'compass'
                    ? decideCompass(state.compass, intent.intent, world)
                    : intent.tool === 'papers'
                      ? decidePapers(state.papers, intent.intent, world)
                      : intent.tool === 'conversations'
                        ? decideConversations(state.conversations, intent.intent, world)
                        : intent.tool === 'care'
                          ? decideCare(state.care, intent.intent, world)
                          : decideHelp(state.help, intent.intent, world);
        expect(state).toEqual(untouched);
        if (!decision.ok) {
          expect(decision.why.code).toMatch(/^[a-z][A-Za-z]+$/);
          return;
        }
        accepted++;
        for (const event of decision.value)
          expect(
            readBody({ tool: intent.tool, version: 1, at, event }),
            JSON.stringify(event).slice(0, 300),
          ).not.toBeNull();
      }),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  test('refuses at the last moment what could not be read back', () => {
    const intent = {
      tool: 'people',
      intent: { type: 'addTier', tier: 'x'.repeat(65), name: 'Far' },
    } as unknown as Intent;
    expect(decide(emptyState(), intent, { now: at, newId: () => 'new' })).toEqual({
      ok: false,
      why: { code: 'tooLong' },
    });
  });
});
