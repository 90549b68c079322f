import {
  type Intent,
  ME,
  type PersonId,
  type RelationshipFields,
  type RelationshipId,
  type TierId,
} from '@orrery/domain';
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { enter } from './in-room.tsx';

const people = (intent: Extract<Intent, { tool: 'people' }>['intent']): Intent => ({
  tool: 'people',
  intent,
});
const add = (id: string, name: string) =>
  people({ type: 'addPerson', person: id as PersonId, fields: { name } });
const join = (id: string, members: string[], fields: Partial<RelationshipFields> = {}) =>
  people({
    type: 'addRelationship',
    relationship: id as RelationshipId,
    fields: { ...fields, members: members as PersonId[] },
  });
const secondary = people({ type: 'addTier', tier: 'second' as TierId, name: 'Secondary' });
const network: Intent[] = [
  secondary,
  add('kit', 'Kit'),
  add('jo', 'Jo'),
  add('sam', 'Sam'),
  join('us', [ME, 'kit'], {
    tier: 'second' as TierId,
    since: '2024-06',
    covers: ['time'],
    notes: 'between us alone',
    known: { jo: 'knows', sam: 'doesNotKnow' },
  }),
  join('theirs', ['kit', 'jo']),
  join('all', [ME, 'kit', 'sam'], { title: 'The three of us' }),
];
const map = () => import('../../../src/tools/people/people-screen.tsx');

describe('the map', () => {
  test('everybody has a name that says where they stand, and one of them is in the tab order', async () => {
    const { page } = await enter(map, '/people', '/people', network);
    const bodies = [...page.querySelectorAll('[data-body]')];
    expect(bodies.map((body) => body.getAttribute('aria-label'))).toEqual([
      'You',
      'Kit, no dates planned, Secondary, metamour Jo',
      'Sam, no dates planned, partner without a tier',
      'Jo, with Kit, metamour',
      'The three of us, you, Kit and Sam together, no dates planned',
    ]);
    expect(bodies.filter((body) => body.getAttribute('tabindex') === '0')).toHaveLength(1);
    expect(page.querySelector('h1')?.textContent).toBe('People');
  });

  test('choosing somebody is an address, and shows what concerns the two of us', async () => {
    const room = await enter(map, '/people', '/people', network);
    await room.press(room.find('[data-body]', 'Kit, no dates'));
    expect(room.place()).toBe('/people?person=kit');
    expect(room.page.textContent).toContain(
      'Secondary, as you see it, since June 2024. It covers time, not energy or decisions. How Kit sees it is Kit’s.',
    );
    expect(room.page.textContent).toContain('Jo; not Sam');
    expect(room.find('a', 'Plan a date').getAttribute('href')).toBe('/time/dates/new?relationship=us');
    expect(room.find('[data-body]', 'Kit, no dates').getAttribute('aria-current')).toBe('true');
  });

  test('TIME35 dates stand in the order of the map, without shares, whoever has most', async () => {
    const date = (relationship: string, day: string): Intent => ({
      tool: 'time',
      intent: {
        type: 'addDate',
        fields: {
          relationship: relationship as RelationshipId,
          start: `${day}T18:00:00Z`,
          end: `${day}T20:00:00Z`,
          status: 'accepted',
        },
      },
    });
    const dates = [date('all', '2026-03-11'), date('all', '2026-03-12'), date('us', '2026-03-13')];
    const { page } = await enter(map, '/people', '/people?person=me', [...network, ...dates]);
    const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['Kit', '1'],
      ['The three of us', '2'],
    ]);
    expect(page.textContent).not.toContain('%');
  });

  test('META1 from a metamour one comes to what one asks oneself, and from a partner not', async () => {
    const asked = (room: Awaited<ReturnType<typeof enter>>) =>
      [...room.page.querySelectorAll('a')]
        .filter(({ textContent }) => textContent?.includes('How near would I like to be?'))
        .map((link) => link.getAttribute('href'));
    expect(asked(await enter(map, '/people', '/people?person=jo', network))).toEqual([
      '/people/near/ask?person=jo',
    ]);
    expect(asked(await enter(map, '/people', '/people?person=kit', network))).toEqual([]);
    const kept = {
      tool: 'papers',
      intent: { type: 'keepReadiness', id: 'r', fields: { person: 'jo', about: 'Jo' } },
    } as unknown as (typeof network)[number];
    expect(asked(await enter(map, '/people', '/people?person=jo', [...network, kept]))).toEqual([
      '/people/near/ask?asked=r',
    ]);
  });

  test('arrow keys go from one to the next and take the tab stop along', async () => {
    const room = await enter(map, '/people', '/people', network);
    const me = room.find('[data-body]', 'You');
    me.focus();
    const seen = new Set<string>();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End']) {
      await act(async () => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      });
      const at = document.activeElement?.getAttribute('data-body');
      if (at) seen.add(at);
      expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  test('the table tells the same to those who read', async () => {
    const { page } = await enter(map, '/people', '/people?view=table', network);
    await act(async () => {
      await import('../../../src/tools/people/people-table.tsx');
    });
    const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['Kit', 'partner', 'Secondary', '0', '', 'Jo'],
      ['Sam', 'partner', '', '0', '', ''],
      ['Jo', 'metamour', '', '', 'Kit', ''],
    ]);
  });

  test('nobody yet is one line and one way on', async () => {
    const room = await enter(map, '/people', '/people', []);
    expect(room.page.textContent).toContain('Nobody is on your map yet.');
    expect(room.find('a', 'Add somebody').getAttribute('href')).toBe('/people/new');
  });
});

describe('somebody new', () => {
  const screen = () => import('../../../src/tools/people/person-new-screen.tsx');
  const send = (page: HTMLElement) =>
    act(async () => {
      page
        .querySelector('form')
        ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    });

  test('a name and how they are connected are enough; both come at once', async () => {
    const room = await enter(screen, '/people/new', '/people/new', network);
    await room.type(room.find('input[type="text"]', ''), 'Noor');
    await send(room.page);
    const added = [...room.loop.state.people.people.values()].find((p) => p.fields.name === 'Noor');
    expect(added?.present).toBe(true);
    const joined = [...room.loop.state.people.relationships.values()].at(-1);
    expect(joined?.fields.members).toEqual([ME, added?.id]);
    expect(room.place()).toBe(`/people?person=${added?.id}`);
  });

  test('without a name it says so at the field, and keeps nothing', async () => {
    const room = await enter(screen, '/people/new', '/people/new', network);
    await send(room.page);
    expect(room.find('[role="alert"]', 'Please give a name')).toBeTruthy();
    expect(room.loop.state.people.people.size).toBe(3);
    expect(room.place()).toBe('/people/new');
  });

  test('what was typed and not added is still there after a look elsewhere', async () => {
    const room = await enter(screen, '/people/new', '/people/new', network);
    await room.type(room.find('input[type="text"]', ''), 'Noor');
    await room.go('/people');
    expect(room.page.querySelector('input')).toBeNull();
    await room.go('/people/new');
    expect((room.find('input[type="text"]', '') as HTMLInputElement).value).toBe('Noor');
  });

  test('a partner of somebody on the map needs to be told of whom', async () => {
    const room = await enter(screen, '/people/new', '/people/new?with=kit', network);
    await room.type(room.find('input[type="text"]', ''), 'Ines');
    await send(room.page);
    const joined = [...room.loop.state.people.relationships.values()].at(-1);
    expect(joined?.fields.members[0]).toBe('kit');
    expect(joined?.fields.tier).toBeNull();
  });
});

describe('tiers', () => {
  const screen = () => import('../../../src/tools/people/tiers-screen.tsx');

  test('none is a good state; two are a tap away, and nothing is made before it', async () => {
    const room = await enter(screen, '/people/tiers', '/people/tiers', []);
    expect(room.page.textContent).toContain('You have no tiers, and need none.');
    await room.press(room.find('button', 'Start with Primary and Secondary'));
    expect([...room.loop.state.people.tiers.values()].map((tier) => tier.fields.name)).toEqual([
      'Primary',
      'Secondary',
    ]);
  });

  test('PEOPLE7 taking one away says who goes on without it, and can be undone', async () => {
    const room = await enter(screen, '/people/tiers', '/people/tiers', network);
    await room.press(room.find('button', 'Take Secondary away'));
    expect(document.body.textContent).toContain('Secondary is gone; 1 relationship goes on without a tier');
    await room.press(room.find('button', 'Undo'));
    expect([...room.loop.state.people.tiers.values()].every((tier) => tier.present)).toBe(true);
  });
});

describe('a relationship', () => {
  const screen = () => import('../../../src/tools/people/relationship-screen.tsx');

  test('PEOPLE10 it ends today, stays on record, and goes on again', async () => {
    const room = await enter(screen, '/relationships/:relationship', '/relationships/us', network);
    const ours = () => room.loop.state.people.relationships.get('us' as RelationshipId)?.fields;
    expect(room.page.querySelector('h1')?.textContent).toBe('Kit and you');
    await room.press(room.find('button', 'It has ended'));
    expect(ours()?.until).toBe('2026-03-10');
    expect(room.page.textContent).toContain('Ended 10 March 2026.');
    await room.press(room.find('button', 'It goes on'));
    expect(ours()?.until).toBe('');
  });

  test('PEOPLE3 neither tier nor feelings are asked for where I am not in it', async () => {
    const room = await enter(screen, '/relationships/:relationship', '/relationships/theirs', network);
    expect(room.page.textContent).not.toContain('new relationship energy');
    expect(room.page.textContent).not.toContain('Tier and priority');
    expect(room.page.textContent).toContain('Who decides');
  });

  test('one that is not there any more says so', async () => {
    const room = await enter(screen, '/relationships/:relationship', '/relationships/gone', network);
    expect(room.page.textContent).toContain('This is not on your map, or not any more.');
  });
});
