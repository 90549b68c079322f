// Browsers write what stands in a field to disk, in the clear: for suggestions, and to bring a session back. Every field
// that holds words, numbers or times asks them not to.
import { i18n } from '@lingui/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Shell } from '../../src/shell/shell.tsx';
import { ArcDial } from '../../src/ui/arc-dial.tsx';
import { ComboBox } from '../../src/ui/combo-box.tsx';
import { DateField } from '../../src/ui/date-field.tsx';
import { DurationField, HoursField } from '../../src/ui/hours-field.tsx';
import { NumberField } from '../../src/ui/number-field.tsx';
import { PassphraseField } from '../../src/ui/passphrase-field.tsx';
import { TextArea, TextField } from '../../src/ui/text-field.tsx';
import { TimeOfDayField } from '../../src/ui/time-of-day-field.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
i18n.load('en', {});
i18n.activate('en');

const none = () => undefined;
const fields: Record<string, ReactNode> = {
  text: <TextField label="x" value="" onChange={none} />,
  area: <TextArea label="x" value="" onChange={none} />,
  date: <DateField label="x" value={null} onChange={none} />,
  time: <TimeOfDayField label="x" value={null} onChange={none} />,
  number: <NumberField label="x" value={1} onChange={none} />,
  hours: <HoursField label="x" value={60} onChange={none} />,
  duration: <DurationField label="x" value={60} onChange={none} />,
  choice: <ComboBox label="x" options={[{ id: 'a', label: 'a' }]} value={null} onChange={none} />,
  dial: <ArcDial label="x" value={3} onChange={none} say={String} low="a" high="b" />,
};

async function attributes(field: ReactNode): Promise<(string | null)[]> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <Shell exit={{ onExit: none }} locale="en-GB" zone="Europe/Berlin">
        {field}
      </Shell>,
    ),
  );
  const found = [...place.querySelectorAll('input, textarea')].map((each) =>
    each.getAttribute('autocomplete'),
  );
  await act(async () => root.unmount());
  place.remove();
  return found;
}

test.each(Object.keys(fields))('a %s field is remembered by no browser', async (name) => {
  expect(new Set(await attributes(fields[name]))).toEqual(new Set(['off']));
});

test('a passphrase is known to password managers as such, a new one as new', async () => {
  const at = (fresh: boolean) =>
    attributes(<PassphraseField label="x" value="" onChange={none} fresh={fresh} />);
  expect([await at(false), await at(true)]).toEqual([['current-password'], ['new-password']]);
});
