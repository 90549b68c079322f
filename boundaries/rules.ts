// Who may know whom, each rule with its reason. `npm test` runs them over every source, and proves each by a planted fault.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { type Import, root, type Source } from './sources.ts';

export interface Rule {
  readonly name: string;
  readonly why: string;
  /** What is wrong with a source; empty when nothing is. */
  check(source: Source): string[];
  /** A source that breaks the rule and no other way of writing it. */
  readonly planted: { readonly path: string; readonly text: string };
}

const arrows: Record<string, readonly string[]> = {
  web: ['client', 'domain', 'planner'],
  cli: ['client', 'planner', 'relay'],
  client: ['domain', 'planner', 'log', 'wire'],
  planner: ['domain'],
  log: ['wire'],
  relay: ['wire'],
  domain: [],
  wire: [],
};

const packageOf = (path: string): string | null => /^packages\/([^/]+)\/src\//.exec(path)?.[1] ?? null;
const folderOf = (name: string): string => (name === 'orrery' ? 'cli' : name.replace('@orrery/', ''));
const isOurs = (from: string): boolean => from.startsWith('@orrery/') || from === 'orrery';
const nameOf = (from: string): string =>
  from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? from);

/** The path from the root that a relative import means. */
const target = (source: Source, { from }: Import): string | null =>
  from.startsWith('.') ? posix.join(posix.dirname(source.path), from) : null;

interface Manifest {
  exports?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
const manifests = new Map<string, Manifest>();
function manifestOf(folder: string): Manifest {
  const known = manifests.get(folder);
  if (known) return known;
  const path = join(root, 'packages', folder, 'package.json');
  const manifest = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
  manifests.set(folder, manifest);
  return manifest;
}

const said = (source: Source, faults: readonly string[]): string[] =>
  faults.map((f) => `${source.path}: ${f}`);

/** Only sources under one of `homes` may import a package of `names` or mention `words`. */
function onlyIn(
  name: string,
  why: string,
  homes: readonly string[],
  names: RegExp,
  words: RegExp | null,
  planted: Rule['planted'],
): Rule {
  return {
    name,
    why,
    planted,
    check(source) {
      if (!packageOf(source.path) || homes.some((home) => source.path.startsWith(home))) return [];
      const imported = source.imports.filter((i) => names.test(i.from)).map((i) => `imports ${i.from}`);
      const mentioned = words?.exec(source.code);
      return said(source, mentioned ? [...imported, `mentions ${mentioned[0]}`] : imported);
    },
  };
}

const nouns = [
  'people',
  'time',
  'notes',
  'compass',
  'papers',
  'conversations',
  'spaces',
  'reveal',
  'care',
  'help',
];
const domain = 'packages/domain/src/';

export const rules: readonly Rule[] = [
  {
    name: 'packages import along the arrows only',
    why: 'Packages are layers: purity is physical, and nothing flows backwards.',
    planted: { path: 'packages/domain/src/people/x.ts', text: "import { seal } from '@orrery/log';" },
    check(source) {
      const home = packageOf(source.path);
      if (!home) return [];
      return said(
        source,
        source.imports
          .filter((i) => isOurs(i.from) && folderOf(nameOf(i.from)) !== home)
          .filter((i) => !arrows[home]?.includes(folderOf(nameOf(i.from))))
          .map((i) => `${home} may not import ${i.from}`),
      );
    },
  },
  {
    name: 'web takes only types from the planner',
    why: 'The solver runs in a worker of the client; a screen that solves would freeze under the finger.',
    planted: { path: 'packages/web/src/tools/x.ts', text: "import { solve } from '@orrery/planner';" },
    check: (source) =>
      packageOf(source.path) === 'web'
        ? said(
            source,
            source.imports
              .filter((i) => i.from.startsWith('@orrery/planner') && !i.typeOnly)
              .map((i) => `imports more than types of ${i.from}`),
          )
        : [],
  },
  {
    name: 'no deep imports across packages',
    why: 'What a package does not export is its own to change.',
    planted: { path: 'packages/web/src/x.ts', text: "import { fold } from '@orrery/domain/src/tools.ts';" },
    check(source) {
      const home = packageOf(source.path);
      return said(
        source,
        source.imports.flatMap((i) => {
          const to = target(source, i);
          if (home && to !== null && !to.startsWith(`packages/${home}/`))
            return [`${i.from} leaves the package`];
          if (!isOurs(i.from)) return [];
          const name = nameOf(i.from);
          const part = i.from === name ? '.' : `.${i.from.slice(name.length)}`;
          return manifestOf(folderOf(name)).exports?.[part] ? [] : [`${i.from} is not exported`];
        }),
      );
    },
  },
  {
    name: 'a package declares what it imports',
    why: 'Hoisting would let an undeclared import resolve here and fail elsewhere.',
    planted: { path: 'packages/domain/src/x.ts', text: "import { pino } from 'pino';" },
    check(source) {
      const home = packageOf(source.path);
      if (!home) return [];
      const { dependencies, devDependencies } = manifestOf(home);
      const declared = { ...dependencies, ...devDependencies };
      return said(
        source,
        source.imports
          .filter((i) => !i.from.startsWith('.') && !i.from.startsWith('virtual:'))
          .filter((i) => !builtinModules.includes(i.from.replace('node:', '')))
          .filter((i) => !(nameOf(i.from) in declared))
          .map((i) => `${nameOf(i.from)} is not in packages/${home}/package.json`),
      );
    },
  },
  {
    name: 'only server packages see Node',
    why: 'Everything else runs in a browser too.',
    planted: { path: 'packages/client/src/x.ts', text: "import { readFileSync } from 'node:fs';" },
    check: (source) =>
      ['relay', 'cli', null].includes(packageOf(source.path))
        ? []
        : said(
            source,
            source.imports.filter((i) => i.from.startsWith('node:')).map((i) => `imports ${i.from}`),
          ),
  },
  {
    name: 'a tool imports no other tool',
    why: 'Each noun is a slice that can be read, tested and changed alone; what needs several lives in across/.',
    planted: { path: 'packages/domain/src/people/x.ts', text: "import { foldTime } from '../time/fold.ts';" },
    check(source) {
      const noun = nouns.find((n) => source.path.startsWith(`${domain}${n}/`));
      if (!noun) return [];
      return said(
        source,
        source.imports.flatMap((i) => {
          const to = target(source, i);
          if (to === null || !to.startsWith(domain)) return [];
          return to.startsWith(`${domain}${noun}/`) || to.startsWith(`${domain}kernel/`)
            ? []
            : [`${noun} may not import ${i.from}`];
        }),
      );
    },
  },
  {
    name: 'the kernel imports no tool',
    why: 'The rules that all tools rest on know the words of none.',
    planted: { path: 'packages/domain/src/kernel/x.ts', text: "import { foldTime } from '../time/fold.ts';" },
    check: (source) =>
      source.path.startsWith(`${domain}kernel/`)
        ? said(
            source,
            source.imports
              .filter((i) => target(source, i)?.startsWith(`${domain}kernel/`) === false)
              .map((i) => `kernel may not import ${i.from}`),
          )
        : [],
  },
  {
    name: 'domain knows no clock, chance, device or network',
    why: 'The same history must fold to the same state everywhere: time and ids are passed in.',
    planted: { path: 'packages/domain/src/x.ts', text: 'export const now = () => Date.now();' },
    check(source) {
      if (packageOf(source.path) !== 'domain') return [];
      const found =
        // (the DOM's and Node's globals are denied by the compiler: packages/domain/tsconfig.json)
        /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\bTemporal\.Now\b/.exec(source.code);
      return found ? said(source, [`mentions ${found[0]}`]) : [];
    },
  },
  onlyIn(
    'cryptography only in the suite',
    'Two files to review: suite.ts and suite-keys.ts. (wire may hash and check signatures; the kit’s words have a checksum; the archive is an ordinary age file; a content policy names styles by their hash.)',
    [
      'packages/log/src/suite',
      'packages/log/src/kit.ts',
      'packages/wire/src/',
      'packages/client/src/archive/',
      'packages/cli/src/style-hashes.ts',
    ],
    /^(node:crypto|hash-wasm|@noble\/.*|@hpke\/.*|@scure\/.*|age-encryption)$/,
    /\bsubtle\b|\bgetRandomValues\b/,
    { path: 'packages/client/src/x.ts', text: 'export const f = () => crypto.subtle.digest;' },
  ),
  onlyIn(
    'the solver only behind one file',
    'It can trap and must be restarted; nobody else should have to know.',
    ['packages/planner/src/solver.ts', 'packages/client/src/planning/planner-worker.ts'],
    /^highs(\/|$)/,
    null,
    { path: 'packages/planner/src/x.ts', text: "import highs from 'highs';" },
  ),
  onlyIn(
    'SQL only in the relay’s store',
    'One contract, two databases.',
    ['packages/relay/src/store/'],
    /^(kysely|libsql|pg)(\/.*)?$/,
    null,
    { path: 'packages/relay/src/x.ts', text: "import { Kysely } from 'kysely';" },
  ),
  onlyIn(
    'IndexedDB only in the client’s store',
    'Whatever else wrote there could write in the clear.',
    ['packages/client/src/store/'],
    /^idb$/,
    /\bindexedDB\b/,
    { path: 'packages/web/src/x.ts', text: 'export const open = () => indexedDB.open;' },
  ),
  onlyIn(
    'calendar libraries only in the calendar',
    'They are heavy and must stay out of the main bundle.',
    ['packages/client/src/calendar/'],
    /^(ical\.js|rrule-temporal)$/,
    null,
    { path: 'packages/web/src/x.ts', text: "import ICAL from 'ical.js';" },
  ),
  {
    name: 'widgets know no tool, and the shell no tool',
    why: 'A widget that knows a tool cannot serve the next one.',
    planted: { path: 'packages/web/src/ui/x.tsx', text: "import { useOrrery } from '../app/orrery.tsx';" },
    check(source) {
      const web = 'packages/web/src/';
      const closed = source.path.startsWith(`${web}ui/`)
        ? ['tools/', 'app/', 'shell/']
        : source.path.startsWith(`${web}shell/`)
          ? ['tools/', 'app/']
          : [];
      return said(
        source,
        source.imports
          .filter((i) => closed.some((folder) => target(source, i)?.startsWith(web + folder)))
          .map((i) => `may not import ${i.from}`),
      );
    },
  },
  {
    name: 'no act whose refusal nobody sees',
    why: 'Whoever lets go of the answer of `act` would say nothing when something was not kept: `attempt` says it.',
    planted: {
      path: 'packages/web/src/tools/x.tsx',
      text: 'export const f = () => void act(removeIt, told);',
    },
    check(source) {
      if (packageOf(source.path) !== 'web') return [];
      const found = /(?:[;{}]|=>)\s*(?:void|await)\s+act\(/.exec(source.code);
      return found ? said(source, ['lets go of what `act` answers']) : [];
    },
  },
  {
    name: 'no drawer for odds and ends',
    why: 'A reader should find each thing where its name says.',
    planted: { path: 'packages/web/src/utils/x.ts', text: 'export {};' },
    check: (source) =>
      /\/(shared|common|utils|core|misc)\//.test(source.path) ? said(source, ['lies in a drawer']) : [],
  },
];
