// What a block says: short words on its face, and a whole sentence as its name.
import { useLingui } from '@lingui/react/macro';
import { circleDateIn, minutesOf, type State } from '@orrery/domain';
import { useMemo } from 'react';
import { type Appearance, me } from '../../../ui/appearance.ts';
import { usePlanned } from '../planned.ts';
import { placementOf } from './clock.ts';
import { useTimeWords } from './time-words.ts';
import type { GridBlock, WeekModel } from './week-model.ts';

export interface BlockWords {
  readonly name: string;
  /** When it begins, or that it goes on from the day before. */
  readonly time: string;
  /** "held", "asked", "lived"; empty where the look says all. */
  readonly status: string;
  readonly sentence: string;
  /** Whose it is; empty for busy time. */
  readonly marks: readonly Appearance[];
}

/** The words of all blocks of a week, by their keys. */
export function useBlockWords(state: State, model: WeekModel): ReadonlyMap<string, BlockWords> {
  const { t } = useLingui();
  const words = useTimeWords();
  const planned = usePlanned();
  return useMemo(() => {
    const say = (block: GridBlock): BlockWords => {
      const { of } = block;
      const time = words.clock(block.from);
      if (of.kind === 'date') {
        const { id, fields } = of.date;
        const isAsking = block.kind === 'asking';
        const standing = isAsking ? words.asksYou : words.standing(fields);
        const name = planned.name(id, fields.relationship);
        const way = block.before > 0 ? words.clock(Math.max(0, block.from - block.before)) : null;
        const there = of.isShared ? planned.circle(id) : undefined;
        const within = there && (there.name || t`a circle`);
        const said = [
          words.sentence(state, fields, name, standing),
          ...(within
            ? [t({ message: `in ${within}`, comment: 'a date that stands in the circle of that name' })]
            : []),
        ].join(', ');
        return {
          name,
          time: block.begins ? time : '',
          status: block.kind === 'planned' ? '' : standing,
          sentence: way === null ? said : t`${said}, set out at ${way}`,
          marks: planned.looks(id, fields.relationship),
        };
      }
      const when = words.placement(placementOf(block.start, block.end, model.zone));
      if (of.kind === 'busy')
        return {
          name: of.title,
          time: block.begins ? time : '',
          status: '',
          sentence: of.title === '' ? t`${when}, busy` : t`${when}, busy: ${of.title}`,
          marks: [],
        };
      const title = of.block.fields.title || t({ message: 'Protected', comment: 'time for oneself' });
      return {
        name: title,
        time: block.begins ? time : '',
        status: '',
        sentence: t`${when}, protected: ${title}`,
        marks: [me],
      };
    };
    return new Map(model.days.flatMap(({ blocks }) => blocks.map((block) => [block.key, say(block)])));
  }, [state, model, words, planned, t]);
}

/** Whether a date is over and nobody has said yet how it went. */
export const waitsToBeTold = ({ of }: GridBlock, now: number): boolean =>
  of.kind === 'date' &&
  circleDateIn(of.date.id) === null &&
  of.date.fields.lived === null &&
  minutesOf(of.date.fields.end) <= now;
