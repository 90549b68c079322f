import { PenLine, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Answers } from '../ui/answers.tsx';
import { Button, ButtonLink, ButtonRow } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Segments } from '../ui/segments.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useToasts } from '../ui/toast.tsx';
import { Versions } from '../ui/versions.tsx';
import styles from './gallery.module.css';
import { Specimen } from './specimen.tsx';

const feelings = [
  'jealousy',
  'envy',
  'fear of loss',
  'loneliness',
  'uncertainty',
  'disappointment',
  'relief',
];
const four = [
  { id: 'yes', label: 'Yes', mark: 'check' },
  { id: 'counter', label: 'Counter', mark: 'arrows' },
  { id: 'later', label: 'Not now', mark: 'hourglass' },
  { id: 'no', label: 'No', mark: 'dash' },
] as const;
const three = [
  { id: 'yes', label: 'Yes' },
  { id: 'other', label: 'Another time' },
  { id: 'no', label: 'No' },
] as const;

function Buttons() {
  return (
    <div className={styles.line}>
      <Button>Plan a date</Button>
      <Button kind="main">Keep</Button>
      <Button kind="plain">Stop here</Button>
    </div>
  );
}

function BusyButton() {
  const [busy, setBusy] = useState(true);
  return (
    <Button
      kind="main"
      busy={busy ? 'Looking for a plan' : null}
      onCancel={() => setBusy(false)}
      onPress={() => setBusy(true)}
    >
      Plan March
    </Button>
  );
}

function FeelingChips() {
  const [value, setValue] = useState<string[]>(['jealousy', 'fear of loss']);
  return (
    <Chips
      label="What is here?"
      options={feelings.map((id) => ({ id, label: id }))}
      value={value}
      onChange={setValue}
    />
  );
}

function ViewSegments() {
  const [value, setValue] = useState<'week' | 'month' | 'plan'>('week');
  return (
    <Segments
      label="View"
      options={[
        { id: 'week', label: 'Week' },
        { id: 'month', label: 'Month' },
        { id: 'plan', label: 'Plan' },
      ]}
      value={value}
      onChange={setValue}
    />
  );
}

function FourAnswers({ start }: { start: string | null }) {
  const [value, setValue] = useState<string | null>(start);
  return <Answers label="Your answer" options={four} value={value} onAnswer={setValue} />;
}

function ThreeAnswers() {
  const [value, setValue] = useState<string | null>(null);
  return <Answers label="Your answer to Kit" options={three} value={value} onAnswer={setValue} />;
}

function Floating() {
  const [open, setOpen] = useState<'dialog' | 'alert' | 'sheet' | null>(null);
  const { tell } = useToasts();
  const close = () => setOpen(null);
  return (
    <div className={styles.line}>
      <Button onPress={() => setOpen('dialog')}>Open a dialog</Button>
      <Button onPress={() => setOpen('alert')}>Open an alert</Button>
      <Button onPress={() => setOpen('sheet')}>Open a sheet</Button>
      <Button
        onPress={() =>
          tell({ words: 'The date on Thursday is gone.', undo: () => tell({ words: 'It is back.' }) })
        }
      >
        Say something
      </Button>
      <Dialog
        title="Move this date"
        open={open === 'dialog'}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Leave it</Button>
            <Button kind="main" onPress={close}>
              Move
            </Button>
          </>
        }
      >
        <p>Thursday 12 March, 19:00 to 22:00, with Kit. Nothing else moves.</p>
      </Dialog>
      <Dialog
        title="Erase everything on this device?"
        alert
        open={open === 'alert'}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Keep it</Button>
            <Button alert onPress={close}>
              Erase everything
            </Button>
          </>
        }
      >
        <p>Nobody can bring it back, and neither can we. An export that you made before still opens.</p>
      </Dialog>
      <Sheet title="Kit" open={open === 'sheet'} onClose={close}>
        <p>Secondary, as you see it, since June 2024. It covers time, not decisions.</p>
      </Sheet>
    </div>
  );
}

export function Acting() {
  return (
    <>
      <Specimen name="Button: outline, main, plain">{() => <Buttons />}</Specimen>
      <Specimen name="Button: hover" force="data-hovered">
        {() => <Buttons />}
      </Specimen>
      <Specimen name="Button: pressed" force="data-pressed">
        {() => <Buttons />}
      </Specimen>
      <Specimen name="Button: focus" force="data-focus-visible">
        {() => <Buttons />}
      </Specimen>
      <Specimen name="Button: busy, with a cancel beside it">{() => <BusyButton />}</Specimen>
      <Specimen name="Button: off (avoid), what cannot be undone, with icons">
        {() => (
          <div className={styles.line}>
            <Button isDisabled>Off</Button>
            <Button kind="main" isDisabled>
              Off
            </Button>
            <Button alert icon={<Trash2 aria-hidden />}>
              Erase
            </Button>
            <ButtonLink href="/gallery" icon={<Plus aria-hidden />}>
              More
            </ButtonLink>
          </div>
        )}
      </Specimen>
      <Specimen name="Buttons in a row, long words">
        {() => (
          <>
            <ButtonRow>
              <Button kind="main" icon={<PenLine aria-hidden />}>
                Vorschläge an alle Beteiligten verschicken
              </Button>
              <Button>Was wäre, wenn…</Button>
            </ButtonRow>
            <ButtonRow equal>
              <Button>Say no</Button>
              <Button>Look first</Button>
              <Button>Join</Button>
            </ButtonRow>
          </>
        )}
      </Specimen>
      <Specimen name="Icon buttons, menu, link">
        {() => (
          <div className={styles.line}>
            <IconButton label="Add" icon={<Plus aria-hidden />} />
            <IconButton label="Add, on" isPressed icon={<Plus aria-hidden />} />
            <Menu
              items={[
                { id: 'picture', label: 'Save as a picture' },
                { id: 'print', label: 'Print' },
                { id: 'erase', label: 'Erase', alert: true },
              ]}
            />
            <p>
              Two dates. <TextLink href="/gallery">Read it all</TextLink>
            </p>
          </div>
        )}
      </Specimen>
      <Specimen name="Segments">{() => <ViewSegments />}</Specimen>
      <Specimen name="Versions: short, three, long">
        {() => (
          <>
            <Versions
              label="Wish, a week"
              versions={[
                { id: 'a', words: '4 hours', note: 'Shows for now' },
                { id: 'b', words: '6 hours' },
              ]}
              onKeep={() => {}}
            />
            <Versions
              label="When"
              versions={[
                { id: 'a', words: 'Wednesday 11 March, 18:00 to 21:00', note: 'Shows for now' },
                { id: 'b', words: 'Thursday 12 March, 19:00 to 22:00' },
                { id: 'c', words: 'Friday 13 March, 19:00 to 22:00' },
              ]}
              onKeep={() => {}}
            />
            <Versions
              label="Notes"
              versions={[
                { id: 'a', words: 'Tea, not coffee.\nLikes to be asked twice.', note: 'Shows for now' },
                { id: 'b', words: 'Tea, not coffee.' },
              ]}
              keep={{ words: 'Keep this', label: (words) => `Keep this: ${words.slice(0, 20)}` }}
              onKeep={() => {}}
            />
          </>
        )}
      </Specimen>
      <Specimen name="Answers: three">{() => <ThreeAnswers />}</Specimen>
      <Specimen name="Answers: four, none given">{() => <FourAnswers start={null} />}</Specimen>
      <Specimen name="Answers: four, one given">{() => <FourAnswers start="yes" />}</Specimen>
      <Specimen name="Chips">{() => <FeelingChips />}</Specimen>
      <Specimen name="What floats: dialog, alert, sheet, undo">{() => <Floating />}</Specimen>
    </>
  );
}
