// What a thing may be called: several ids make one key, and some stand in addresses.
import { expect, test } from 'vitest';
import { memberId, talkId } from '../../src/kernel/ids.ts';

test.each(['', 'f g', 'f\ng', 'f\u00a0g', '\ud800', 'a\udc00', 'x'.repeat(65)])(
  'TALK1 PAPER1 %j is no id: it would be two, or nothing that an address can hold',
  (id) => {
    expect(talkId.safeParse(id).success).toBe(false);
    expect(memberId.safeParse(id).success).toBe(false);
  },
);

test.each(['a', 'weekends', '\u{1f43b}', 'x'.repeat(64), '0196f1c2-7d1e-7000-8000-000000000000'])(
  'TALK1 PAPER1 %j is one, and stands in an address',
  (id) => {
    expect(talkId.safeParse(id).success).toBe(true);
    expect(decodeURIComponent(encodeURIComponent(id))).toBe(id);
  },
);
