// A circle goes to another relay: for me, on this device, at once. Everybody else goes when they have seen where.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { hostOf } from '@orrery/client/sync';
import { inSentence } from '@orrery/domain';
import { useLocation } from 'wouter';
import { useRelay } from '../../app/relay.ts';
import { isAway } from '../../rooms/relay/as-of.tsx';
import { MoveForm } from '../../rooms/relay/move-form.tsx';
import { addressInHistory } from '../../rooms/relay/move-there.ts';
import { useFormats } from '../../shell/formats.tsx';
import { useOnline } from '../../shell/online.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { CircleFrame } from './circle-frame.tsx';
import { WithCircle } from './dates/with-circle.tsx';
import { pathOf } from './use-circles.ts';
import { useCircleRefusals } from './use-refusals.ts';

export default function MoveCircleScreen() {
  const { t } = useLingui();
  return (
    <WithCircle>
      {({ circles, circle }) => (
        <CircleFrame
          circles={circles}
          circle={circle}
          title={t`Move this circle`}
          back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
        >
          <Moving circles={circles} circle={circle} />
        </CircleFrame>
      )}
    </WithCircle>
  );
}

function Moving({ circles, circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const own = useRelay();
  const { list } = useFormats();
  const isOnline = useOnline();
  const { relay } = circle.space.seat;
  const isDead = circle.sync !== undefined && isAway(circle.sync.state, isOnline);
  const isOwnThere = circles.list.space.seat.relay === relay;
  const isOwnDead = own !== null && own.phase !== 'elsewhere' && isAway(own, isOnline);
  const first = circle.members().find(({ isIn, isMe }) => isIn && !isMe)?.name || t`somebody without a name`;
  const hasLinks = circle.inviting.all().some(({ state }) => state === 'open' || state === 'sending');
  const waiting = list(circle.askedIn().map(({ name }) => inSentence(name) || t`somebody without a name`));
  return (
    <Flow>
      <p className="t-lead">
        <Trans>
          What you have of this circle goes to another relay. Nobody else is moved: each of you goes when they
          have seen where.
        </Trans>
      </p>
      {isOwnThere && isOwnDead ? (
        <Notice
          kind="remark"
          what={<Trans>What is yours alone lies at the same relay, which does not answer.</Trans>}
          means={
            <Trans>
              The circle waits until that lies where it is reached: your kit has to find the way to it.
            </Trans>
          }
          todo={<Trans>Move that first.</Trans>}
          actions={
            <ButtonLink href="/settings/devices/move">
              <Trans>Move what is mine</Trans>
            </ButtonLink>
          }
        />
      ) : null}
      <Terms>
        <Term name={t`Now at`}>
          <span translate="no">{hostOf(relay)}</span>
        </Term>
        <Term name={t`The new one sees`}>
          <Trans>
            From where each of you connects, when, how much you write, and that you belong together. Not a
            word of it.
          </Trans>
        </Term>
      </Terms>
      <ul>
        <li>
          {isDead ? (
            <Trans>
              The old relay does not answer, so the others cannot be told here. Tell them the new address by
              another way: they move by this same page.
            </Trans>
          ) : (
            <Trans>
              The others read here where you went. Until they come after, you do not read each other.
            </Trans>
          )}
        </li>
        <li>
          <Trans>What lies at the old relay stays there, sealed. Only its host can delete it.</Trans>
        </li>
        {waiting ? (
          <li>
            <Trans>
              {waiting} asked to come in, and cannot read where the circle goes. Whoever invited them has the
              new link for them, on the page of their invitation.
            </Trans>
          </li>
        ) : null}
        {hasLinks ? (
          <li>
            <Trans>
              Links of invitations that you have sent lead to the old place. On the page of each you find the
              new one.
            </Trans>
          </li>
        ) : null}
      </ul>
      <MoveForm
        to={addressInHistory()}
        back={pathOf(circle.id)}
        tooLate={t`The new relay has to be told how this circle began, and you came in later than that. Ask ${first}, who was here before you, to go there first.`}
        sentence={(why) => sentence(why as Parameters<typeof sentence>[0])}
        move={async (move) => {
          const moved = await circles.moving.move(circle.id, move);
          if (!moved.ok) return moved.why;
          const host = hostOf(move.relay);
          tell({ words: <Trans>For you, this circle lies at {host} now.</Trans> });
          go(pathOf(circle.id), { replace: true });
          return undefined;
        }}
      />
    </Flow>
  );
}
