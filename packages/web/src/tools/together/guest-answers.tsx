// Who answered an invitation. Only the twelve digits tell whether it is the one who was meant; the answer that weighs is a person's.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Answered, Circle, Invitation } from '@orrery/client/circle';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ShortCode } from '../../rooms/devices/short-code.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { othersOf, pathOf } from './use-circles.ts';
import { useCircleRefusals } from './use-refusals.ts';

const noLetters: readonly Answered['letter'][] = [];

/** `children`: the link itself, until somebody has answered it; then their digits stand where one looks. */
export function GuestAnswers(props: { circle: Circle; invitation: Invitation; children: ReactNode }) {
  const { circle, invitation, children } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const [found, setFound] = useState<readonly Answered[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [sure, setSure] = useState<Answered | null>(null);
  const mail = circle.sync?.mail ?? noLetters;
  useEffect(() => {
    let isHere = true;
    void circle.inviting.answers(invitation.id, mail).then((answers) => {
      if (isHere) setFound(answers);
    });
    return () => {
      isHere = false;
    };
  }, [circle, invitation.id, mail]);

  const isAlone = othersOf(circle).length === 0;
  // whoever was sent away is gone at once
  const answers = found.filter(({ letter }) => mail.includes(letter));

  async function introduce(answered: Answered) {
    if (busy !== null) return;
    setBusy(answered.code);
    const told = await circle.inviting.introduce(answered);
    setBusy(null);
    setSure(null);
    if (!told.ok) return tell({ words: sentence(told.why) });
    const name = answered.name || t`Somebody without a name`;
    tell({
      words: isAlone ? <Trans>{name} may come in.</Trans> : <Trans>The others are asked now.</Trans>,
    });
    go(pathOf(circle.id));
  }

  function sendAway(answered: Answered) {
    void circle.inviting.sendAway(answered);
    tell({ words: <Trans>Sent away. If it was they after all, they can answer once more.</Trans> });
  }

  if (new Set(answers.map(({ code }) => code)).size < answers.length)
    return (
      <p className="t-lead" role="alert">
        <Trans>
          Two who answered show the same digits, and that is no chance: somebody saw them and pretends to be
          your guest. Let neither in. Withdraw this invitation, and make another one.
        </Trans>
      </p>
    );
  if (answers.length === 0) return children;
  return (
    <Flow>
      {answers.length > 1 ? (
        <p className="t-lead" role="alert">
          <Trans>
            More than one has answered: they tried twice, or somebody else has seen the link. Go on only with
            the one whose digits you have compared.
          </Trans>
        </p>
      ) : null}
      {answers.map((answered) => {
        const name = answered.name || t`Somebody without a name`;
        const { code } = answered;
        return (
          <section key={code} aria-label={t`${name} has answered: ${code}`}>
            <Flow>
              <p className="t-lead">
                <Trans>
                  {name} has answered. Ask {name} to read you the digits on their page, on the phone or face
                  to face. Are they these?
                </Trans>
              </p>
              <ShortCode code={code} />
              <ButtonRow equal>
                <Button onPress={() => setSure(answered)}>
                  <Trans>Yes, the same</Trans>
                </Button>
                <Button onPress={() => sendAway(answered)}>
                  <Trans>No, send it away</Trans>
                </Button>
              </ButtonRow>
              <p className="t-caption">
                <Trans>
                  If they are, you say yes to {name}. Everybody else who is in is asked then. Once in, {name}{' '}
                  reads all that was put here so far and is still here.
                </Trans>
              </p>
            </Flow>
          </section>
        );
      })}
      {sure ? (
        <SayYes
          name={sure.name || t`Somebody without a name`}
          isAlone={isAlone}
          isBusy={busy !== null}
          onClose={() => setSure(null)}
          onYes={() => void introduce(sure)}
        />
      ) : null}
    </Flow>
  );
}

/** `isAlone`: nobody else is asked, so that they are in at once. */
function SayYes(props: {
  name: string;
  isAlone: boolean;
  isBusy: boolean;
  onClose: () => void;
  onYes: () => void;
}) {
  const { name, isAlone, isBusy, onClose, onYes } = props;
  const { t } = useLingui();
  return (
    <Dialog
      title={t`Say yes to ${name}?`}
      open
      onClose={onClose}
      alert
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button onPress={onYes} busy={isBusy ? t`Telling the others` : undefined}>
            <Trans>Yes, they may come in</Trans>
          </Button>
        </>
      }
    >
      <Flow>
        <p>
          <Trans>
            They will read all that is here, from the beginning, and what they have read cannot be taken back.
            For less, found a new circle and invite {name} there.
          </Trans>
        </p>
        <p>
          {isAlone ? (
            <Trans>Nobody else is in, so {name} comes in at once.</Trans>
          ) : (
            <Trans>
              With that you have said yes. The others are asked, and {name} comes in with the last yes.
            </Trans>
          )}
        </p>
      </Flow>
    </Dialog>
  );
}
