import { expect, test } from 'vitest';
import { numberIn } from '../../src/app/number-in.ts';

test.each([
  ['+49 30 123456', '+4930123456'],
  ['110', '110'],
  ['(030) 12 34-56', '030123456'],
  ['Mara 0170 1234567', '01701234567'],
  ['Mara, 0170/1234567, not after eleven', '01701234567'],
  ['my sister (+44 7700 900123)', '+447700900123'],
])('in “%s” one finds whom to call', (text, dialled) => {
  expect(numberIn(text)?.dialled).toBe(dialled);
});

test.each(['Mara', '', 'Mara, from 8 to 10', 'flat 12, door 3', '12', 'bed by 12'])(
  'in “%s” there is no number',
  (text) => {
    expect(numberIn(text)).toBeNull();
  },
);

test('the figure stays as it was written', () => {
  expect(numberIn('Mara 0170 1234567 at night')?.figure).toBe('0170 1234567');
});
