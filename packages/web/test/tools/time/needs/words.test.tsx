import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { newBudget } from '@orrery/domain';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, test } from 'vitest';
import { FormatsProvider } from '../../../../src/shell/formats.tsx';
import { type HourWords, useHourWords } from '../../../../src/tools/time/needs/words.ts';

let words: HourWords;
beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  function Probe() {
    words = useHourWords();
    return null;
  }
  await act(async () => {
    createRoot(document.createElement('div')).render(
      <I18nProvider i18n={i18n}>
        <FormatsProvider locale="en-GB" zone="Europe/Berlin">
          <Probe />
        </FormatsProvider>
      </I18nProvider>,
    );
  });
});

describe('hours in words', () => {
  test.each([
    [60, 'one hour'],
    [120, 'two hours'],
    [720, 'twelve hours'],
    [780, '13 hours'],
    [30, 'half an hour'],
    [90, 'one and a half hours'],
    [150, 'two and a half hours'],
    [870, '14 and a half hours'],
    [45, '45 minutes'],
    [1, '1 minute'],
    [165, 'two hours and 45 minutes'],
    [61, 'one hour and 1 minute'],
    [0, '0 minutes'],
  ])('%i minutes are %s', (minutes, said) => {
    expect(words.hours(minutes)).toBe(said);
  });
});

describe('what hours come to', () => {
  const sizes = { shortest: 120, longest: 360, inEvenings: true };
  test.each([
    [360, 1, 'two evenings of three hours a week'],
    [180, 1, 'one evening of three hours a week'],
    [60, 1, 'one evening of two hours every other week'],
    [480, 4, 'three evenings of two hours and 45 minutes in four weeks'],
    [30, 4, 'one evening of two hours every 16 weeks'],
    [15, 4, null],
  ])('%i minutes in %i weeks', (minutes, weeks, said) => {
    expect(words.dates(minutes, weeks, sizes)).toBe(said);
  });

  test('TIME33 where dates can be by day they are dates, and no evenings', () => {
    expect(words.dates(360, 1, { ...sizes, inEvenings: false })).toBe('two dates of three hours a week');
  });

  test('long ones are no evenings any more, and short ones none yet', () => {
    expect(words.dates(960, 1, { shortest: 360, longest: 480, inEvenings: true })).toBe(
      'two long dates of eight hours a week',
    );
    expect(words.dates(120, 1, { shortest: 30, longest: 60, inEvenings: true })).toBe(
      'two dates of one hour a week',
    );
  });
});

describe('a budget in one line', () => {
  test('begins with the wish and leaves out a floor that is none', () => {
    expect(words.budget({ ...newBudget, floor: 0, wish: 240, most: 300 })).toBe(
      '4 hours a week, never more than 5 hours',
    );
    expect(words.budget({ ...newBudget, floor: 120, wish: 240, most: 300 })).toBe(
      '4 hours a week, at least 2 hours, never more than 5 hours',
    );
  });

  test('says a floor in four weeks as such', () => {
    expect(words.budget({ ...newBudget, floor: 480, floorWeeks: 4, wish: 300, most: 420 })).toBe(
      '5 hours a week, at least 8 hours in four weeks, never more than 7 hours',
    );
  });
});
