// What Lou goes by, and a choice that is still open, looked at again once.
import {
  addDays,
  type ChoiceId,
  type ChoiceOption,
  type CompassIntent,
  type EpochMinutes,
  type Intent,
  type LocalDate,
  type LookId,
  type OptionId,
  type ValueId,
} from '@orrery/domain';
import type { castOf } from './cast.ts';
import { choice, choiceOptions, look, values } from './words.ts';

const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });

export function sampleChoices(
  cast: ReturnType<typeof castOf>,
  newId: () => string,
  at: (week: number, day: number, minute: number) => EpochMinutes,
  monday: LocalDate,
): { readonly at: EpochMinutes; readonly does: () => readonly Intent[] }[] {
  const value = () => newId() as ValueId;
  const ids = { tenderness: value(), honesty: value(), fairness: value(), solitude: value(), music: value() };
  const goesBy = (
    id: ValueId,
    value: string,
    weight: 'guides' | 'matters' | 'notNow',
    meaning = '',
  ): Intent => compass({ type: 'add', of: 'value', id, fields: { value, weight, meaning } });
  const id = newId() as ChoiceId;
  const option = (
    kind: ChoiceOption['kind'],
    words: Pick<ChoiceOption, 'what' | 'soon' | 'later' | 'toFindOut'>,
    fits: ValueId[],
    strains: ValueId[],
  ): ChoiceOption => ({ id: newId() as OptionId, kind, ...words, fits, strains });
  return [
    {
      at: at(-6, 7, 660),
      does: () => [
        goesBy(ids.tenderness, 'tenderness', 'guides', values.tenderness),
        goesBy(ids.honesty, 'honesty', 'guides', values.honesty),
        goesBy(ids.solitude, 'solitude', 'guides', values.solitude),
        goesBy(ids.fairness, 'fairness', 'matters'),
        goesBy(ids.music, values.own, 'matters'),
        goesBy(value(), 'adventure', 'notNow'),
      ],
    },
    {
      at: at(-6, 7, 690),
      does: () => [
        compass({
          ...{ type: 'add', of: 'choice', id },
          fields: {
            ...{ ...choice, relationship: cast.us.sam, revisit: addDays(monday, -8) },
            options: [
              option('ask', choiceOptions.ask, [ids.honesty, ids.solitude], [ids.fairness]),
              option('accept', choiceOptions.accept, [ids.solitude], [ids.honesty]),
            ],
            asked: [
              { question: 'canSayNo', answer: 'yes', words: '' },
              { question: 'expectedOfMe', answer: 'partly', words: 'My parents ask every time.' },
            ],
          },
        }),
      ],
    },
    {
      at: at(-2, 7, 690),
      does: () => [
        compass({
          ...{ type: 'look', of: 'choice', id, look: newId() as LookId },
          ...{ on: addDays(monday, -8), words: look },
        }),
        compass({ type: 'change', of: 'choice', id, changes: { revisit: addDays(monday, 60) } }),
      ],
    },
  ];
}
