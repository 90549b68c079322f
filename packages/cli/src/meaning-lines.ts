// What a sentence was said to be about, in the words of this program. A value that it has no words for is shown as it stands in the file:
// whatever was signed shows; in quotes where it could pass for more than one of them.
import type { Verdict } from '@orrery/client/papers';
import { quoted } from './quoted.ts';

type Agreement = Extract<Verdict['paper']['content'], { kind: 'agreement' }>;
export type Means = NonNullable<Agreement['sections'][number]['items'][number]['means']>;

const WORDS: Readonly<Record<string, string>> = {
  ...{ must: 'always', never: 'never', ask: 'only after asking', may: 'it may be' },
  ...{ freely: 'it may be, without asking', needNot: 'nobody has to' },
  ...{ most: 'at most', least: 'at least', just: 'this much', free: 'up to there without asking' },
  ...{ ours: 'together', only: 'together, and with nobody else', own: 'each alone' },
  ...{ apart: 'not with each other', off: 'with nobody', fortnight: 'two weeks', sum: '', count: '' },
};
/** `guestsAtHome` as “guests at home”. */
const plain = (id: string): string =>
  (Object.hasOwn(WORDS, id) ? WORDS[id] : undefined) ??
  (/^[a-z0-9]+$/i.test(id)
    ? id.replace(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    : quoted(id));

export function meaningLine({ about, says, who, figure, unit, days, part, inMonth, where }: Means): string {
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const much = figure === undefined ? '' : unit === 'clock' ? clock(figure) : String(figure);
  const of = unit && unit !== 'clock' ? plain(unit) : '';
  const parts = [
    [plain(says), much, of && `(${of})`].filter(Boolean).join(' '),
    (days ?? []).map(plain).join(' and '),
    inMonth === undefined ? '' : `number ${inMonth || 'last'} in a month`,
    part ? plain(part) : '',
    where ? `only: ${plain(where)}` : '',
    who.length > 0 ? `for ${who.map(quoted).join(', ')}` : '',
  ].filter(Boolean);
  return `${plain(about)}: ${parts.join('; ')}`;
}
