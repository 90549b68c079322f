// I have answered an invitation, or another device of mine is in: how long it takes, and what may be in the way.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles, Listed } from '@orrery/client/circle';
import { hostOf } from '@orrery/client/sync';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { OnlyYou } from '../../app/only-you.tsx';
import { ShortCode } from '../../rooms/devices/short-code.tsx';
import { useEndings } from '../../rooms/kit/relay-sentences.ts';
import { useFormats } from '../../shell/formats.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useToasts } from '../../ui/toast.tsx';
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
          <Progress
            words={<Trans>Another device of yours brings this one in</Trans>}
            detail={<Trans>Open Orrery there for a moment, and leave it open here.</Trans>}
          />
        )}
        <Button onPress={() => setTurning(true)}>
          <Trans>Turn back</Trans>
        </Button>
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
      {code ? <ShortCode code={code} /> : <Progress words={<Trans>Working out the digits</Trans>} />}
      {isAnswered ? (
        <Progress
          words={<Trans>Waiting for everybody’s yes</Trans>}
          detail={
            <Trans>
              {by} says whether the digits are the same; then everybody who is in says yes or no: {everybody}.
              It can take days. You may close this page, it goes on by itself when you come back.
            </Trans>
          }
        />
      ) : (
        <Progress
          words={<Trans>Sending your answer</Trans>}
          detail={<Trans>It goes as soon as your own relay and that of the circle can be reached.</Trans>}
        />
      )}
      <p className="t-caption">
        <Trans>
          An invitation lasts a week. If nothing happens, it may be over or withdrawn, or somebody would
          rather not: ask {by}. You are not told who said what.
        </Trans>
      </p>
    </>
  );
}

/** What keeps me out, as far as the relay says. */
function Trouble({ listed }: { listed: Listed }): ReactNode {
  const endingOf = useEndings();
  const { trouble, relay } = listed;
  const host = hostOf(relay);
  if (!trouble) return null;
  if (trouble === 'withheld')
    return (
      <Notice
        what={<Trans>The relay keeps something back that your invitation rests on.</Trans>}
        means={<Trans>This device does not go in before all of it is there. Nothing is lost.</Trans>}
        todo={<Trans>Tell whoever invited you, by another way than this.</Trans>}
      />
    );
  if (trouble === 'full')
    return (
      <Notice
        what={<Trans>There is no room for one more.</Trans>}
        todo={<Trans>Free some space on this device, or ask whoever runs {host}.</Trans>}
      />
    );
  if (trouble === 'denied')
    return (
      <Notice
        what={<Trans>This invitation is not open any more.</Trans>}
        means={<Trans>Somebody came by it already, it was withdrawn, or {host} does not know it.</Trans>}
        todo={<Trans>Ask for a new one. You can turn back here; nobody is told.</Trans>}
      />
    );
  return <Notice what={endingOf(trouble)} todo={<Trans>It is tried again by itself.</Trans>} />;
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
          You do not come in, and your devices forget it. If they let you in all the same, you are out again
          at once. To come in later, you need another link.
        </Trans>
      </p>
    </Dialog>
  );
}
