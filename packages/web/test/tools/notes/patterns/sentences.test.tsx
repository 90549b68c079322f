// Every kind of pattern has its sentence, whichever way it lies, and none says more than was counted.
import { i18n } from '@lingui/core';
import { keepInMemory, startLoop } from '@orrery/client';
import type { Intent, NoteId, PersonId, StrategyId, TriggerId } from '@orrery/domain';
import type { Comparison, Subject } from '@orrery/domain/patterns';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { type AnyLoop, OrreryProvider } from '../../../../src/app/orrery.tsx';
import { Shell } from '../../../../src/shell/shell.tsx';
import { useOffer } from '../../../../src/tools/notes/patterns/offer-words.ts';
import { useSentenceWords } from '../../../../src/tools/notes/patterns/sentence-words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
i18n.load('en', {});
i18n.activate('en');

let root: Root | null = null;
afterEach(async () => act(async () => root?.unmount()));

async function words() {
  const world = { now: () => '2026-03-10T18:00:00Z', newId: () => 'new' };
  const started = await startLoop(keepInMemory(), world);
  if (!started.ok) throw new Error('not started');
  const note = (intent: Extract<Intent, { tool: 'notes' }>['intent']): Intent => ({ tool: 'notes', intent });
  await started.value.intend(
    { tool: 'people', intent: { type: 'addPerson', person: 'kit' as PersonId, fields: { name: 'Kit' } } },
    note({ type: 'addTrigger', trigger: 'late' as TriggerId, name: 'late again' }),
    note({ type: 'tryStrategy', strategy: 'tea' as StrategyId, fields: { what: 'tea first' } }),
  );
  const found: { sentences?: ReturnType<typeof useSentenceWords>; offer?: ReturnType<typeof useOffer> } = {};
  const Page = () => {
    found.sentences = useSentenceWords();
    found.offer = useOffer();
    return null;
  };
  root = createRoot(document.createElement('div'));
  await act(async () =>
    root?.render(
      <Shell exit={{ onExit: () => undefined }} locale="en-GB" zone="Europe/Berlin">
        <OrreryProvider loop={started.value as unknown as AnyLoop}>
          <Page />
        </OrreryProvider>
      </Shell>,
    ),
  );
  if (!found.sentences || !found.offer) throw new Error('nothing on screen');
  return { ...found.sentences, offer: found.offer };
}

const subjects: readonly Subject[] = [
  { question: 'trigger', trigger: 'late' as TriggerId },
  { question: 'weekday', day: 6 },
  { question: 'partOfDay', part: 'evening' },
  { question: 'sleep', below: 390 },
  { question: 'load', from: 3 },
  { question: 'overTime', from: '2019-02-01T10:00:00Z' },
  { question: 'eased', deed: 'calledFriend' },
  { question: 'helped', deed: 'sang in the stairwell' },
  { question: 'strategy', strategy: 'tea' as StrategyId },
  { question: 'person', person: 'kit' as PersonId },
];

/** Ten notes beside twenty; the first lie higher, or lower. */
function comparison(subject: Subject, higher: boolean, levels: [number, number] = [7, 4.5]): Comparison {
  const isRate = subject.question === 'helped';
  const [a, b] = isRate ? [0.9, 0.25] : levels;
  const side = (count: number, value: number) => ({
    notes: Array.from({ length: count }, (_, k) => `${k}` as NoteId),
    ...{ level: { low: value - 0.1, value, high: value + 0.1 }, start: 5, after: 2 },
  });
  const [one, other] = higher ? [a, b] : [b, a];
  const apart = isRate ? { low: 0.3, value: 0.65, high: 0.8 } : { low: 0.6, value: 0.8, high: 0.9 };
  const turned = isRate ? { low: -0.8, value: -0.65, high: -0.3 } : { low: 0.1, value: 0.2, high: 0.4 };
  return {
    ...{ kind: 'found', subject, measure: isRate ? 'rate' : 'median', chance: 0.011 },
    ...{ these: side(10, one), others: side(20, other), apart: higher ? apart : turned },
  };
}

test('PATTERN1 every kind of pattern has its sentence, both ways', async () => {
  const { sentence } = await words();
  expect(subjects.map((subject) => sentence(comparison(subject, true)))).toEqual([
    'With “late again” it began higher: 7, against 4.5 with other triggers.',
    'On a Saturday it began higher: 7, against 4.5 on other days.',
    'In the evening it began higher: 7, against 4.5 at other times.',
    'After short nights it began higher: 7, against 4.5 after longer ones.',
    'On full days it began higher: 7, against 4.5 on emptier ones.',
    'Since 1 February 2019 it began higher: 7, against 4.5 before.',
    'With “called a friend” it went down further: by 7, against 4.5 with other things done.',
    'With “sang in the stairwell” you said more often that it helped: 9 of 10 times, against 5 of 20 with other things done.',
    'When you tried “tea first” it went down further: by 7, against 4.5 otherwise.',
    'In notes with Kit it began higher: 7, against 4.5 in those with others.',
  ]);
  for (const subject of subjects)
    expect(sentence(comparison(subject, false))).toMatch(
      /began lower: 4.5|went down less: by 4.5|said less often/,
    );
});

test('PATTERN8 where the middles are alike, no figures pretend a gap; the interval says how far it goes', async () => {
  const { sentence, exact } = await words();
  for (const subject of subjects.filter(({ question }) => question !== 'helped'))
    for (const higher of [true, false])
      expect(sentence(comparison(subject, higher, [5, 5]))).toMatch(
        /^(Since 1 February 2019|\D*) it more often \D*$/,
      );
  for (const higher of [true, false]) {
    const told = exact(comparison({ question: 'sleep', below: 390 }, higher));
    expect(told).toContain('in 80 of 100 pairs; anything from 60 to 90 would fit these notes.');
    // 1 / 0.011 is 90.9: never more seldom than it is
    expect(told).toContain('about one of 90 such journals');
    expect(exact(comparison({ question: 'helped', deed: 'moved' }, higher))).toContain(
      'The gap is 65 in 100; anything from 30 to 80 would fit',
    );
  }
});

test('each says that it need not be the cause, and of a person nothing at all', async () => {
  const { caution } = await words();
  for (const subject of subjects) {
    const told = caution(comparison(subject, true));
    expect(told).toMatch(/^10 notes and 20\. .* Hold it lightly\.$/);
    expect(told).toContain(
      subject.question === 'person' ? 'nothing of what anybody did' : 'need not be the cause',
    );
    expect(told).not.toContain('Kit');
  }
});

test('something to try comes with what hurts more or helped more, at its trigger; what is tried already is not offered', async () => {
  const { offer } = await words();
  const offered = (higher: boolean) =>
    subjects.filter((subject) => offer(comparison(subject, higher))).map(({ question }) => question);
  expect(offered(true)).toEqual(subjects.map(({ question }) => question).filter((one) => one !== 'strategy'));
  expect(offered(false)).toEqual(['overTime', 'eased', 'helped']);
  expect(offer(comparison({ question: 'trigger', trigger: 'late' as TriggerId }, true))?.trigger).toBe(
    'late',
  );
});
