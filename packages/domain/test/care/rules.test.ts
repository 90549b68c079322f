import { describe, expect, test } from 'vitest';
import {
  type AssignmentId,
  agendaOf,
  assignmentKey,
  assignmentsInCare,
  type Body,
  careSpaceAtAGlance,
  decide,
  type EntryId,
  emptyState,
  fold,
  foldCare,
  type Intent,
  isForCare,
  isForCircles,
  isToldDone,
  leftWhenOver,
  type MemberId,
  minutesOf,
  newWork,
  noCare,
  readBody,
  recordFile,
  type SpaceId,
  sharesInCare,
  standingOfTalk,
  talksInCare,
  talksOf,
  termsBetween,
  undo,
  workOf,
} from '../../src/index.ts';
import * as laws from './laws.ts';
import { ana, assignment, ben, CareRoom, now, ode, pia, question, terms, zed } from './room.ts';

const here = 'here' as SpaceId;
const pair = () => new CareRoom([ana, 'member'], [ode, 'provider']);
const couple = () => new CareRoom([ana, 'member'], [ben, 'member'], [ode, 'provider']);
const texts = (room: CareRoom, me: MemberId, at = room.now): string[] =>
  sharesInCare(room.state, room.care(me), at).map(({ what }) => (what.kind === 'question' ? what.text : ''));
const doesStand = (room: CareRoom, client: MemberId, provider = ode): boolean =>
  termsBetween(room.state.papers, client, provider, room.care(ode), minutesOf(room.now)) !== undefined;
const careBody = (event: Extract<Body, { tool: 'care' }>['event']): Body => ({
  ...{ tool: 'care', version: 1, at: now, event },
});
const opened = (kind: 'session' | 'checkIn' | 'lookBack', people: MemberId[]): Intent => ({
  tool: 'conversations',
  intent: { type: 'openTalk', kind, people, short: false },
});

describe('what a care space takes', () => {
  const bodies = (): Record<string, Body> => {
    const of = (tool: string, event: object) => ({ tool, version: 1, at: now, event }) as Body;
    const [paper, parties, words] = ['p', [ana, ode], ''];
    const said = { type: 'paperSaid', paper, parties, subject: [], says: 'no', words };
    const date = { date: 'd', people: [ana, ode] };
    const hours = {
      day: '2026-03-05',
      minute: 900,
      zone: 'UTC',
      length: 60,
      night: false,
      title: '',
      place: '',
    };
    const talk = { talk: `t${ana}`, people: [ana, ode] };
    return {
      name: of('spaces', { type: 'circleNamed', changes: { name: 'Thursdays' } }),
      share: of('spaces', {
        type: 'thingShared',
        share: 's',
        fields: { what: question('?'), until: '', zone: '' },
      }),
      takeBack: of('spaces', { type: 'shareErased', share: 's' }),
      opening: of('spaces', { type: 'openingSaid', with: ode, yes: true }),
      terms: of('papers', { type: 'paperDrafted', paper, parties, after: [], content: terms() }),
      signs: of('papers', { ...said, kind: 'careTerms' }),
      agreement: of('papers', { ...said, kind: 'agreement' }),
      session: of('conversations', {
        type: 'talkOpened',
        ...talk,
        kind: 'session',
        short: false,
        about: null,
      }),
      checkIn: of('conversations', {
        type: 'talkOpened',
        ...talk,
        kind: 'checkIn',
        short: false,
        about: null,
      }),
      rhythm: of('conversations', { type: 'rhythmSaid', people: [ana, ode], rhythm: null, says: 'no' }),
      date: of('time', { type: 'dateProposed', ...date, terms: hours, asks: true, reasons: [] }),
      profile: careBody({ type: 'profileTold', changes: { profession: 'Therapist' } }),
      assignment: careBody({
        type: 'assignmentSet',
        assignment: 'x' as AssignmentId,
        fields: { client: ana, opens: 'wave', text: '', by: '' },
      }),
      done: careBody({ type: 'assignmentTold', by: ode, assignment: 'x' as AssignmentId, says: 'done' }),
      record: careBody({ type: 'workErased', work: 'w' as never }),
    };
  };

  test('CARE13 is a closed list: what either writes, what clients alone do, and what is the provider’s', () => {
    const { roleOf } = pair();
    const taken = (by: MemberId) =>
      Object.entries(bodies()).flatMap(([what, body]) => (isForCare(body, by, roleOf) ? [what] : []));
    const both = ['name', 'terms', 'signs', 'session', 'date'];
    expect(taken(ana).sort()).toEqual([...both, 'share', 'takeBack', 'done'].sort());
    expect(taken(ode).sort()).toEqual([...both, 'profile', 'assignment'].sort());
    expect(taken(zed)).toEqual([]);
  });

  test('CARE13 what belongs there alone has no place in a circle, and none of it in one’s own space', () => {
    const all = Object.entries(bodies());
    const inCircles = all.flatMap(([what, body]) => (isForCircles(body) ? [what] : []));
    expect(inCircles).toEqual([
      ...['name', 'share', 'takeBack', 'opening', 'agreement', 'checkIn', 'rhythm', 'date'],
    ]);
    const room = pair();
    for (const [what, body] of all)
      if (['profile', 'assignment', 'done'].includes(what)) room.write(ode, body);
    expect(room.state.care.work.size).toBe(0);
  });

  test('CARE14 what names somebody who never was there is as nothing: so nobody of another space is in it', () => {
    const { roleOf } = pair();
    const elsewhere = '9'.repeat(64) as MemberId;
    for (const [what, body] of Object.entries(bodies())) {
      const text = JSON.stringify(body);
      const moved = JSON.parse(text.replaceAll(what === 'done' ? ode : ana, elsewhere)) as Body;
      if (JSON.stringify(moved) === text || what === 'agreement' || what === 'checkIn' || what === 'rhythm')
        continue;
      // a conversation is called by whoever opened it, which names nobody that anything is read of
      expect([what, isForCare(moved, ana, roleOf), isForCare(moved, ode, roleOf)]).toEqual([
        what,
        false,
        false,
      ]);
    }
    const reason = { code: 'makesUpFor', date: `d ${elsewhere} ${ode}` } as const;
    const date = bodies().date as Extract<Body, { tool: 'time' }>;
    const event = { ...date.event, reasons: [reason] } as never;
    expect(isForCare({ ...date, event }, ana, roleOf)).toBe(false);
  });

  test('CARE15 is refused by name, and nothing is written', () => {
    const room = pair();
    room.signed([ana, ode]);
    expect(room.why(ode, room.share('From Ode'))).toBe('clientsOnly');
    expect(room.why(ana, assignment())).toBe('providersOnly');
    expect(room.why(ana, { tool: 'care', intent: { type: 'tellProfile', fields: {} } })).toBe(
      'providersOnly',
    );
    expect(room.why(ana, opened('checkIn', [ode]))).toBe('notInCare');
    expect(room.why(ana, { tool: 'spaces', intent: { type: 'sayOpening', with: ode, yes: true } })).toBe(
      'notInCare',
    );
    expect(
      room.why(ode, {
        tool: 'care',
        intent: { type: 'withdrawAssignment', assignment: 'x' as AssignmentId },
      }),
    ).toBe('unknown');
  });
});

describe('the terms', () => {
  test('CARE21 name what is missing at its field, and what is not whole is no draft', () => {
    const room = pair();
    const draft = (changes: object, people: MemberId[] = [ode]): string => {
      const content = terms(changes);
      const decision = room.decide(ana, { tool: 'papers', intent: { type: 'draftPaper', people, content } });
      return decision.ok ? 'ok' : `${decision.why.code} ${'field' in decision.why ? decision.why.field : ''}`;
    };
    for (const field of ['seen', 'reads', 'between', 'urgent', 'record'])
      expect(draft({ [field]: ' \u200b' })).toBe(`textMissing ${field}`);
    expect(draft({ secrets: '' })).toBe('ok');
    expect(draft({ years: 101 })).toBe('numberOutOfRange years');
    expect(draft({ weeks: 1.5 })).toBe('numberOutOfRange weeks');
    expect(draft({ fees: 'x'.repeat(2_001) })).toBe('textTooLong fees');
    room.roles.set(ben, 'member');
    expect(draft({ secrets: '' }, [ben, ode])).toBe('textMissing secrets');
    // between clients alone, or without one of them, they are no terms of this space
    expect(draft({}, [ben])).toBe('personMissing people');
    expect(draft({}, [ode])).toBe('personMissing people');
    const forged = {
      type: 'paperDrafted',
      paper: 'p',
      parties: [ana, ode],
      after: [],
      content: terms({ urgent: '' }),
    };
    room.write(ana, { tool: 'papers', version: 1, at: now, event: forged as never });
    expect([...room.state.papers.papers.values()]).toEqual([]);
  });

  test('CARE47 a name is put only to terms of all clients who are in; those that stand go on when another one comes', () => {
    const room = couple();
    const forged = { type: 'paperDrafted', paper: 'p', parties: [ana, ode], after: [], content: terms() };
    const version = room.write(ode, { tool: 'papers', version: 1, at: now, event: forged as never });
    const [paper] = [...room.state.papers.papers.keys()] as [never];
    const say = (says: 'yes' | 'no' | 'notNow'): Intent => ({
      tool: 'papers',
      intent: { type: 'sayOfPaper', paper, subject: [version], says },
    });
    expect(room.why(ana, say('yes'))).toBe('clientMissing');
    for (const says of ['no', 'notNow'] as const) expect(room.why(ana, say(says))).toBe('ok');
    room.left.add(ben);
    expect(room.why(ana, say('yes'))).toBe('ok');
    for (const one of [ana, ode]) room.says(one, paper, [version], 'yes');
    room.left.delete(ben);
    expect([doesStand(room, ana), doesStand(room, ben)]).toEqual([true, false]);
    // who takes back their name now signs what all of them sign
    room.says(ana, paper, [version], 'notNow');
    expect([doesStand(room, ana), room.why(ana, say('yes'))]).toEqual([false, 'clientMissing']);
  });

  test('CARE22 before everybody has signed nothing is shared, suggested or opened, and what was written all the same is set aside for good', () => {
    const room = pair();
    const early = room.share('Too early');
    expect(room.why(ana, early)).toBe('termsFirst');
    expect(room.why(ode, assignment())).toBe('termsFirst');
    expect(room.why(ana, opened('session', [ode]))).toBe('termsFirst');
    const fields = { what: question('By a changed app'), until: '', zone: '' } as const;
    room.write(ana, {
      ...{ tool: 'spaces', version: 1, at: now },
      event: { type: 'thingShared', share: 'forged' as never, fields },
    });
    room.write(
      ode,
      careBody({
        type: 'assignmentSet',
        assignment: 'forged' as AssignmentId,
        fields: { client: ana, opens: 'wave', text: 'Before', by: '' },
      }),
    );
    const draft = room.does(ode, {
      tool: 'papers',
      intent: { type: 'draftPaper', people: [ana], content: terms() },
    });
    const [paper] = [...room.state.papers.papers.keys()];
    room.says(ode, paper as never, [draft], 'yes');
    expect(room.why(ana, early)).toBe('termsFirst');
    room.says(ana, paper as never, [draft], 'yes');
    expect(texts(room, ode)).toEqual([]);
    expect(assignmentsInCare(room.state, room.care(ode), now)).toEqual([]);
    room.does(ana, early);
    expect(texts(room, ode)).toEqual(['Too early']);
    room.does(ode, assignment());
    for (const me of [ana, ode])
      expect(assignmentsInCare(room.state, room.care(me), now)).toMatchObject([
        { provider: ode, isDone: false },
      ]);
    expect(room.why(ana, opened('session', [ode]))).toBe('ok');
  });

  test('CARE23 with two providers who can open what is shared, both have signed first', () => {
    const room = new CareRoom([ana, 'member'], [ode, 'provider'], [pia, 'provider']);
    room.signed([ana, ode]);
    expect(room.why(ana, room.share('For Ode'))).toBe('termsFirst');
    room.signed([ana, pia]);
    expect(room.why(ana, room.share('For both'))).toBe('ok');
    room.does(ana, room.share('For both'));
    expect([texts(room, ode), texts(room, pia)]).toEqual([['For both'], ['For both']]);
  });

  test('CARE44 what whoever signed first wrote before the others signed is set aside for good, too', () => {
    for (const [first, other] of [
      [ana, ode],
      [ode, ana],
    ] as const) {
      const room = pair();
      const intent = { type: 'draftPaper', people: [other], content: terms() } as const;
      const draft = room.does(first, { tool: 'papers', intent });
      const [paper] = [...room.state.papers.papers.keys()];
      room.says(first, paper as never, [draft], 'yes');
      const fields = { what: question('By a changed app'), until: '', zone: '' } as const;
      const forged = { client: ana, opens: 'wave', text: 'Before', by: '' } as const;
      room.write(ana, {
        ...{ tool: 'spaces', version: 1, at: now },
        event: { type: 'thingShared', share: 'forged' as never, fields },
      });
      room.write(
        ode,
        careBody({ type: 'assignmentSet', assignment: 'forged' as AssignmentId, fields: forged }),
      );
      room.says(other, paper as never, [draft], 'yes');
      expect(texts(room, ode)).toEqual([]);
      for (const me of [ana, ode]) expect(assignmentsInCare(room.state, room.care(me), now)).toEqual([]);
      room.does(ana, room.share('Now'));
      room.does(ode, assignment());
      expect(texts(room, ode)).toEqual(['Now']);
      expect(assignmentsInCare(room.state, room.care(ana), now)).toHaveLength(1);
    }
  });
  test('CARE45 what a client writes to what another one shares is theirs: a provider reads it while their own terms stand', () => {
    const room = new CareRoom([ana, 'member'], [ben, 'member'], [ode, 'provider']);
    const { paper, version } = room.signed([ana, ben, ode]);
    room.does(ben, room.share('What does Ana think?'));
    const share = 'What does Ana think?' as never;
    const answer = (by: typeof ana, text: string) => {
      const event = { type: 'answerGiven', answer: text as never, fields: { by: ben, share, text } } as const;
      room.write(by, { tool: 'spaces', version: 1, at: now, event });
    };
    const readBy = (me: typeof ana) =>
      sharesInCare(room.state, room.care(me), now).map(({ answers }) =>
        answers.map(({ fields }) => fields.text),
      );
    answer(ana, 'Ana');
    answer(ode, 'Ode');
    expect(readBy(ode)).toEqual([['Ana', 'Ode']]);
    room.says(ana, paper, [], 'no');
    answer(ana, 'Later');
    expect(readBy(ode)).toEqual([['Ode']]);
    expect(readBy(ben)).toEqual([['Ana', 'Later', 'Ode']]);
    for (const one of [ana, ode]) room.says(one, paper, [version], 'yes');
    // what was written without terms stays among clients (CARE48)
    expect(readBy(ode)).toEqual([['Ana', 'Ode']]);
  });
  test('CARE46 a third person who says more than anybody does ends nothing between two others', () => {
    const room = new CareRoom([ana, 'member'], [ben, 'member'], [ode, 'provider']);
    const { paper } = room.signed([ana, ben, ode]);
    room.does(ana, room.share('Ana'));
    room.does(ben, room.share('Ben'));
    const saw = room.ids;
    const event = {
      type: 'paperSaid',
      paper: paper.split(' ')[1] as never,
      parties: [ana, ben, ode],
      kind: 'careTerms',
      subject: ['x'],
      says: 'notNow',
      words: '',
    } satisfies Body['event'];
    for (let k = 0; k < 513; k++) room.write(ben, { tool: 'papers', version: 1, at: now, event }, saw);
    expect(texts(room, ode)).toEqual(['Ana']);
  });
  test('CARE24 a client who takes their name back ends the work for themselves alone; a provider who does, for all', () => {
    const room = couple();
    const { paper } = room.signed([ana, ben, ode]);
    room.does(ana, room.share('Of Ana'));
    room.does(ben, room.share('Of Ben'));
    room.does(ode, assignment(ana));
    room.does(ode, assignment(ben));
    room.says(ana, paper, [], 'no');
    expect([doesStand(room, ana), doesStand(room, ben)]).toEqual([false, true]);
    expect(texts(room, ode)).toEqual(['Of Ben']);
    expect(assignmentsInCare(room.state, room.care(ode), now)).toHaveLength(1);
    expect(room.why(ana, room.share('More'))).toBe('termsFirst');
    expect(room.why(ben, room.share('More'))).toBe('ok');
    // clients read each other in the space that they share
    expect(texts(room, ben)).toEqual(['Of Ana', 'Of Ben']);
    room.left.add(ana);
    expect([doesStand(room, ben), texts(room, ode)]).toEqual([true, ['Of Ben']]);
    room.says(ode, paper, [], 'no');
    expect([doesStand(room, ben), texts(room, ode)]).toEqual([false, []]);
  });

  test('CARE24 whoever takes back their name is waited for by nobody’s earlier yes, and a word that cannot be read may be a no', () => {
    const room = pair();
    const { paper, version } = room.signed([ana, ode]);
    room.says(ana, paper, [version], 'notNow');
    expect(doesStand(room, ana)).toBe(false);
    room.says(ana, paper, [version], 'yes');
    expect(doesStand(room, ana)).toBe(true);
    const unread = [{ by: ana, isSeenBy: () => false }];
    expect(
      termsBetween(room.state.papers, ana, ode, { ...room.care(ode), unread }, minutesOf(now)),
    ).toBeUndefined();
    const other = [{ by: ben, isSeenBy: () => false }];
    expect(
      termsBetween(room.state.papers, ana, ode, { ...room.care(ode), unread: other }, minutesOf(now)),
    ).toBeDefined();
  });

  test('CARE48 what is written after one of them took their name back is set aside for good, and what was written while both stood shows again', () => {
    const room = pair();
    const { paper, version } = room.signed([ana, ode]);
    room.does(ana, room.share('While they stood'));
    room.does(ode, assignment(ana, 'While they stood'));
    const inTheGap = (name: string) => {
      const fields = { what: question(name), until: '', zone: '' };
      const event = { type: 'thingShared', share: name as never, fields } as const;
      room.write(ana, { tool: 'spaces', version: 1, at: now, event });
      const set = { client: ana, opens: 'wave', text: name, by: '' } as const;
      room.write(ode, careBody({ type: 'assignmentSet', assignment: name as AssignmentId, fields: set }));
    };
    const shown = () => [
      texts(room, ode),
      assignmentsInCare(room.state, room.care(ana), now).map(({ assignment: { fields } }) => fields.text),
    ];
    for (const [who, says] of [
      [ana, 'no'],
      [ode, 'notNow'],
      [ode, 'no'],
    ] as const) {
      room.says(who, paper, [version], says);
      inTheGap(`${who} ${says}`);
      expect(shown()).toEqual([[], []]);
      for (const one of [ana, ode]) room.says(one, paper, [version], 'yes');
      expect(shown()).toEqual([['While they stood'], ['While they stood']]);
    }
    const next = room.does(ode, {
      ...{
        tool: 'papers',
        intent: { type: 'draftPaper', paper, base: version, content: terms({ fees: '90' }) },
      },
    });
    for (const one of [ana, ode]) room.says(one, paper, [next], 'yes');
    // a name under what was replaced holds nothing open
    room.says(ana, paper, [next], 'notNow');
    inTheGap('After the next version');
    room.says(ana, paper, [next], 'yes');
    expect(shown()).toEqual([['While they stood'], ['While they stood']]);
  });

  test('CARE25 are over after their last day, and a version that everybody signed comes instead', () => {
    const room = pair();
    const { paper, version } = room.signed([ana, ode], terms({ ends: { until: '2026-03-31', zone: 'UTC' } }));
    room.does(ana, room.share('Before'));
    room.now = '2026-04-01T00:00:00Z';
    expect([doesStand(room, ana), texts(room, ode)]).toEqual([false, []]);
    const next = room.does(ode, {
      ...{ tool: 'papers', intent: { type: 'draftPaper', paper, base: version, content: terms() } },
    });
    for (const one of [ana, ode]) room.says(one, paper, [next], 'yes');
    expect([doesStand(room, ana), texts(room, ode)]).toEqual([true, ['Before']]);
  });
});

describe('what a provider says and suggests', () => {
  test('CARE26 what a provider says of themselves is theirs, and nobody else’s word about them', () => {
    const room = pair();
    room.does(ode, {
      tool: 'care',
      intent: {
        type: 'tellProfile',
        fields: { profession: 'Therapist', licence: 'PT 12, Bavaria', zone: 'Europe/Berlin' },
      },
    });
    room.write(ana, careBody({ type: 'profileTold', changes: { profession: 'Nobody' } }));
    expect([...room.state.care.profiles.keys()]).toEqual([ode]);
    expect(room.state.care.profiles.get(ode)?.fields).toMatchObject({ profession: 'Therapist', fees: '' });
    const fault = (fields: object) =>
      room.decide(ode, { tool: 'care', intent: { type: 'tellProfile', fields } });
    expect(fault({ zone: 'Mars' })).toMatchObject({ why: { code: 'zoneUnknown', field: 'zone' } });
    expect(fault({ fees: 'x'.repeat(501) })).toMatchObject({ why: { code: 'textTooLong', field: 'fees' } });
  });

  test('CARE27 CARE29 only its client tells that something is done, and that is all that is told', () => {
    const room = couple();
    room.signed([ana, ben, ode]);
    room.does(ode, assignment(ana));
    const [one] = assignmentsInCare(room.state, room.care(ana), now);
    const id = one?.assignment.id as never;
    const tell = (says: 'done' | 'open'): Intent => ({
      ...{ tool: 'care', intent: { type: 'tellAssignment', assignment: id, says } },
    });
    expect(room.why(ben, tell('done'))).toBe('notYourAssignment');
    expect(room.why(ode, tell('done'))).toBe('notYourAssignment');
    room.write(
      ben,
      careBody({ type: 'assignmentTold', by: ode, assignment: one?.id as never, says: 'done' }),
    );
    expect(assignmentsInCare(room.state, room.care(ode), now)).toMatchObject([{ isDone: false }]);
    const told = room.decide(ana, tell('done'));
    expect(told.ok && told.value.map(({ event }) => Object.keys(event).sort())).toEqual([
      ['assignment', 'by', 'says', 'type'],
    ]);
    room.does(ana, tell('done'));
    expect(assignmentsInCare(room.state, room.care(ode), now)).toMatchObject([{ isDone: true }]);
    room.does(ana, tell('open'));
    expect(assignmentsInCare(room.state, room.care(ode), now)).toMatchObject([{ isDone: false }]);
  });

  test('CARE28 an assignment opens one of the tools, for a client who is in, and its provider takes it back for good', () => {
    const room = pair();
    room.signed([ana, ode]);
    const fields = { client: ana, opens: 'wave', text: '', by: '' } as const;
    const set = (changes: object): Intent => ({
      ...{ tool: 'care', intent: { type: 'setAssignment', fields: { ...fields, ...changes } } },
    });
    expect(room.why(ode, set({ client: ode }))).toBe('personMissing');
    expect(room.why(ode, set({ client: zed }))).toBe('personMissing');
    expect(room.why(ode, set({ opens: 'https://elsewhere.example' }))).toBe('tooLong');
    expect(room.why(ode, set({ by: '2026-03-01' }))).toBe('dayPast');
    room.does(ode, set({}));
    const [one] = assignmentsInCare(room.state, room.care(ode), now);
    room.does(ode, { tool: 'care', intent: { type: 'withdrawAssignment', assignment: one?.id as never } });
    room.write(ode, careBody({ type: 'assignmentSet', assignment: one?.id as never, fields }));
    expect(assignmentsInCare(room.state, room.care(ana), now)).toEqual([]);
  });
});

test('CARE30 CARE31 what is shared shows through its last day and no longer, also while its author is away; taken back it is gone', () => {
  const room = pair();
  room.signed([ana, ode]);
  room.does(ana, room.share('For a week', '2026-03-09'));
  room.does(ana, room.share('For good'));
  expect(texts(room, ode, '2026-03-09T23:59:00Z').sort()).toEqual(['For a week', 'For good']);
  expect(texts(room, ode, '2026-03-10T00:00:00Z')).toEqual(['For good']);
  room.does(ana, { tool: 'spaces', intent: { type: 'takeBack', share: 'For good' as never } });
  expect(texts(room, ode)).toEqual(['For a week']);
});

describe('the provider’s own', () => {
  test('CARE34 CARE35 CARE36 CARE37 notes and the record are two things: the one is erased, the other kept, corrected and taken along', () => {
    const state = emptyState();
    let count = 0;
    const world = (at = now) => ({ now: at, newId: () => `w${count}` });
    const order = { precedes: (a: EntryId, b: EntryId) => Number(a) < Number(b) };
    const does = (intent: Intent, at = now) => {
      const decision = decide(state, intent, world(at));
      if (!decision.ok) return decision.why.code;
      for (const body of decision.value) fold(state, String(count++) as EntryId, body, order);
      return 'ok';
    };
    const fields = {
      space: here,
      client: 'Ana B.',
      day: '2026-03-02',
      text: 'First session',
      corrects: '',
    } as const;
    const keep = (changes: object): Intent => ({
      tool: 'care',
      intent: {
        type: 'keepWork',
        fields: { ...fields, of: 'record', until: '2036-03-02', ...changes } as never,
      },
    });
    expect(does(keep({ of: 'note', text: 'A hunch of mine', until: '' }))).toBe('ok');
    expect(does(keep({}))).toBe('ok');
    expect(does(keep({ text: 'It was the second', corrects: 'w1' }))).toBe('ok');
    expect(does(keep({ text: '' }))).toBe('textMissing');
    expect(does(keep({ client: ' ' }))).toBe('nameMissing');
    expect(does(keep({ until: '2026-03-01' }))).toBe('dayPast');
    expect(does(keep({ corrects: 'w0' }))).toBe('unknown');
    expect(workOf(state.care, 'note', here)).toHaveLength(1);
    const file = recordFile(state.care, here);
    expect(file.entries).toMatchObject([
      { entry: 1, text: 'First session', corrects: null },
      { entry: 2, text: 'It was the second', corrects: 1 },
    ]);
    expect(JSON.stringify(file)).not.toMatch(/hunch|here|w1/);
    const erase = (work: string, zone = 'UTC'): Intent => ({
      tool: 'care',
      intent: { type: 'eraseWork', work: work as never, zone },
    });
    // in no zone at all its day would be over hours before it is anywhere that is lived in
    for (const zone of ['no/where', ''])
      expect(does(erase('w1', zone), '2036-03-02T12:00:00Z')).toBe('zoneUnknown');
    expect(does(erase('w1'), '2036-03-02T12:00:00Z')).toBe('keptUntil');
    expect(does(erase('w0'))).toBe('ok');
    expect(does(erase('w1'), '2036-03-03T00:00:00Z')).toBe('ok');
    expect(recordFile(state.care, here).entries).toMatchObject([
      { text: 'It was the second', corrects: null },
    ]);
  });

  test('CARE60 an entry of the same day comes after the one that it corrects, whatever their ids are', () => {
    const entry = (id: string, corrects: string, day = '2026-03-02') => [
      id,
      { id, present: true, registers: {}, fields: { ...newWork, of: 'record', space: here, day, corrects } },
    ];
    const orderOf = (...entries: unknown[]) =>
      workOf({ work: new Map(entries as never) as never }, 'record', here).map(({ id }) => id);
    expect(orderOf(entry('a', 'b'), entry('b', 'c'), entry('c', ''))).toEqual(['c', 'b', 'a']);
    expect(orderOf(entry('c', ''), entry('a', 'c', '2026-03-01'))).toEqual(['a', 'c']);
    // a changed device makes a ring of them: all are there all the same
    expect(orderOf(entry('a', 'b'), entry('b', 'a')).sort()).toEqual(['a', 'b']);
  });
});

describe('the provider’s home', () => {
  test('CARE39 each client at a glance: the next session, what is shared and not read, a review that is due', () => {
    const room = pair();
    expect(careSpaceAtAGlance(here, room.state, room.care(ode), noCare(), now)).toEqual({
      ...{ clients: [ana], begun: [], next: null, news: [], isReviewDue: false },
    });
    room.signed([ana, ode]);
    room.does(ana, room.share('One'));
    room.does(ana, room.share('Two'));
    const hours = {
      day: '2026-03-05',
      minute: 900,
      zone: 'Europe/Berlin',
      length: 50,
      night: false,
      title: '',
      place: 'https://meet.example/room',
    };
    const date = { date: 'd' as never, people: [ana, ode] };
    const at = (event: object): Body => ({ tool: 'time', version: 1, at: now, event }) as Body;
    room.write(ode, at({ type: 'dateProposed', ...date, terms: hours, asks: true, reasons: [] }));
    room.write(ode, at({ type: 'dateAnswered', ...date, terms: hours, says: 'yes' }));
    const mine = noCare();
    const glance = (when = now) => careSpaceAtAGlance(here, room.state, room.care(ode), mine, when);
    expect(glance().next).toBeNull();
    room.write(ana, at({ type: 'dateAnswered', ...date, terms: hours, says: 'yes' }));
    expect(glance().next?.begins).toBe(minutesOf('2026-03-05T14:00:00Z'));
    expect(glance('2026-03-05T14:49:00Z').next).not.toBeNull();
    expect(glance('2026-03-05T14:50:00Z').next).toBeNull();
    expect(glance().news).toHaveLength(2);
    mine.read.set(`${here} ${ana} One`, true);
    expect(glance().news.map(({ what }) => what)).toEqual([question('Two')]);
  });

  test('CARE32 a review is due so many weeks after the last one, and not while one is open', () => {
    const room = pair();
    room.signed([ana, ode]);
    const isDue = (when: string): boolean =>
      careSpaceAtAGlance(here, room.state, room.care(ode), noCare(), when).isReviewDue;
    expect([isDue('2026-04-27T11:59:00Z'), isDue('2026-04-27T12:00:00Z')]).toEqual([false, true]);
    room.does(ode, opened('lookBack', [ana]));
    expect(isDue('2026-09-01T00:00:00Z')).toBe(false);
    const [talk] = [...room.state.conversations.talks.keys()];
    room.does(ana, {
      tool: 'conversations',
      intent: { type: 'sayInTalk', talk: talk as never, says: 'end' },
    });
    expect([isDue('2026-04-27T11:59:00Z'), isDue('2026-04-27T12:00:00Z')]).toEqual([false, true]);
  });
});

test('CARE43 a session has an agenda from both, words of each and actions; what stays open comes up in the next one', () => {
  const room = pair();
  room.signed([ana, ode]);
  const talks = (intent: Extract<Intent, { tool: 'conversations' }>['intent']): Intent => ({
    tool: 'conversations',
    intent,
  });
  room.does(ode, opened('session', [ana]));
  const [talk] = [...room.state.conversations.talks.keys()] as [never];
  expect(room.why(ana, talks({ type: 'bringTopic', talk, text: 'Too soon' }))).toBe('notHereYet');
  room.does(ana, talks({ type: 'sayInTalk', talk, says: 'here' }));
  room.does(ana, talks({ type: 'bringTopic', talk, text: 'Thursdays without Ben' }));
  room.does(ode, talks({ type: 'bringTopic', talk, text: 'How the wave went' }));
  room.does(ode, talks({ type: 'tellWords', talk, step: 'summary', text: 'Two evenings went well' }));
  room.does(
    ode,
    talks({ type: 'proposeAction', talk, text: 'Ask Ben for a walk', owner: ana, day: '2026-03-05' }),
  );
  const asked = room.ids.at(-1) as EntryId;
  const agenda = (key: never) => {
    const found = room.state.conversations.talks.get(key);
    return found
      ? agendaOf(room.state.conversations, found, room.care(ana))
          .map((one) => one.text)
          .sort()
      : [];
  };
  expect(agenda(talk)).toEqual(['How the wave went', 'Thursdays without Ben']);
  // nobody takes anything on for somebody else, a provider for a client neither
  expect(room.why(ode, talks({ type: 'sayInTalk', talk, on: asked, says: 'yes' }))).not.toBe('ok');
  expect(room.why(ana, talks({ type: 'sayInTalk', talk, on: asked, says: 'no' }))).toBe('ok');
  room.does(ana, talks({ type: 'sayInTalk', talk, says: 'end' }));
  room.does(ana, opened('session', [ode]));
  const next = [...room.state.conversations.talks.keys()].find((key) => key !== talk) as never;
  expect(agenda(next)).toEqual(['How the wave went', 'Thursdays without Ben']);
});

describe('what is said in sessions', () => {
  type Talking = Extract<Intent, { tool: 'conversations' }>['intent'];
  const says = (intent: Talking): Intent => ({ tool: 'conversations', intent });
  const talkBody = (event: object): Body =>
    ({ tool: 'conversations', version: 1, at: now, event }) as unknown as Body;
  const shown = (room: CareRoom, me: MemberId) =>
    talksOf(talksInCare(room.state, room.care(me), now)).map((talk) => [
      standingOfTalk(talk, room.care(me)).kind,
      [
        ...talk.topics.map(({ text }) => text),
        ...talk.actions.map(({ text }) => text),
        ...talk.people.flatMap((one) => talk.wordsOf(one, 'summary').map(({ value }) => value)),
      ].sort(),
    ]);

  test('CARE49 a session that was opened before the terms is none, once they are signed neither; nor does it put a review off', () => {
    const room = pair();
    const of = { talk: `t.${ode.slice(0, 20)}`, people: [ana, ode] };
    for (const kind of ['session', 'lookBack'])
      room.write(ode, talkBody({ type: 'talkOpened', ...of, kind, short: false, about: null }));
    room.write(ode, talkBody({ type: 'topicBrought', ...of, kind: 'session', text: 'Before', again: null }));
    expect([shown(room, ana), shown(room, ode)]).toEqual([[], []]);
    room.signed([ana, ode]);
    expect([shown(room, ana), shown(room, ode)]).toEqual([[], []]);
    const later = '2027-01-01T00:00:00Z';
    expect(careSpaceAtAGlance(here, room.state, room.care(ode), noCare(), later).isReviewDue).toBe(true);
  });

  test('CARE49 after a name is taken back nothing is written in a session and nothing of the other side shows, and what a client was told stays with them', () => {
    const room = pair();
    const { paper, version } = room.signed([ana, ode]);
    room.does(ode, opened('session', [ana]));
    const [talk] = [...room.state.conversations.talks.keys()] as [never];
    room.does(ana, says({ type: 'sayInTalk', talk, says: 'here' }));
    room.does(ana, says({ type: 'bringTopic', talk, text: 'Of Ana' }));
    room.does(ode, says({ type: 'tellWords', talk, step: 'summary', text: 'Of Ode' }));
    const all = [['going', ['Of Ana', 'Of Ode']]];
    expect([shown(room, ana), shown(room, ode)]).toEqual([all, all]);
    room.says(ana, paper, [], 'no');
    for (const me of [ana, ode]) {
      for (const intent of [
        { type: 'sayInTalk', talk, says: 'here' },
        { type: 'bringTopic', talk, text: 'Later' },
        { type: 'tellWords', talk, step: 'summary', text: 'Later' },
        { type: 'proposeAction', talk, text: 'Later', owner: me, day: '2026-03-05' },
      ] as const)
        expect(room.why(me, says(intent))).toBe('termsFirst');
      // whoever wrote something takes it back at any time
      expect(room.why(me, says({ type: 'tellWords', talk, step: 'summary', text: '' }))).toBe('ok');
      for (const stop of ['leave', 'halt', 'end'] as const)
        expect(room.why(me, says({ type: 'sayInTalk', talk, says: stop }))).toBe('ok');
    }
    const of = { talk: (talk as string).split(' ')[1], kind: 'session', people: [ana, ode] };
    for (const by of [ana, ode]) {
      room.write(by, talkBody({ type: 'topicBrought', ...of, text: `Forged ${by}`, again: null }));
      room.write(by, talkBody({ type: 'actionProposed', ...of, text: 'Forged', owner: by, day: '' }));
    }
    const mine = (by: MemberId) => ['Forged', `Forged ${by}`];
    expect(shown(room, ana)).toEqual([['going', [...mine(ana), 'Of Ana', 'Of Ode'].sort()]]);
    expect(shown(room, ode)).toEqual([['waiting', [...mine(ode), 'Of Ode'].sort()]]);
    for (const one of [ana, ode]) room.says(one, paper, [version], 'yes');
    expect(shown(room, ode)).toEqual([['going', [...mine(ode), 'Of Ana', 'Of Ode'].sort()]]);
    room.write(ana, talkBody({ type: 'talkSaid', ...of, on: '', says: 'end' }), []);
    expect(shown(room, ode)[0]?.[0]).toBe('over');
  });

  test('CARE49 CARE24 of three, one client who takes back their name ends nothing between the others', () => {
    const room = couple();
    const { paper } = room.signed([ana, ben, ode]);
    room.does(ode, opened('session', [ana, ben]));
    const [talk] = [...room.state.conversations.talks.keys()] as [never];
    for (const one of [ana, ben]) room.does(one, says({ type: 'sayInTalk', talk, says: 'here' }));
    room.does(ana, says({ type: 'bringTopic', talk, text: 'Of Ana' }));
    room.says(ana, paper, [], 'no');
    expect(room.why(ana, says({ type: 'bringTopic', talk, text: 'More' }))).toBe('termsFirst');
    for (const one of [ben, ode]) room.does(one, says({ type: 'bringTopic', talk, text: `Of ${one[0]}` }));
    expect(shown(room, ode)).toEqual([['going', ['Of b', 'Of d']]]);
    expect(shown(room, ben)).toEqual([['going', ['Of Ana', 'Of b', 'Of d']]]);
    expect(shown(room, ana)).toEqual([['going', ['Of Ana', 'Of b']]]);
  });
});

test('CARE41 what is left when it is over: of the space for the clients, of the record for the provider', () => {
  const room = pair();
  room.signed([ana, ode]);
  room.does(ana, room.share('One'));
  room.does(ana, room.share('Ended', '2026-03-02'));
  room.does(ode, assignment());
  const mine = noCare();
  const work = { space: here, client: 'A', day: '2026-03-02', text: 'x', corrects: '' } as const;
  const keep = (id: string, of: 'note' | 'record', until: string, space = here) =>
    foldCare(
      mine,
      {
        id: id as EntryId,
        at: now,
        event: { type: 'workKept', work: id as never, fields: { ...work, of, until, space } },
      },
      room.ancestry,
    );
  keep('w1', 'note', '');
  keep('w2', 'record', '2036-03-02');
  keep('w3', 'record', '2036-01-01');
  keep('w4', 'record', '2040-01-01', 'elsewhere' as SpaceId);
  const left = (me: MemberId, own = mine, when = '2026-03-03T12:00:00Z') =>
    leftWhenOver(here, room.state, room.care(me), own, when);
  expect(left(ode)).toEqual({ shares: 1, assignments: 1, notes: 1, records: 2, until: '2036-03-02' });
  expect(left(ana, noCare())).toEqual({ shares: 1, assignments: 1, notes: 0, records: 0, until: '' });
  expect(left(ana, noCare(), now).shares).toBe(2);
});

test('CARE42 PAPER18 TALK25 what the first version wrote is read for ever', () => {
  const kept: [Body['tool'], string][] = [
    ['care', '{"type":"profileTold","changes":{"profession":"Coach","meets":["online"],"zone":"UTC"}}'],
    [
      'care',
      '{"type":"assignmentSet","assignment":"x","fields":{"client":"A","opens":"wave","text":"Sit","by":"2026-03-09"}}',
    ],
    ['care', '{"type":"assignmentErased","assignment":"x"}'],
    ['care', '{"type":"assignmentTold","by":"B","assignment":"x","says":"done"}'],
    [
      'care',
      '{"type":"workKept","work":"w","fields":{"of":"record","space":"s","client":"A.","day":"2026-03-02","text":"x","until":"2036-03-02","corrects":""}}',
    ],
    ['care', '{"type":"workErased","work":"w"}'],
    ['care', '{"type":"sharesRead","space":"s","shares":["A x"]}'],
    [
      'papers',
      '{"type":"paperDrafted","paper":"p","parties":["A","B"],"after":[],"content":{"kind":"careTerms","title":"T","seen":"a","reads":"b","between":"c","urgent":"d","record":"e","secrets":"","fees":"","more":"","years":10,"weeks":8,"review":"","ends":{"until":"","zone":""}}}',
    ],
    [
      'conversations',
      '{"type":"talkOpened","talk":"t","kind":"session","people":["A","B"],"short":false,"about":null}',
    ],
    [
      'conversations',
      '{"type":"talkOpened","talk":"t","kind":"lookBack","people":["A","B"],"short":true,"about":null}',
    ],
  ];
  for (const [tool, text] of kept) {
    const body = { tool, version: 1, at: now, event: JSON.parse(text) } as Body;
    expect(readBody(body), text).toEqual(body);
    expect(isForCircles(body)).toBe(false);
  }
});

describe('how it is kept', () => {
  test('CARE33 the same in whatever causal order it comes, with duplicates', () => {
    const { shares, assignments } = laws.sameInAnyOrder(400);
    expect([shares > 20, assignments > 20]).toEqual([true, true]);
  });
  test('CARE22 CARE24 a provider sees something of a client while both names hold, and at no other time', () => {
    const { seen, hidden } = laws.nothingShowsUnsigned(300);
    expect([seen > 50, hidden > 50]).toEqual([true, true]);
  });
  test('CARE24 one more no hides one’s own at once, whatever it has seen, and nobody else’s', () => {
    const { hid, stayed } = laws.aNoHidesOnesOwnAlone(300);
    expect([hid > 50, stayed > 50]).toEqual([true, true]);
  });
  test('CARE33 taking back brings nobody’s record down, and what somebody told as it stood', () => {
    const room = pair();
    room.signed([ana, ode]);
    room.does(ode, assignment());
    const before = room.state;
    const [one] = [...before.care.assignments.values()];
    const told = careBody({
      type: 'assignmentTold',
      by: ode,
      assignment: one?.id.split(' ')[1] as AssignmentId,
      says: 'done',
    });
    const id = room.write(ana, told);
    expect(isToldDone(room.state.care, one as never)).toBe(true);
    room.write(ana, undo(before, told, ana, id));
    expect(isToldDone(room.state.care, one as never)).toBe(false);
    expect(one?.id).toBe(assignmentKey(ode, one?.id.split(' ')[1] as AssignmentId));
    const fields = {
      of: 'record',
      space: here,
      client: 'A',
      day: '2026-03-02',
      text: 'x',
      until: '',
      corrects: '',
    } as const;
    const kept = careBody({ type: 'workKept', work: 'w' as never, fields });
    expect(undo(emptyState(), kept)).toEqual(kept);
    const note = careBody({ type: 'workKept', work: 'w' as never, fields: { ...fields, of: 'note' } });
    expect(undo(emptyState(), note).event).toEqual({ type: 'workErased', work: 'w' });
  });
});
