// What Lou wrote for themselves in those weeks: some notes in full, most of them short, good ones beside hard ones.
import {
  type EpochMinutes,
  type Intent,
  instantOf,
  type NoteFields,
  type NoteId,
  type StrategyId,
  type TriggerId,
} from '@orrery/domain';
import type { castOf } from './cast.ts';
import { sampleShortNotes } from './short-notes.ts';
import { notes, strategies, triggers } from './words.ts';

interface SampleNote {
  readonly at: EpochMinutes;
  readonly fields: Partial<NoteFields>;
}

const felt = (feeling: string, before: number, after: number | null = null) => ({ feeling, before, after });

/** Each thing that was written, at its moment: by week (the present one is 0), day (Monday 1) and minute of the day. */
export function sampleNotes(
  cast: ReturnType<typeof castOf>,
  newId: () => string,
  at: (week: number, day: number, minute: number) => EpochMinutes,
): { readonly at: EpochMinutes; readonly does: () => readonly Intent[] }[] {
  const { sam, kit, noor, ines, robin } = cast;
  const [longer, silence] = [newId() as TriggerId, newId() as TriggerId];
  const strategy = newId() as StrategyId;
  const say = (intent: Extract<Intent, { tool: 'notes' }>['intent']): Intent => ({ tool: 'notes', intent });
  const written: readonly SampleNote[] = [
    {
      at: at(-11, 2, 1350),
      fields: {
        ...notes.breakfast,
        ...{ people: [sam, ines], trigger: longer },
        ...{ feelings: [felt('jealousy', 6, 4), felt('disappointment', 5)], places: ['stomach'] },
        ...{ needs: ['reassurance', 'clarity'], deeds: ['lookedAtPhone', 'waited'], helped: 'no' },
        ...{ sleep: 330, load: 3 },
      },
    },
    { at: at(-10, 4, 1300), fields: { ...notes.rice, people: [kit], feelings: [felt('joy', 8)] } },
    {
      at: at(-9, 6, 1390),
      fields: {
        ...notes.humming,
        ...{ people: [sam, ines], feelings: [felt('compersion', 6), felt('tenderness', 5)] },
      },
    },
    {
      at: at(-7, 4, 20),
      fields: {
        ...notes.midnight,
        ...{ people: [noor], trigger: silence },
        ...{ feelings: [felt('uncertainty', 7, 3), felt('fearOfLoss', 5, 2)], places: ['chest', 'hands'] },
        ...{ needs: ['reassurance'], deeds: ['lookedAtPhone', 'waited'], helped: 'no' },
        ...{ sleep: 300, load: 4 },
      },
    },
    {
      at: at(-5, 2, 1320),
      fields: {
        ...notes.again,
        ...{ people: [sam, ines], trigger: longer },
        ...{ feelings: [felt('jealousy', 4, 2), felt('calm', 5)], needs: ['rest'] },
        ...{ deeds: ['askedQuestion', 'rested'], helped: 'yes', tried: { strategy, how: 'helped' } },
        ...{ sleep: 430, load: 2 },
      },
    },
    {
      at: at(-4, 4, 1290),
      fields: { kind: 'story', ...notes.unread, people: [kit], sure: 7, sureAfter: 3 },
    },
    {
      at: at(-3, 6, 30),
      fields: { ...notes.danced, people: [sam, robin], feelings: [felt('joy', 9), felt('closeness', 8)] },
    },
    {
      at: at(-2, 3, 1330),
      fields: {
        ...notes.quiet,
        ...{ people: [kit], trigger: silence, feelings: [felt('loneliness', 6, 4), felt('longing', 5)] },
        ...{ places: ['chest'], needs: ['closeness'], deeds: ['calledFriend'], helped: 'yes' },
      },
    },
    {
      at: at(-2, 5, 1140),
      fields: {
        ...{ kind: 'script', situation: 'planChanged', ...notes.byNoon, people: [sam] },
        ...{ feelings: [felt('disappointment', 5)], needs: ['clarity'] },
      },
    },
    {
      at: at(-1, 2, 1370),
      fields: {
        ...notes.lake,
        ...{ people: [sam, ines], feelings: [felt('uncertainty', 5), felt('envy', 4)], needs: ['clarity'] },
      },
    },
  ];
  return [
    {
      at: at(-11, 2, 1348),
      does: () => [
        say({ type: 'addTrigger', trigger: longer, name: triggers.longer }),
        say({ type: 'addTrigger', trigger: silence, name: triggers.silence }),
      ],
    },
    {
      at: at(-11, 2, 1355),
      does: () => [say({ type: 'tryStrategy', strategy, fields: { what: strategies.ask, trigger: longer } })],
    },
    ...[...written, ...sampleShortNotes(at)].map((note) => {
      const id = newId() as NoteId;
      const fields = { at: instantOf(note.at), ...note.fields };
      return { at: note.at, does: () => [say({ type: 'writeNote', note: id, fields })] };
    }),
  ];
}
