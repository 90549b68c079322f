// Where to, and what its host asks for; the kit, where a device came in too late to say how it all began. Nothing has changed as long as
// the form says what is wrong.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Ending, hostOf, type Move, relayAddress } from '@orrery/client/sync';
import { type FormEvent, useState } from 'react';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKit } from '../kit/kit-fields.tsx';
import { useEndings } from '../kit/relay-sentences.ts';

/** Why nobody has moved: a code, and of `apart` how the other relay answered. */
export type NotMoved = { readonly code: string; readonly ending?: Ending };

export interface MoveFormProps {
  /** Address that is there already: where others have gone. */
  to: string | undefined;
  /** Undefined once it is done. */
  move: (move: Move) => Promise<NotMoved | undefined>;
  /** For reasons that belong to no field. */
  sentence: (why: NotMoved) => string;
  /** Who can begin it elsewhere, where this device cannot, not even with the kit. */
  tooLate: string;
  back: string;
}

export function MoveForm({ to, move, sentence, tooLate, back }: MoveFormProps) {
  const { t } = useLingui();
  const ending = useEndings();
  const kit = useKit();
  const [host, setHost] = useState(() => (to === undefined ? '' : hostOf(to)));
  const [code, setCode] = useState('');
  const [hostFault, setHostFault] = useState<string | null>(null);
  const [codeFault, setCodeFault] = useState<string | null>(null);
  const [needsKit, setNeedsKit] = useState(false);
  const [withKit, setWithKit] = useState(false);
  const [busy, setBusy] = useState(false);

  function say(why: NotMoved): void {
    if (why.code === 'relaySame') setHostFault(t`It lies there already.`);
    else if (why.code === 'kitNeeded') {
      setNeedsKit(true);
      setWithKit(true);
    } else if (why.code === 'otherKit')
      kit.refuse(t`These words are of another kit. Please look for the one of this device.`);
    else if (why.code === 'tooLate') setHostFault(tooLate);
    else if (why.ending === 'denied')
      setCodeFault(
        t`The relay takes in nobody with this. Please ask its host for a code, or look at it again.`,
      );
    else if (why.ending === 'tooMuch')
      setCodeFault(t`The relay takes in nobody more today without a code of its host.`);
    else if (why.ending) setHostFault(ending(why.ending));
    else setHostFault(sentence(why));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    // where others have gone, also if its name alone would be taken for another address
    const relay = to !== undefined && host === hostOf(to) ? to : relayAddress(host);
    setHostFault(relay ? null : t`That is no address of a relay. It looks like orrery.example.org.`);
    setCodeFault(null);
    setBusy(true);
    const taken = withKit ? await kit.take() : undefined;
    if (!relay || taken === null) {
      taken?.root.fill(0);
      return setBusy(false);
    }
    const why = await move({ relay, code: code.trim(), root: taken?.root });
    taken?.root.fill(0);
    setBusy(false);
    if (!why) kit.forget();
    else say(why);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextField
        label={t`Address of the new relay`}
        value={host}
        onChange={setHost}
        error={hostFault ?? undefined}
        placeholder="orrery.example.org"
        autoComplete="url"
        spellCheck={false}
      />
      <TextField
        label={t`Code of its host`}
        hint={t`Only if the host has given you one.`}
        value={code}
        onChange={setCode}
        error={codeFault ?? undefined}
        optional
        spellCheck={false}
      />
      <Disclosure
        label={t`With your kit`}
        detail={t`Only where this device is asked for it`}
        open={withKit}
        onChange={setWithKit}
      >
        <Flow>
          {needsKit ? (
            <Notice
              kind="remark"
              announce
              what={<Trans>For this you need your kit.</Trans>}
              means={
                <Trans>
                  The new relay has to be told how it all began, and this device came in later than that. The
                  words stay here; nobody is sent them.
                </Trans>
              }
            />
          ) : null}
          {kit.fields}
        </Flow>
      </Disclosure>
      <ButtonRow>
        <Button kind="main" type="submit" busy={busy ? t`Asking there` : undefined}>
          <Trans>Move there</Trans>
        </Button>
        <ButtonLink href={back}>
          <Trans>Stay where it is</Trans>
        </ButtonLink>
      </ButtonRow>
    </form>
  );
}
