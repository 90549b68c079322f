// A provider's home: so many clients, each in a care space of their own with so many items that were shared, read anew for each drawing,
// beside a bare loop that looks at every item once: whose, until when, and whether it was read.
// Run: npx tsx bench/clients.ts [clients] [items] [rounds]
import {
  type Ancestry,
  type Body,
  careSpaceAtAGlance,
  type EntryId,
  emptyState,
  fold,
  type InCareSpace,
  inOrderOfNext,
  isForCare,
  type MemberId,
  newCareTerms,
  noCare,
  type SpaceId,
  type State,
} from '../packages/domain/src/index.ts';

const [clients = 100, items = 1_000, rounds = 9] = process.argv.slice(2, 5).map(Number);
const now = '2026-03-02T12:00:00Z';
const mine = noCare();

interface Bare {
  readonly by: string;
  readonly until: string;
  readonly key: string;
}
interface Made {
  readonly space: SpaceId;
  readonly state: State;
  readonly care: InCareSpace;
  readonly bare: readonly Bare[];
}

const made = Array.from({ length: clients }, (_, k) => spaceOf(k));
const home = () =>
  inOrderOfNext(
    made.map(({ space, state, care }) => ({
      space,
      glance: careSpaceAtAGlance(space, state, care, mine, now),
    })),
  );
const today = now.slice(0, 10);
const bare = (): number => {
  let news = 0;
  for (const one of made)
    for (const item of one.bare)
      if (
        item.by === one.care.whoIsIn()[0] &&
        !(item.until && item.until < today) &&
        !mine.read.has(`${one.space} ${item.key}`)
      )
        news += 1;
  return news;
};

const expected = bare();
const found = home().reduce((sum, { glance }) => sum + glance.news.length, 0);
if (found !== expected || found === 0) throw new Error(`${found} of ${expected} items`);
const first = home()[0]?.glance;
if (!first?.next || first.begun.length !== 1) throw new Error('the terms do not stand, or there is no date');

const [whole, plain, one] = [median(home), median(bare), median(() => glanceAt(0))];
console.log(
  `${clients} clients, ${items} items each, medians of ${rounds} rounds, processor time, Node ${process.version}`,
);
tell('a bare loop over all items', plain);
tell('the provider’s home, all of it', whole);
tell('one client anew, after a change', one);

function glanceAt(k: number) {
  const { space, state, care } = made[k] as Made;
  return careSpaceAtAGlance(space, state, care, mine, now);
}

function median(work: () => unknown): number {
  for (let k = 0; k < 2; k += 1) work();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function tell(name: string, ms: number): void {
  console.log(`  ${name.padEnd(36)} ${ms.toFixed(2).padStart(8)} ms  ${(ms / plain).toFixed(2)}`);
}

/** Terms that both signed, a date that is agreed to, and items, of which every third has ended and every second was read. */
function spaceOf(k: number): Made {
  const id = (letter: string) => `${letter}${k}`.padEnd(64, '0') as MemberId;
  const [client, provider, space] = [id('a'), id('b'), id('c') as string as SpaceId];
  const people = [client, provider];
  const state = emptyState();
  const order = new Map<EntryId, number>();
  const ancestry: Ancestry = { precedes: (a, b) => (order.get(a) ?? -1) < (order.get(b) ?? -1) };
  const roleOf = (one: MemberId) => (one === client ? 'member' : one === provider ? 'provider' : undefined);
  const write = (by: MemberId, tool: string, event: object): EntryId => {
    const entry = `${k}-${order.size}` as EntryId;
    order.set(entry, order.size);
    const body = { tool, version: 1, at: now, event } as Body;
    if (!isForCare(body, by, roleOf)) throw new Error('it has no place there');
    fold(state, entry, body, ancestry, by);
    return entry;
  };
  const texts = { title: 'Terms', seen: 'x', reads: 'x', between: 'x', urgent: 'x', record: 'x' };
  const content = { ...newCareTerms, ...texts, weeks: 8 };
  const of = { paper: `p${k}`, parties: people };
  const version = write(provider, 'papers', { type: 'paperDrafted', ...of, after: [], content });
  const yes = { type: 'paperSaid', ...of, kind: 'careTerms', subject: [version], says: 'yes', words: '' };
  for (const one of people) write(one, 'papers', yes);
  const terms = {
    ...{ day: `2026-03-${String(3 + (k % 25)).padStart(2, '0')}`, minute: 600, zone: 'UTC', length: 50 },
    ...{ night: false, title: '', place: '' },
  };
  const date = { date: `d${k}`, people, terms };
  write(provider, 'time', { type: 'dateProposed', ...date, asks: true, reasons: [] });
  for (const one of people) write(one, 'time', { type: 'dateAnswered', ...date, says: 'yes' });
  const all = Array.from({ length: items }, (_, n): Bare => {
    const until = n % 3 === 0 ? '2026-03-01' : '';
    const what = { kind: 'question', text: `What of ${n}?` };
    write(client, 'spaces', {
      type: 'thingShared',
      share: `s${n}`,
      fields: { what, until, zone: until && 'UTC' },
    });
    if (n % 2 === 0) mine.read.set(`${space} ${client} s${n}`, true);
    return { by: client, until, key: `${client} s${n}` };
  });
  const care = { me: provider, isIn: (one: MemberId) => people.includes(one), roleOf, whoIsIn: () => people };
  return { space, state, care, bare: all };
}
