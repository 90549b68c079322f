import { type Intent, type WrittenTwice, whatWasWrittenTwice } from '@orrery/domain';
import { expect, test } from 'vitest';
import { fields, names, twoDevices } from '../../../domain/test/across/conflicts.ts';
import { textOf } from '../../src/rooms/both/values.ts';

test.each(names)('MERGE13 only what people write is offered as a text: %s', (name) => {
  const { phone, laptop, meet } = twoDevices();
  const [here, there] = fields[name] as [Intent, Intent];
  phone.say(here);
  laptop.say(there);
  meet();
  const [twice] = whatWasWrittenTwice(phone.state) as [WrittenTwice];
  const values = twice.versions.map((version) => (version.fields as Record<string, unknown>)[twice.field]);
  if (textOf(twice) !== null) expect(values.map((value) => typeof value)).toEqual(values.map(() => 'string'));
});
