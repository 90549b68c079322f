import { expect, test } from 'vitest';
import { type InCare, isOverFor, mayAskIn, mayEndAccess, type Role } from '../../src/index.ts';

const [client, provider] = ['member', 'provider'] as const;
const one = (role: Role, isIn = true): InCare => ({ role, isIn });

test('CARE3 clients ask in whom they like; a provider only the first client, and nobody once a client has come', () => {
  const alone = [one(provider)];
  const both = [one(provider), one(client)];
  const afterwards = [one(provider), one(client, false)];
  for (const as of [client, provider])
    for (const all of [alone, both, afterwards]) expect(mayAskIn(client, as, all)).toBe(true);
  expect([alone, both, afterwards].map((all) => mayAskIn(provider, client, all))).toEqual([
    true,
    false,
    false,
  ]);
  expect([alone, both, afterwards].map((all) => mayAskIn(provider, provider, all))).toEqual([
    false,
    false,
    false,
  ]);
});

test('CARE5 CARE6 a client ends the access of a provider, and nobody else anybody’s', () => {
  expect(mayEndAccess(client, one(provider))).toBe(true);
  expect(mayEndAccess(client, one(provider, false))).toBe(false);
  expect(mayEndAccess(client, one(client))).toBe(false);
  expect(mayEndAccess(provider, one(provider))).toBe(false);
  expect(mayEndAccess(provider, one(client))).toBe(false);
});

test('CARE7 CARE8 it is over for a provider whose access ended, and when the last client has gone; one client’s going ends nothing', () => {
  expect(isOverFor(one(provider), [one(provider), one(client), one(client, false)])).toBe(false);
  expect(isOverFor(one(provider), [one(provider), one(client, false), one(client, false)])).toBe(true);
  expect(isOverFor(one(provider, false), [one(provider, false), one(client)])).toBe(true);
  // before the first client has come nothing has ended
  expect(isOverFor(one(provider), [one(provider)])).toBe(false);
  expect(isOverFor(one(client), [one(provider, false), one(client, false)])).toBe(false);
});
