// What must hold of every history of a care space, in whatever causal order it comes: drawn at random, and told from what was said alone.
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type AssignmentId,
  assignmentsInCare,
  type Body,
  type EntryId,
  type MemberId,
  type PaperId,
  type ShareId,
  sharesInCare,
} from '../../src/index.ts';
import { orderOf } from '../orders.ts';
import { ana, ben, CareRoom, now, ode, pia, question } from './room.ts';

const everybody = [ana, ben, ode, pia];

interface Drawn {
  readonly by: MemberId;
  readonly what: 'set' | 'erase' | 'done' | 'open' | 'profile' | 'yes' | 'no' | 'notNow' | 'share';
  readonly name: number;
  /** How many of the entries before it, counted from the last, its author has not seen. */
  readonly blind: number;
}
const drawn: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({
    by: fc.constantFrom(...everybody),
    what: fc.constantFrom<Drawn['what']>(
      ...([
        'set',
        'erase',
        'done',
        'open',
        'profile',
        'yes',
        'yes',
        'no',
        'notNow',
        'share',
        'share',
      ] as const),
    ),
    name: fc.nat(2),
    blind: fc.constantFrom(0, 0, 1, 2, 3),
  }),
  { minLength: 3, maxLength: 16 },
);

interface Story {
  readonly room: CareRoom;
  readonly version: EntryId;
  readonly of: { readonly paper: PaperId; readonly parties: MemberId[]; readonly kind: 'careTerms' };
}

/** Everybody signs, and then they write all sorts of things. `isApart`: nothing is shared twice under one name. */
function told(steps: readonly Drawn[], isApart = false): Story {
  const room = new CareRoom([ana, 'member'], [ben, 'member'], [ode, 'provider'], [pia, 'provider']);
  const { version, paper } = room.signed(everybody);
  const of = { paper: paper.split(' ')[1] as PaperId, parties: everybody, kind: 'careTerms' as const };
  const story = { room, version, of };
  for (const [k, step] of steps.entries())
    room.write(
      step.by,
      bodyOf(isApart ? { ...step, name: k } : step, story),
      room.ids.slice(0, Math.max(0, room.ids.length - step.blind)),
    );
  return story;
}

function bodyOf({ what, name, blind }: Drawn, { version, of }: Pick<Story, 'version' | 'of'>): Body {
  const assignment = `x${name}` as AssignmentId;
  const base = { version: 1, at: now } as const;
  switch (what) {
    case 'yes':
    case 'no':
    case 'notNow':
      return {
        ...{ ...base, tool: 'papers' },
        event: {
          type: 'paperSaid',
          ...of,
          subject: name === 0 && what === 'no' ? [] : [version],
          says: what,
          words: '',
        },
      };
    case 'share': {
      const fields = { what: question(`${name}`), until: '', zone: '' };
      return {
        ...base,
        tool: 'spaces',
        event: { type: 'thingShared', share: `s${name}` as ShareId, fields },
      };
    }
    case 'set': {
      const fields = { client: name ? ana : ben, opens: 'wave', text: `${blind}`, by: '' } as const;
      return { ...base, tool: 'care', event: { type: 'assignmentSet', assignment, fields } };
    }
    case 'erase':
      return { ...base, tool: 'care', event: { type: 'assignmentErased', assignment } };
    case 'profile':
      return { ...base, tool: 'care', event: { type: 'profileTold', changes: { fees: `${name}` } } };
    default:
      return { ...base, tool: 'care', event: { type: 'assignmentTold', by: ode, assignment, says: what } };
  }
}

const seenBy = (room: CareRoom, me: MemberId, ids: readonly EntryId[] = room.ids) =>
  sharesInCare(room.stateOf(ids), room.care(me), now);

/** Answers in how many stories somebody saw something, and something was set. */
export function sameInAnyOrder(runs: number): { shares: number; assignments: number } {
  const found = { shares: 0, assignments: 0 };
  fc.assert(
    fc.property(drawn, fc.array(fc.nat(99), { minLength: 5, maxLength: 9 }), (steps, choose) => {
      const { room } = told(steps);
      const look = (ids: readonly EntryId[]) => {
        const state = room.stateOf(ids);
        const all = everybody.map((me) => [
          seenBy(room, me, ids).map(({ share }) => share.id),
          assignmentsInCare(state, room.care(me), now),
        ]);
        return JSON.stringify([
          all,
          [...state.care.profiles].sort(),
          [...state.care.withdrawn.keys()].sort(),
        ]);
      };
      if (seenBy(room, ode).length > 0) found.shares += 1;
      if (assignmentsInCare(room.state, room.care(ode), now).length > 0) found.assignments += 1;
      expect(
        look(orderOf({ steps: room.entries, ancestry: room.ancestry }, choose).map(({ id }) => id)),
      ).toBe(look(room.ids));
    }),
    { numRuns: runs },
  );
  return found;
}

/** Whether somebody's yes has seen every no of these two, and whatever else took it back: told from the entries alone, all or some. */
function doesHold(
  { room, version }: Story,
  party: MemberId,
  both: readonly MemberId[],
  entries: Story['room']['entries'] = room.entries,
): boolean {
  const said = entries.flatMap(({ id, by, body, saw }) =>
    body.tool === 'papers' && body.event.type === 'paperSaid' && both.includes(by)
      ? [{ id, by, saw, says: body.event.says, subject: body.event.subject.join() }]
      : [],
  );
  const against = said.filter(({ by, says }) => says === 'no' || (says === 'notNow' && by === party));
  return said.some(
    ({ by, says, saw, subject }) =>
      by === party && says === 'yes' && subject === version && against.every(({ id }) => saw.has(id)),
  );
}

/** Of each client a provider sees something only while both names hold; answers how often they did, and how often one did not. */
export function nothingShowsUnsigned(runs: number): { seen: number; hidden: number } {
  const found = { seen: 0, hidden: 0 };
  fc.assert(
    fc.property(drawn, (steps) => {
      const story = told(steps, true);
      const { room } = story;
      for (const provider of [ode, pia])
        for (const client of [ana, ben]) {
          const both = [client, provider];
          const holds = both.every((one) => doesHold(story, one, both));
          const shares = seenBy(room, provider).filter(({ by }) => by === client);
          const written = room.entries.some(({ by, body, saw }) => {
            const isShare = body.tool === 'spaces' && by === client;
            const known = room.entries.filter(({ id }) => saw.has(id));
            // knowing of everybody's first yes, and of none of these two names taken back
            return (
              isShare &&
              both.every((one) => doesHold(story, one, both, known)) &&
              everybody.every((name) =>
                room.entries.some((one) => one.by === name && isYes(one.body) && saw.has(one.id)),
              )
            );
          });
          expect(shares.length > 0).toBe(holds && written);
          if (written) found[holds ? 'seen' : 'hidden'] += 1;
        }
    }),
    { numRuns: runs },
  );
  return found;
}
const isYes = (body: Body) =>
  body.tool === 'papers' && body.event.type === 'paperSaid' && body.event.says === 'yes';

/** One more no of a client hides all that is theirs from every provider, whatever it has seen, and nothing of another client. */
export function aNoHidesOnesOwnAlone(runs: number): { hid: number; stayed: number } {
  const found = { hid: 0, stayed: 0 };
  fc.assert(
    fc.property(drawn, fc.nat(40), (steps, saw) => {
      const { room, of } = told(steps);
      const before = [ode, pia].map((one) => seenBy(room, one).map(({ share }) => share.id));
      const event = { type: 'paperSaid' as const, ...of, subject: [], says: 'no' as const, words: '' };
      room.write(ana, { tool: 'papers', version: 1, at: now, event }, room.ids.slice(0, saw));
      for (const [k, one] of [ode, pia].entries()) {
        const after = seenBy(room, one).map(({ share }) => share.id);
        const others = before[k]?.filter((id) => !id.startsWith(ana)) ?? [];
        expect(after).toEqual(others);
        found.hid += (before[k]?.length ?? 0) - others.length;
        found.stayed += others.length;
      }
    }),
    { numRuns: runs },
  );
  return found;
}
