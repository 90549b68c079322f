import { expect, test } from 'vitest';
import { inAddress, namedBy } from '../../src/app/named.ts';

const forged = `half \uD800 of a pair`;
const ids = [{ id: forged }, { id: '%E0%A4%A' }, { id: 'checkIn one a b' }];

test('TALK23 an id that is no text is put into an address, and no other thing is lost for it', () => {
  expect(inAddress(forged)).toBe('half%20%EF%BF%BD%20of%20a%20pair');
  for (const named of ['checkIn one a b', inAddress('checkIn one a b')])
    expect(ids.find(namedBy(named))?.id).toBe('checkIn one a b');
});

test('TALK23 an address that decodes to nothing names what is called exactly so, or nothing', () => {
  expect(ids.find(namedBy('%E0%A4%A'))?.id).toBe('%E0%A4%A');
  expect(ids.find(namedBy('%'))).toBeUndefined();
  expect(ids.find(namedBy(''))).toBeUndefined();
});
