import { useState } from 'react';
import { appearance } from '../ui/appearance.ts';
import { ArcDial } from '../ui/arc-dial.tsx';
import { Calendar } from '../ui/calendar.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FieldGroup, Fields } from '../ui/field-group.tsx';
import { DurationField, HoursField } from '../ui/hours-field.tsx';
import { Mark } from '../ui/mark.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { Select } from '../ui/select.tsx';
import { Slider } from '../ui/slider.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { TimeOfDayField } from '../ui/time-of-day-field.tsx';
import { Specimen } from './specimen.tsx';

const people = ['Sam', 'Kit', 'Noor'].map((label, index) => ({
  id: label.toLowerCase(),
  label,
  mark: <Mark appearance={appearance(index)} />,
}));
const zones = ['Europe/Lisbon', 'Europe/London', 'America/New_York', 'Asia/Kathmandu'].map((id) => ({
  id,
  label: (id.split('/')[1] ?? id).replace('_', ' '),
  detail: id,
}));

function Text() {
  const [name, setName] = useState('');
  const [note, setNote] = useState('Sam wrote from Ines’s that they would stay the night after all.');
  return (
    <Fields>
      <TextField
        label="One line, if you like"
        hint="Only you will read it."
        placeholder="How are you?"
        value={name}
        onChange={setName}
      />
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error="Give a name, so that you know who is meant."
      />
      <TextField label="Name at home" optional isDisabled value="Alex" onChange={setName} />
      <TextArea label="What you agreed" value={note} onChange={setNote} />
      <PassphraseField label="Passphrase" value="four quiet words" onChange={() => {}} />
    </Fields>
  );
}

function Bare() {
  const [note, setNote] = useState(
    'Sam wrote from Ines’s that they would stay the night after all. I had already cooked for two.',
  );
  return <TextArea bare label="What happened?" value={note} onChange={setNote} />;
}

function Amounts({ start }: { start: number | null }) {
  const [hours, setHours] = useState<number | null>(start);
  const [minutes, setMinutes] = useState<number | null>(45);
  const [evenings, setEvenings] = useState<number | null>(3);
  return (
    <FieldGroup legend="Time with Kit in March" hint="Leave empty what you do not want to say." row>
      <HoursField label="Floor" value={hours} onChange={setHours} min={60} max={6000} />
      <DurationField label="Travel" value={minutes} onChange={setMinutes} />
      <NumberField
        label="Evenings in a row"
        whole
        value={evenings}
        onChange={setEvenings}
        max={7}
        unit="at most"
      />
    </FieldGroup>
  );
}

function Times({ error }: { error?: string }) {
  const [from, setFrom] = useState<string | null>('18:30');
  const [day, setDay] = useState<string | null>('2026-03-12');
  return (
    <FieldGroup legend="When" error={error} row>
      <DateField label="Day" value={day} onChange={setDay} />
      <TimeOfDayField label="From" value={from} onChange={setFrom} />
    </FieldGroup>
  );
}

function Month() {
  const [day, setDay] = useState<string>('2026-03-12');
  return <Calendar label="Days" value={day} onChange={setDay} isOff={(date) => date.endsWith('-19')} />;
}

function Lists({ error }: { error?: string }) {
  const [who, setWho] = useState<string | null>('kit');
  const [zone, setZone] = useState<string | null>(error ? null : 'Europe/Lisbon');
  return (
    <Fields>
      <Select label="With" options={people} value={error ? null : who} onChange={setWho} error={error} />
      <ComboBox
        label="Where they live"
        hint="Times are shown in both zones."
        options={zones}
        value={zone}
        onChange={setZone}
        onCreate={() => {}}
        placeholder="Type a place"
      />
    </Fields>
  );
}

function Choices({ error }: { error?: string }) {
  const [on, setOn] = useState(true);
  const [tick, setTick] = useState(!error);
  const [kind, setKind] = useState<string>('agreed');
  return (
    <>
      <Switch label="Keep titles" detail="Else only busy and free are read." value={on} onChange={setOn} />
      <Switch label="Count nights" value={!on} onChange={(next) => setOn(!next)} />
      <Checkbox
        label="I have a copy"
        detail="Nobody can open this without the passphrase."
        value={tick}
        onChange={setTick}
        error={error}
      />
      <RadioList
        label="How it came to be"
        options={[
          { id: 'agreed', label: 'Agreed', detail: 'This comes first, and all know it.' },
          { id: 'turned', label: 'As it turned out', detail: 'Nobody decided it.' },
          { id: 'none', label: 'No tiers' },
        ]}
        value={kind}
        onChange={setKind}
      />
    </>
  );
}

const strength = [
  'nothing',
  'a trace',
  'faint',
  'slight',
  'some',
  'middling',
  'clear',
  'strong',
  'very strong',
  'huge',
  'all of it',
];

function Dial({ start }: { start: number | null }) {
  const [value, setValue] = useState<number | null>(start);
  return (
    <ArcDial
      label="Jealousy"
      value={value}
      onChange={setValue}
      say={(figure) => `${figure}, ${strength[figure] ?? ''}`}
      low="a trace"
      high="fills everything"
    />
  );
}

function Line() {
  const [value, setValue] = useState(25);
  return (
    <Slider label="Left unplanned" value={value} onChange={setValue} step={5} say={(share) => `${share} %`} />
  );
}

export function FieldSpecimens() {
  return (
    <>
      <Specimen name="Text: empty, error, off, many lines, passphrase">{() => <Text />}</Specimen>
      <Specimen name="Text: hover" force="data-hovered">
        {() => <Text />}
      </Specimen>
      <Specimen name="What one writes">{() => <Bare />}</Specimen>
      <Specimen name="Hours, minutes, numbers">{() => <Amounts start={90} />}</Specimen>
      <Specimen name="Hours: empty">{() => <Amounts start={null} />}</Specimen>
      <Specimen name="Hours: too few">{() => <Amounts start={30} />}</Specimen>
      <Specimen name="Day and time">{() => <Times />}</Specimen>
      <Specimen name="Day and time: error">
        {() => <Times error="The end is before the start. Choose a later time." />}
      </Specimen>
      <Specimen name="Calendar">{() => <Month />}</Specimen>
      <Specimen name="Select and combo box">{() => <Lists />}</Specimen>
      <Specimen name="Select: error">
        {() => <Lists error="Say with whom, so that the date can be planned." />}
      </Specimen>
      <Specimen name="Switch, checkbox, radio">{() => <Choices />}</Specimen>
      <Specimen name="Switch, checkbox, radio: focus" force="data-focus-visible">
        {() => <Choices />}
      </Specimen>
      <Specimen name="Checkbox: error">{() => <Choices error="Tick this once you have a copy." />}</Specimen>
      <Specimen name="Arc dial">{() => <Dial start={7} />}</Specimen>
      <Specimen name="Arc dial: nothing chosen">{() => <Dial start={null} />}</Specimen>
      <Specimen name="Slider">{() => <Line />}</Specimen>
    </>
  );
}
