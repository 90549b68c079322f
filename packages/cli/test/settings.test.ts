import { LIMITS } from '@orrery/relay';
import { describe, expect, test } from 'vitest';
import { about } from '../src/help.ts';
import { limitNames, readSettings } from '../src/settings.ts';

describe('what a host sets', () => {
  test('every limit has a variable, and help says it with the number that holds', () => {
    expect(Object.values(limitNames).sort()).toEqual(Object.keys(LIMITS).sort());
    for (const [variable, name] of Object.entries(limitNames))
      expect(about.serve).toMatch(new RegExp(`${variable} +${LIMITS[name]} `));
  });

  test('nothing set leaves everything to the relay', () => {
    expect(readSettings({ DATABASE_URL: '', ORRERY_METRICS_PORT: '' })).toEqual({
      ...{ limits: {}, origins: [], trustedProxies: [], codes: new Map() },
    });
  });

  test('what is set is read', () => {
    const settings = readSettings({
      ORRERY_ORIGIN: 'https://orrery.example/, http://localhost:1',
      ORRERY_PROXY: '127.0.0.1, ::1',
      ORRERY_CODES: 'violet-otter:5,grey-badger',
      ORRERY_SPACES_PER_DAY: '0',
      ORRERY_METRICS_PORT: '9464',
      DATABASE_URL: 'postgres://localhost/orrery',
    });
    expect(settings).toMatchObject({
      origins: ['https://orrery.example', 'http://localhost:1'],
      trustedProxies: ['127.0.0.1', '::1'],
      limits: { spacesPerDay: 0 },
      metricsPort: 9464,
      databaseUrl: 'postgres://localhost/orrery',
    });
    expect([...(settings.codes ?? [])]).toEqual([
      ['violet-otter', 5],
      ['grey-badger', 1],
    ]);
  });

  test.each([
    ['ORRERY_BYTES_PER_PERSON', '-1'],
    ['ORRERY_BRANCHES', '1.5'],
    ['ORRERY_ORIGIN', 'orrery.example'],
    ['ORRERY_ORIGIN', 'https://orrery.example/path'],
    ['ORRERY_CODES', 'short'],
    ['ORRERY_METRICS_PORT', '70000'],
    ['ORRERY_REQUESTS_PER_MINUTE', '0'],
  ])('%s=%s is named as what cannot be meant', (variable, value) => {
    expect(() => readSettings({ [variable]: value })).toThrow(
      value === '70000' || value === 'short' ? /7|CODES/ : variable,
    );
  });
});
