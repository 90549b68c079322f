import { expect, test } from 'vitest';
import { isElsewhere } from '../../src/app/preferences.tsx';

test.each(['https://example.org', 'http://example.org/weather?today', 'HTTPS://EXAMPLE.ORG'])(
  'Exit may go to %s',
  (address) => expect(isElsewhere(address)).toBe(true),
);

test.each([
  ...['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x'],
  ...['blob:https://example.org/1', 'file:///etc/hosts', 'about:blank', '//example.org', 'https:', ''],
])('Exit never goes to %j', (address) => expect(isElsewhere(address)).toBe(false));

test('Exit never leads back into the app', () => {
  expect(isElsewhere(`${location.origin}/people`)).toBe(false);
});
