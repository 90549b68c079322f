// Who answered the link. Only the six digits tell whether it is one's own other device; the answer that weighs is a person's.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type Answerer,
  bringIn,
  type DeviceLink,
  type Home,
  type Space,
  suites,
  whoAnswered,
} from '@orrery/client/sync';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useRefusals } from '../../app/refusals.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { ShortCode } from './short-code.tsx';

const noLetters: readonly Answerer['letter'][] = [];

export function Answerers(props: {
  home: Home;
  space: Space;
  link: DeviceLink;
  onIn: () => void;
  /** The link itself, until somebody has answered it: then their digits stand where one looks. */
  children: ReactNode;
}) {
  const { home, space, link, onIn, children } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useRefusals();
  const [found, setFound] = useState<readonly Answerer[]>([]);
  const [busy, setBusy] = useState(false);
  const mail = home.sync?.mail ?? noLetters;
  useEffect(() => {
    let isHere = true;
    void whoAnswered(space, suites, link, mail).then((answered) => {
      if (isHere) setFound(answered);
    });
    return () => {
      isHere = false;
    };
  }, [space, link, mail]);

  // whoever was sent away is gone at once
  const answerers = found.filter(({ letter }) => mail.includes(letter));

  async function letIn(answerer: Answerer) {
    setBusy(true);
    const brought = await bringIn(space, answerer);
    setBusy(false);
    if (!brought.ok) return tell({ words: sentence(brought.why.code) });
    home.sync?.drop(mail);
    tell({ words: <Trans>It is in, and fetches what is yours.</Trans> });
    onIn();
    go('/settings/devices');
  }

  function sendAway({ letter }: Answerer) {
    home.sync?.drop([letter]);
    tell({ words: <Trans>Sent away. If it was yours after all, show a new code.</Trans> });
  }

  const codes = new Set(answerers.map(({ code }) => code));
  if (codes.size < answerers.length)
    return (
      <p className="t-lead" role="alert">
        <Trans>
          Two devices show the same digits, and that is no chance: somebody saw them and pretends to be yours.
          Let neither in. Go back, and show a new code where nobody looks on.
        </Trans>
      </p>
    );
  if (answerers.length === 0)
    return (
      <>
        {children}
        <Progress words={<Trans>Waiting for the other device</Trans>} />
      </>
    );
  return (
    <Flow>
      {answerers.length > 1 ? (
        <p className="t-lead" role="alert">
          <Trans>
            More than one has answered: you asked twice, or somebody else has seen the link. Let in only the
            one whose digits your device shows now.
          </Trans>
        </p>
      ) : null}
      {answerers.map((answerer) => (
        <section key={answerer.code} aria-label={t`A device that answered: ${answerer.code}`}>
          <ShortCode code={answerer.code} />
          <p>
            <Trans>Does your other device show these very digits?</Trans>
          </p>
          <ButtonRow equal>
            <Button onPress={() => void letIn(answerer)} busy={busy ? t`Bringing it in` : undefined}>
              <Trans>Yes, let it in</Trans>
            </Button>
            <Button onPress={() => sendAway(answerer)}>
              <Trans>No, send it away</Trans>
            </Button>
          </ButtonRow>
        </section>
      ))}
    </Flow>
  );
}
