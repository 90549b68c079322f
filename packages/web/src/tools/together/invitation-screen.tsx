// One invitation: the link to send, how it stands, and whoever has answered it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Invitation } from '@orrery/client/circle';
import type { SpaceId } from '@orrery/domain';
import { useState } from 'react';
import { useParams } from 'wouter';
import { OnlyYou } from '../../app/only-you.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { CircleFrame } from './circle-frame.tsx';
import { GuestAnswers } from './guest-answers.tsx';
import { LinkToSend } from './link-to-send.tsx';
import { NotInCircle } from './not-in-circle.tsx';
import { pathOf, useCircles } from './use-circles.ts';
import { useCircleRefusals } from './use-refusals.ts';

export default function InvitationScreen() {
  const { t } = useLingui();
  const { space = '', invitation: id = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  if (!circles || !circle) return <NotInCircle />;
  const invitation = circle.inviting.all().find((one) => one.id === id);
  const isFounding = circles.listed().some((one) => one.id === space && one.standing === 'founding');
  const who = invitation?.who;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={who ? t`For ${who}` : t`An invitation`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
      visibility={<OnlyYou />}
    >
      {invitation ? (
        <Standing circle={circle} invitation={invitation} isFounding={isFounding} />
      ) : (
        <Empty>
          <Trans>This invitation is not on this device.</Trans>
        </Empty>
      )}
    </CircleFrame>
  );
}

function Standing(props: { circle: Circle; invitation: Invitation; isFounding: boolean }) {
  const { t } = useLingui();
  const { circle, invitation, isFounding } = props;
  const { dayOf, fullDay } = useFormats();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const { id, state, until, last } = invitation;
  const [isWithdrawing, setWithdrawing] = useState(false);
  const asking = circle.askedIn().find(({ admission }) => hexOf(admission.invite) === id);

  async function withdraw() {
    const done = await circle.inviting.withdraw(id);
    setWithdrawing(false);
    tell({
      words: done.ok ? <Trans>Withdrawn. The link opens nothing any more.</Trans> : sentence(done.why),
    });
  }

  if (invitation.isAwaited)
    return (
      <Flow>
        <p>
          <Trans>
            They are in, and have written nothing yet. The circle has gone to another relay meanwhile: where
            they do not see it, this link brings them there.
          </Trans>
        </p>
        <LinkToSend circle={circle} invitation={invitation} />
      </Flow>
    );
  if (state === 'spent')
    return (
      <Empty>
        <Trans>They are in. This invitation has done what it was for.</Trans>
      </Empty>
    );
  if (state === 'otherwise' || state === 'refused')
    return (
      <Notice
        kind="remark"
        what={
          state === 'otherwise' ? (
            <Trans>They are in, by an invitation of somebody else.</Trans>
          ) : (
            <Trans>Their answer cannot be let in.</Trans>
          )
        }
        means={
          state === 'otherwise' ? (
            <Trans>This one was not needed, and its link opens nothing any more.</Trans>
          ) : (
            <Trans>It breaks a rule of the circle. The link opens nothing any more.</Trans>
          )
        }
        todo={
          <Trans>
            If they tell you that they are not in, somebody may have come in under their answer: tell the
            others, and make a new invitation.
          </Trans>
        }
      />
    );
  if (!asking && (state === 'withdrawn' || state === 'expired'))
    return (
      <Empty>
        {state === 'expired' ? (
          <Trans>A week has passed, so this link opens nothing any more. Make a new one if you like.</Trans>
        ) : (
          <Trans>You withdrew it. The link opens nothing; the message with it is where it was.</Trans>
        )}
      </Empty>
    );
  const day = fullDay(dayOf(until));
  const lastDay = fullDay(dayOf(last));
  const guest = asking?.name || t`Somebody without a name`;
  return (
    <Flow>
      {asking ? (
        <p className="t-lead">
          <Trans>
            {guest} comes in as soon as everybody has said yes. On the page of the circle you see who has. If
            not everybody has by {lastDay}, it is over.
          </Trans>
        </p>
      ) : isFounding || state === 'sending' ? (
        <Progress
          words={<Trans>Telling the relay</Trans>}
          detail={<Trans>It has to know of the invitation before the link can be used.</Trans>}
        />
      ) : circle.sync ? (
        <GuestAnswers circle={circle} invitation={invitation}>
          <LinkToSend circle={circle} invitation={invitation} />
        </GuestAnswers>
      ) : (
        <Empty>
          <Trans>Another tab of Orrery talks to the relay. Close the other tabs, then come back here.</Trans>
        </Empty>
      )}
      {asking ? null : (
        <p className="t-caption">
          <Trans>Open until {day}. It is for one person.</Trans>
        </p>
      )}
      <Button onPress={() => (asking ? setWithdrawing(true) : void withdraw())}>
        <Trans>Withdraw it</Trans>
      </Button>
      {isWithdrawing ? (
        <Dialog
          title={t`Withdraw it for ${guest}?`}
          open
          onClose={() => setWithdrawing(false)}
          alert
          actions={
            <>
              <Button onPress={() => setWithdrawing(false)}>
                <Trans>Leave it open</Trans>
              </Button>
              <Button alert onPress={() => void withdraw()}>
                <Trans>Withdraw it</Trans>
              </Button>
            </>
          }
        >
          <p>
            <Trans>
              The others have been asked about {guest}, and see that you took it back. {guest} is not told,
              and needs a new invitation to come in later.
            </Trans>
          </p>
        </Dialog>
      ) : null}
    </Flow>
  );
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
