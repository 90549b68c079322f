import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanName, inSentence, lookOfName, plainLine, toldApart } from '../../src/index.ts';

describe('SPACE11 names', () => {
  test.each([
    ['control characters and lines', 'Sa\u0000m\nis\u2028here', 'Sa m is here'],
    ['marks of direction', '\u202eSam\u202c \u2066x\u2069', 'Sam x'],
    ['nothing but what nobody sees', '\u200b\u2060\ufeff\u3164\u2800\u00ad', ''],
    ['joiners without anything to join', '\u200d\u200c', ''],
    ['a mark alone', '\u0301', ''],
    ['letters in pieces', 'Zoe\u0308', 'Zoë'],
    ['a heap of marks', `S${'\u0336'.repeat(30)}am`, `S${'\u0336'.repeat(4)}am`],
    ['tags and private letters', 'Sam\u{E0041}\ue000', 'Sam'],
    ['half of a letter', 'Sam\ud83d', 'Sam'],
  ])('SPACE11 are read without %s', (_, text, name) => {
    expect(cleanName(text)).toBe(name);
  });

  test('SPACE11 stay as they are where people have such names', () => {
    for (const name of [
      'Zoë',
      'नीलम',
      'می\u200cخواهم',
      '李小龍',
      'O’Neill',
      '👩🏽\u200d🚀',
      'Ḱít 2',
      '❤\ufe0f',
    ])
      expect(cleanName(name)).toBe(name);
  });

  test('SPACE11 are as long as they may be, and no letter is cut in two', () => {
    expect(cleanName('x'.repeat(41))).toBe('x'.repeat(40));
    expect(cleanName(`${'x'.repeat(39)}👩`)).toBe('x'.repeat(39));
  });

  test('SPACE11 come to the same when read twice, and hold nothing that moves other words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const name = cleanName(text);
        expect(cleanName(name)).toBe(name);
        expect(name).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/u);
        expect(name.length).toBeLessThanOrEqual(40);
        expect(plainLine(text)).not.toMatch(/[\n\r\u2028]/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('SPACE11 are set apart in a sentence where they could turn it about', () => {
    expect(['Sam', 'Ana Lu', 'Zoë'].map(inSentence)).toEqual(['Sam', 'Ana Lu', 'Zoë']);
    for (const name of ['שרה', '(Sam)', 'Sam!', 'مريم']) expect(inSentence(name)).toBe(`\u2068${name}\u2069`);
  });

  test('SPACE11 alike ones are told apart, also where they are only drawn alike', () => {
    const names = ['Sam', 'Ѕаm', 'SAM ', 'Kit', '', 'Sam (2)', 'Sаrn'];
    const told = toldApart(names, (one) => one);
    expect(told).toEqual(['Sam', 'Ѕаm (2)', 'SAM  (3)', 'Kit', '', 'Sam (2) (2)', 'Sаrn (4)']);
    expect(new Set(told).size).toBe(names.length);
    expect(lookOfName('Il1|')).toBe(lookOfName('llll'));
  });

  test('SPACE11 nobody is called as the screen calls whoever reads it', () => {
    expect(toldApart(['You', 'Yоu', 'me'], (one) => one)).toEqual(['“You”', '“Yоu” (2)', '“me”']);
    expect(
      toldApart(
        ['You'],
        (one) => one,
        () => true,
      ),
    ).toEqual(['You']);
  });
});
