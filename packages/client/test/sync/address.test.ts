import { expect, test } from 'vitest';
import { hostOf, relayAddress, relayOf } from '../../src/sync/address.ts';

test.each([
  ['orrery.example.org', 'wss://orrery.example.org/sync'],
  ['  https://Orrery.Example.org/settings?x=1#y ', 'wss://orrery.example.org/sync'],
  ['wss://orrery.example.org/sync', 'wss://orrery.example.org/sync'],
  ['http://orrery.example.org', 'wss://orrery.example.org/sync'],
  ['orrery.example.org:8443', 'wss://orrery.example.org:8443/sync'],
  ['192.168.1.20:4650', 'wss://192.168.1.20:4650/sync'],
  ['localhost:4650', 'ws://localhost:4650/sync'],
  ['https://localhost:4650', 'wss://localhost:4650/sync'],
])('LOG5 %s is the relay at %s', (text, address) => {
  expect(relayAddress(text)).toBe(address);
});

test.each([
  '',
  '   ',
  'orrery',
  'ftp://example.org',
  'https://me:secret@example.org',
  'exa mple.org',
  'javascript://example.org',
  'https://',
])('LOG5 %j is no relay', (text) => {
  expect(relayAddress(text)).toBeUndefined();
});

test('a page’s own relay, and how it is called', () => {
  expect(relayOf({ protocol: 'https:', host: 'example.org' })).toBe('wss://example.org/sync');
  expect(relayOf({ protocol: 'http:', host: 'localhost:4650' })).toBe('ws://localhost:4650/sync');
  expect(hostOf('wss://example.org:8443/sync')).toBe('example.org:8443');
});
