import { expect, test } from 'vitest';
import type { LinkEvents } from '../../src/sync/conversation.ts';
import { withPatience } from '../../src/sync/patience.ts';

/** A socket through which nothing comes but what the test lets through, and time that passes when the test says so. */
function silent() {
  const heard: string[] = [];
  const waits: (() => void)[] = [];
  let events: LinkEvents | undefined;
  const connect = withPatience(
    (given) => {
      events = given;
      return { send: () => heard.push('sent'), close: () => heard.push('hung up') };
    },
    (_, call) => {
      waits.push(call);
      return () => waits.splice(waits.indexOf(call), 1);
    },
  );
  const link = connect({
    opened: () => heard.push('opened'),
    frame: () => heard.push('frame'),
    closed: () => heard.push('closed'),
  });
  const pass = () => {
    for (const call of [...waits]) call();
  };
  return { heard, waits, link, pass, events: events as LinkEvents };
}

test('LOG64 a relay that does not open, or does not answer, is hung up on, once', () => {
  const deaf = silent();
  deaf.pass();
  deaf.events.closed();
  expect(deaf.heard).toEqual(['hung up', 'closed']);

  const mute = silent();
  mute.events.opened();
  mute.link.send(new Uint8Array(1));
  mute.pass();
  expect(mute.heard).toEqual(['opened', 'sent', 'hung up', 'closed']);
});

test('LOG64 one that has answered may be silent as long as nothing is asked of it', () => {
  const { heard, waits, link, pass, events } = silent();
  events.opened();
  link.send(new Uint8Array(1));
  events.frame(new Uint8Array(1));
  pass();
  expect(heard).toEqual(['opened', 'sent', 'frame']);
  link.send(new Uint8Array(1));
  link.close();
  events.closed();
  expect(waits).toEqual([]);
});
