// Making a kit, step by step. The words are made when they are shown, live on this page alone, and go with it.
import { Trans, useLingui } from '@lingui/react/macro';
import { foundSelf, hostOf, kitWords, newRoot, type Root, suites } from '@orrery/client/sync';
import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNow } from '../../app/now.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { useSession } from '../../app/session.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Steps } from '../../ui/steps.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { nameThisDevice, useDeviceName } from './device-name.ts';
import { KitCard } from './kit-card.tsx';
import { type KitBy, KitBySegments } from './kit-fields.tsx';
import { useKitFile } from './kit-file.tsx';
import { useTrial } from './kit-try.tsx';
import { useRelayField } from './relay-field.tsx';
import { SaveKit } from './save-kit.tsx';

/** What is made: where it leads, and nothing that stays. */
interface Draft {
  readonly root: Root;
  readonly relay: string;
}

type StepId = 'what' | 'words' | 'try';

/** Words were shown on this page, and not tried: a lock may have come between. Only that, and no longer than the page. */
let wereShown = false;

/**
 * `otherwise`: what stands here for somebody who has a kit and is not making one right now. `onDone`: something else goes on from here, in
 * place of the ways on. `before`: what somebody has to know first who came for something else.
 */
export function MakeKit(props: { otherwise: ReactNode; onDone?: () => void; before?: ReactNode }) {
  const { otherwise, onDone, before } = props;
  const { t } = useLingui();
  const now = useNow();
  const { dayOf, dayWithYear } = useFormats();
  const relay = useRelayField();
  const guess = useDeviceName();
  const [name, setName] = useState(guess);
  const [nameFault, setNameFault] = useState<string | null>(null);
  const [at, setAt] = useState<StepId>('what');
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isDone, setDone] = useState(false);
  const [wereShownBefore] = useState(wereShown);
  const { tell } = useToasts();

  if (isDone)
    return (
      <Flow>
        <Notice
          kind="remark"
          what={<Trans>Your kit works, and this device has forgotten it.</Trans>}
          means={
            <Trans>
              A sealed copy of what you write now goes to the relay by itself. Keep the kit where this device
              cannot be lost with it.
            </Trans>
          }
          announce
        />
        <ButtonRow>
          <ButtonLink kind="main" href="/">
            <Trans>On to today</Trans>
          </ButtonLink>
          <ButtonLink href="/settings/devices">
            <Trans>Devices and relay</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    );
  // somebody has one already, unless it was made on this very page
  if (otherwise && !draft) return otherwise;

  const steps: { id: StepId; title: string }[] = [
    { id: 'what', title: t`What a kit is for` },
    { id: 'words', title: t`Your 24 words` },
    { id: 'try', title: t`Try it once` },
  ];
  const day = dayOf(now);

  function toWords() {
    const address = relay.take();
    setNameFault(name.trim() === '' ? t`Please give a name. Any name will do.` : null);
    if (!address || name.trim() === '') return;
    setDraft((old) => ({ root: old?.root ?? newRoot(suites), relay: address }));
    setAt('words');
    wereShown = true;
  }

  if (at === 'try' && draft)
    return (
      <TryKit
        draft={draft}
        deviceName={name}
        steps={steps}
        onBack={() => setAt('words')}
        onVoid={() => {
          setDraft(null);
          setAt('what');
          tell({
            words: (
              <Trans>Another tab has made a kit, and only that one counts. Throw these words away.</Trans>
            ),
          });
        }}
        onDone={() => {
          wereShown = false;
          if (onDone) onDone();
          else setDone(true);
        }}
      />
    );
  return (
    <Steps
      steps={steps}
      at={at}
      onBack={at === 'words' ? () => setAt('what') : undefined}
      onNext={at === 'words' ? undefined : toWords}
      next={<Trans>Show the words</Trans>}
      aside={
        at === 'words' ? (
          <Button kind="main" onPress={() => setAt('try')}>
            <Trans>I have it</Trans>
          </Button>
        ) : undefined
      }
    >
      {at === 'words' && draft ? (
        <Flow>
          <p data-print="no">
            <Trans>
              Write them on paper or print them, now: they are shown this once. A photo of them would lie in a
              cloud. Orrery still locks by itself: a tap anywhere tells it that you are here.
            </Trans>
          </p>
          <KitCard words={kitWords(draft.root)} relay={draft.relay} day={dayWithYear(day)} />
          <div data-print="no">
            <Flow>
              <Button icon={<Printer aria-hidden />} onPress={() => print()}>
                <Trans>Print</Trans>
              </Button>
              <Disclosure label={t`No paper? Save it as a file`}>
                <SaveKit root={draft.root} relay={draft.relay} day={day} />
              </Disclosure>
            </Flow>
          </div>
        </Flow>
      ) : (
        <Flow>
          {wereShownBefore && !draft ? (
            <Notice
              kind="remark"
              what={<Trans>The words that you saw before open nothing.</Trans>}
              means={<Trans>They were forgotten before you had tried them. Now come new ones.</Trans>}
              todo={<Trans>Throw away what you wrote down or saved of the old ones.</Trans>}
            />
          ) : null}
          {before}
          <p className="t-lead">
            <Trans>
              With 24 words on paper, everything here comes back on another device, and a lost or stolen one
              is taken out.
            </Trans>
          </p>
          <p>
            <Trans>
              For that a sealed copy of all you write lies with a relay. Whoever runs it cannot read a word.
              They can see from where you connect, when, and how much.
            </Trans>
          </p>
          {relay.field}
          <TextField
            label={t`What this device is called`}
            hint={t`So that you know it among others. Only you see it.`}
            value={name}
            onChange={setName}
            error={nameFault ?? undefined}
            maxLength={40}
          />
          <p>
            <Trans>
              The words come next, and only this once. Have paper and a pen or a printer ready, and nobody
              looking over your shoulder.
            </Trans>
          </p>
        </Flow>
      )}
    </Steps>
  );
}

function TryKit(props: {
  draft: Draft;
  deviceName: string;
  steps: readonly { id: StepId; title: string }[];
  onBack: () => void;
  onDone: () => void;
  /** Another tab has made a kit meanwhile. */
  onVoid: () => void;
}) {
  const { draft, deviceName, steps, onBack, onDone, onVoid } = props;
  const { t } = useLingui();
  const session = useSession();
  const sentence = useRefusals();
  const words = kitWords(draft.root);
  const trial = useTrial(words);
  const file = useKitFile();
  const [by, setBy] = useState<KitBy>('words');
  const [busy, setBusy] = useState(false);
  const { tell } = useToasts();

  async function isRight(): Promise<boolean> {
    if (by === 'words') return trial.judge();
    const kit = await file.take();
    if (kit && kitWords(kit.root).join(' ') !== words.join(' ')) {
      file.refuse(t`This is the file of another kit.`);
      return false;
    }
    return kit !== null;
  }

  async function finish() {
    setBusy(true);
    if (await isRight()) {
      const founded = await foundSelf(session.vault, suites, draft.root, draft.relay);
      if (founded.ok) {
        draft.root.fill(0);
        await nameThisDevice(session, founded.value.seat, deviceName);
        return onDone();
      }
      if (founded.why.code === 'alreadyThere') return onVoid();
      tell({ words: sentence(founded.why.code) });
    }
    setBusy(false);
  }

  return (
    <Steps
      steps={steps}
      at="try"
      onBack={onBack}
      onNext={() => void finish()}
      next={<Trans>It works</Trans>}
      busy={busy ? t`Making your space` : undefined}
    >
      <Flow>
        <KitBySegments value={by} onChange={setBy} />
        {by === 'words' ? trial.fields : file.fields}
        <p className="t-caption">
          <Trans>The relay is {hostOf(draft.relay)}. It belongs to the kit, with the words.</Trans>
        </p>
      </Flow>
    </Steps>
  );
}
