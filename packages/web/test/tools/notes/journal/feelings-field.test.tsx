// The feelings that one can name at once.
import { afterEach, expect, test } from 'vitest';
import { FeelingsField } from '../../../../src/tools/notes/journal/feelings-field.tsx';
import { button, loopWith, type Stage, show } from '../../time/limits/stage.tsx';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

test('NOTES2 sadness is one tap away, among the first words', async () => {
  const Field = () => <FeelingsField value={[]} onChange={() => undefined} />;
  stage = await show(Field, '/', '/', await loopWith());
  expect(button('sadness')).toBeDefined();
  expect(button('jealousy')).toBeDefined();
});
