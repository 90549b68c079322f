import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres, type Store } from '../../src/store/index.ts';
import { findPostgres, startPostgres, type TestPostgres } from '../postgres.ts';
import { addition, newEntry, random, storeContract } from './contract.ts';

let server: TestPostgres | undefined;
let starting: Promise<TestPostgres> | undefined;
const url = async () => {
  starting ??= startPostgres();
  server = await starting;
  return server.url;
};
afterAll(() => server?.stop());

if (!findPostgres()) {
  // A skipped test counts as a failure in `npm test`: this one says what was not tested, and fails where it must not happen.
  test('PostgreSQL is not installed here: the store on it was NOT tested', () => {
    expect(process.env.CI, 'install postgresql, so that both stores are tested').not.toBe('true');
  });
} else {
  storeContract('PostgreSQL', async () => openPostgres({ url: await url() }));

  describe('PostgreSQL: several relay processes', () => {
    let stores: Store[];
    beforeAll(async () => {
      const at = await url();
      stores = await Promise.all([1, 2, 3].map(() => openPostgres({ url: at, connections: 4 })));
    }, 60_000);
    afterAll(() => Promise.all(stores.map((store) => store.close())));

    test('they share one order without gaps, and none loses to another', async () => {
      const space = random();
      const answers = await Promise.all(
        stores.map((store) => store.found(addition(space, { entries: [newEntry()] }))),
      );
      expect(answers.sort()).toEqual(['exists', 'exists', 'founded']);
      const same = newEntry();
      const added = await Promise.all(
        Array.from({ length: 60 }, (_, at) =>
          stores[at % 3]?.append(addition(space, { entries: at % 10 === 0 ? [same] : [newEntry()] })),
        ),
      );
      // one of six that brought the same entry stored it
      expect(added.filter((one) => one?.known.size === 1)).toHaveLength(5);
      const places = (await stores[0]?.headers(space, 0, 100))?.map(({ n }) => n);
      expect(places).toEqual(Array.from({ length: 56 }, (_, at) => at + 1));
    });

    test('each hears that another stored something', async () => {
      const space = random();
      const heard: string[] = [];
      await stores[1]?.listen((which) => heard.push(Buffer.from(which).toString('hex')));
      await stores[0]?.found(addition(space, { entries: [newEntry()] }));
      await expect.poll(() => heard).toContain(Buffer.from(space).toString('hex'));
    });
  });
}
