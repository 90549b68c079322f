// I have answered an invitation, or another device of mine is in: how long it takes, and what may be in the way.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles, Listed } from '@orrery/client/circle';
import { type Ending, hostOf } from '@orrery/client/sync';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { OnlyYou } from '../../app/only-you.tsx';
import { ShortCode } from '../../rooms/devices/short-code.tsx';
import { useEndings } from '../../rooms/kit/relay-sentences.ts';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { ByKitLink } from './by-kit-link.tsx';
import { useCircleRefusals } from './use-refusals.ts';

export function Asking({ circles, listed }: { circles: Circles; listed: Listed }) {
  const { t } = useLingui();
  const [isTurning, setTurning] = useState(false);
  const preview = listed.link?.preview;
  return (
    <Screen
      title={preview?.circle || t`A circle`}
      documentTitle={t`A circle`}
      back={{ href: '/together', label: t`Together` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <Trouble listed={listed} />
        {preview ? (
          <Answered circles={circles} listed={listed} />
        ) : (
          <>
            <p className="t-lead">
              <Trans>
                Another device of yours is in, and brings this one in. Open Orrery there for a moment, and
                leave it open here.
              </Trans>
            </p>
            <p>
              <Trans>If no other device is left to you, your kit does the same.</Trans>
            </p>
          </>
        )}
        <ButtonRow>
          {preview ? null : <ByKitLink />}
          <Button onPress={() => setTurning(true)}>
            <Trans>Turn back</Trans>
          </Button>
        </ButtonRow>
      </Flow>
      {isTurning ? <TurnBack circles={circles} listed={listed} onClose={() => setTurning(false)} /> : null}
    </Screen>
  );
}

function Answered({ circles, listed }: { circles: Circles; listed: Listed }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const [code, setCode] = useState<string>();
  useEffect(() => {
    let isHere = true;
    void circles.codeFor(listed.id).then((found) => isHere && setCode(found));
    return () => {
      isHere = false;
    };
  }, [circles, listed.id]);
  const by = listed.link?.preview.by || t`Whoever invited you`;
  const members = listed.link?.preview.members ?? [];
  const isAnswered = circles.waitingFor(listed.id)?.guest?.isAnswered;
  const everybody = list([by, ...members]);
  return (
    <>
      <p className="t-lead">
        <Trans>
          Compare these digits with {by}: on the phone, or better face to face. So both of you know that
          nobody has come between.
        </Trans>
      </p>
      {code ? <ShortCode code={code} /> : null}
      <Progress
        words={isAnswered ? <Trans>Waiting for everybody’s yes</Trans> : <Trans>Sending your answer</Trans>}
        detail={
          isAnswered ? (
            <Trans>
              {by} says whether the digits are the same; then everybody who is in says yes or no: {everybody}.
              It can take days. You may close this page, it goes on by itself when you come back.
            </Trans>
          ) : (
            <Trans>It goes as soon as your own relay and that of the circle can be reached.</Trans>
          )
        }
      />
      <p className="t-caption">
        <Trans>
          An invitation lasts a week; once {by} has compared the digits, everybody has thirty days more. If
          nothing happens, it may be over or withdrawn, or somebody would rather not: ask {by}. You are not
          told who said what.
        </Trans>
      </p>
    </>
  );
}

/** What keeps me out, as far as the relay says. */
function Trouble({ listed }: { listed: Listed }): ReactNode {
  const { t } = useLingui();
  const endingOf = useEndings();
  const { trouble, relay } = listed;
  const host = hostOf(relay);
  if (!trouble) return null;
  const own = {
    withheld: {
      what: t`The relay keeps something back that your invitation rests on.`,
      means: t`This device does not go in before all of it is there. Nothing is lost.`,
      todo: t`Tell whoever invited you, by another way than this.`,
    },
    full: {
      what: t`There is no room for one more.`,
      todo: t`Free some space on this device, or ask whoever runs ${host}.`,
    },
    denied: {
      what: t`This invitation is not open any more.`,
      means: t`Somebody came by it already, it was withdrawn, or ${host} does not know it.`,
      todo: t`Ask for a new one. You can turn back here; nobody is told as long as nobody lets you in.`,
    },
    manyLetters: {
      what: t`There is no room for your answer.`,
      means: t`Others have answered this link already, or ${host} has no room for more.`,
      todo: t`Ask whoever invited you for a new link, by a way that only the two of you use.`,
    },
  };
  const isOwn = trouble in own;
  const sentences = isOwn
    ? own[trouble as keyof typeof own]
    : { what: endingOf(trouble as Ending), todo: t`It is tried again by itself.` };
  return <Notice {...sentences} />;
}

function TurnBack(props: { circles: Circles; listed: Listed; onClose: () => void }) {
  const { circles, listed, onClose } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  async function turn() {
    const left = await circles.leave(listed.id, false);
    if (!left.ok) return tell({ words: sentence(left.why) });
    onClose();
    tell({ words: <Trans>You have turned back.</Trans> });
    go('/together', { replace: true });
  }
  return (
    <Dialog
      title={t`Turn back?`}
      open
      onClose={onClose}
      alert
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Wait on</Trans>
          </Button>
          <Button alert onPress={() => void turn()}>
            <Trans>Turn back</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          You do not come in, and your devices forget it. Nobody is told now. If they let you in all the same,
          you are out again at once, and they see that you came and left. To come in later, you need another
          link.
        </Trans>
      </p>
    </Dialog>
  );
}
