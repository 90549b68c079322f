// "Keep this?": a passphrase of one's own, and then a kit. Asked after the first words, never before.

import { Trans, useLingui } from '@lingui/react/macro';
import { hintPassphrase } from '@orrery/client';
import { type FormEvent, useState } from 'react';
import { useRefusals } from '../../app/refusals.tsx';
import { usePhase, useSession } from '../../app/session.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useToasts } from '../../ui/toast.tsx';

export function usePassphraseHint(): (passphrase: string) => string | undefined {
  const { t } = useLingui();
  return (passphrase) => {
    if (passphrase === '')
      return t`Four or five words in a row are strong and easy to remember. No name, no date.`;
    return {
      tooShort: t`At least eight characters.`,
      tooLong: t`That is too long.`,
      easilyGuessed: t`Easy to guess, most of all for somebody who knows you.`,
      fair: t`Fair. One more word would make it strong.`,
      strong: t`Strong, unless it is about somebody you know.`,
    }[hintPassphrase(passphrase)];
  };
}

/** A new passphrase, typed twice; both must be the same. */
export function useNewPassphrase(label?: string) {
  const { t } = useLingui();
  const hint = usePassphraseHint();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const fields = (
    <>
      <PassphraseField
        label={label ?? t`A passphrase`}
        value={first}
        onChange={setFirst}
        hint={hint(first)}
        error={fault ?? undefined}
        fresh
      />
      <PassphraseField label={t`Once more`} value={second} onChange={setSecond} fresh />
    </>
  );
  return {
    fields,
    setFault,
    clear: () => {
      setFirst('');
      setSecond('');
      setFault(null);
    },
    /** The passphrase when both agree; else null, and the field says what to do. */
    take(): string | null {
      if (first === second) return first;
      setFault(t`The two are not the same. Please type both again.`);
      return null;
    },
  };
}

export interface KeepFormProps {
  onKept: () => void;
  onLater?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
  /** Something else goes on from here, and brings a kit by itself. */
  isStep?: boolean;
}

export function KeepForm({ onKept, onLater, onBack, isStep = false }: KeepFormProps) {
  const { t } = useLingui();
  const session = useSession();
  const sentence = useRefusals();
  const passphrase = useNewPassphrase();
  const { tell } = useToasts();
  const phase = usePhase();
  const hasKit = phase.name === 'open' && phase.home.space !== undefined;
  const [busy, setBusy] = useState(false);
  const [isKept, setKept] = useState(false);

  async function keep(event: FormEvent) {
    event.preventDefault();
    const chosen = passphrase.take();
    if (chosen === null || busy) return;
    setBusy(true);
    const kept = await session.keep(chosen);
    setBusy(false);
    if (kept.ok) {
      passphrase.clear();
      if (isStep) return onKept();
      if (!hasKit) return setKept(true);
      tell({ words: <Trans>Kept. From now on Orrery opens with your passphrase alone.</Trans> });
      onKept();
    } else passphrase.setFault(sentence(kept.why.code));
  }

  if (isKept)
    return (
      <Flow>
        <Notice
          kind="remark"
          what={<Trans>Kept. From now on Orrery opens with your passphrase alone.</Trans>}
          means={<Trans>It is on this device and nowhere else: without the device it would be gone.</Trans>}
          todo={<Trans>With a kit, 24 words on paper, it all comes back on another one.</Trans>}
          announce
        />
        <ButtonRow>
          <ButtonLink kind="main" href="/kit">
            <Trans>Make a kit</Trans>
          </ButtonLink>
          <Button onPress={onKept}>
            <Trans>Later</Trans>
          </Button>
        </ButtonRow>
      </Flow>
    );
  if (phase.name === 'open' && phase.kept && !busy)
    return (
      <Flow>
        <p className="t-lead">
          <Trans>This is kept already: only your passphrase opens it.</Trans>
        </p>
        <ButtonRow>
          <ButtonLink href="/settings/passphrase">
            <Trans>Change the passphrase</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    );
  return (
    <Flow>
      <form onSubmit={(event) => void keep(event)}>
        <p className="t-lead">
          {hasKit ? (
            <Trans>
              So far whoever uses this device can open Orrery here. With a passphrase, only you can.
            </Trans>
          ) : (
            <Trans>
              So far this device alone holds the key, and whoever uses the device can open Orrery. With a
              passphrase, only you can.
            </Trans>
          )}
        </p>
        {passphrase.fields}
        <Notice
          kind="remark"
          what={<Trans>If you forget it, nobody can bring it back.</Trans>}
          means={
            <Trans>
              That is the other side of nobody else being able to read this. A kit, or an export kept
              elsewhere, is your safety net.
            </Trans>
          }
        />
        <p className="t-caption">
          <Trans>
            If the browser offers to remember it: whoever can use this browser could then open Orrery.
          </Trans>
        </p>
        <Button kind="main" type="submit" wide busy={busy ? t`Sealing` : undefined}>
          <Trans>Keep it</Trans>
        </Button>
        {onLater || onBack ? (
          <ButtonRow equal>
            {onBack ? (
              <Button onPress={onBack}>
                <Trans>Back</Trans>
              </Button>
            ) : null}
            {onLater ? (
              <Button onPress={onLater}>
                <Trans>Not now</Trans>
              </Button>
            ) : null}
          </ButtonRow>
        ) : null}
      </form>
    </Flow>
  );
}
