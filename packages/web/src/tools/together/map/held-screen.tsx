// How two hold each other: opened by both or by nobody, each seeing their own as the ring, and closed by either.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import {
  areBothOpen,
  givenOf,
  type MemberId,
  myWord,
  ourRelationship,
  personOfMember,
  type Relationship,
  type SharedThing,
  type SpaceId,
  tierFrom,
} from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { NotInCircle } from '../not-in-circle.tsx';
import shared from '../sharing/shared.module.css';
import { SharedView } from '../sharing/shared-view.tsx';
import { othersOf, pathOf, useCircles } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { WhoOnMap } from './who-on-map.tsx';

export default function CircleTiersScreen() {
  const { t } = useLingui();
  const { space = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  const me = circle?.space.me;
  if (!circles || !circle || !me) return <NotInCircle />;
  const [other, ...more] = othersOf(circle);
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`How you hold each other`}
      back={{ href: `${pathOf(circle.id)}/map`, label: t`Map of the circle` }}
    >
      {other && more.length === 0 ? (
        <Two
          circles={circles}
          circle={circle}
          me={me}
          other={other.id}
          name={other.name || t`Somebody without a name`}
        />
      ) : (
        <Empty
          action={
            <ButtonLink href="/together/found">
              <Trans>Found a circle of two</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            Tiers open between two, and only in a circle where nobody else is: nobody is compared with
            anybody.
          </Trans>
        </Empty>
      )}
    </CircleFrame>
  );
}

interface TwoProps {
  circles: Circles;
  circle: Circle;
  me: MemberId;
  other: MemberId;
  name: string;
}

function Two({ circles, circle, me, other, name }: TwoProps) {
  const { state } = useOrrery();
  const person = personOfMember(state.spaces, circle.id, other);
  const ours = person === null ? null : ourRelationship(state.people, person);
  if (areBothOpen(circle.state.spaces, me, other, [me, other]))
    return <Open circles={circles} circle={circle} me={me} other={other} name={name} />;
  if (!ours || person === null) return <NotOnMap circle={circle} other={other} name={name} person={person} />;
  return <Closed circles={circles} circle={circle} me={me} other={other} name={name} ours={ours} />;
}

/** What is to be opened stands on my own map: whoever is not there yet cannot be held in any way. */
function NotOnMap(props: { circle: Circle; other: MemberId; name: string; person: string | null }) {
  const { circle, other, name, person } = props;
  const [isAsking, setAsking] = useState(false);
  const ownName = circle.members().find(({ id }) => id === other)?.ownName ?? '';
  if (person !== null)
    return (
      <Empty
        action={
          <ButtonLink kind="main" href={`/relationships/new?with=${person}&ours`}>
            <Trans>Put it on your map</Trans>
          </ButtonLink>
        }
      >
        <Trans>On your own map there is nothing between you and {name} yet.</Trans>
      </Empty>
    );
  return (
    <>
      <Empty
        action={
          <Button kind="main" onPress={() => setAsking(true)}>
            <Trans>Say who {name} is</Trans>
          </Button>
        }
      >
        <Trans>You have not said yet who {name} is on your own map, so there is nothing to open.</Trans>
      </Empty>
      {isAsking ? (
        <WhoOnMap
          circle={circle}
          who={{ member: other, figures: [], person: null, ownName, pronouns: '' }}
          name={name}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function Closed({ circles, circle, me, other, name, ours }: TwoProps & { ours: Relationship }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const act = useAct();
  const sharing = circle.state.spaces;
  const [mine, theirs] = [myWord(sharing, me, other) === true, myWord(sharing, other, me) === true];
  const given = givenOf(state, { kind: 'tier', relationship: ours.id, to: other }, me);
  const open = () => act.run(circles.sharing.open(circle.id, other, ours.id), t`Said`);
  const close = () => act.run(circles.sharing.close(circle.id, other), t`Your yes is taken back`);
  return (
    <Flow>
      <p>
        {mine ? (
          <Trans>
            You have said yes. Nothing of it has gone. When {name} says yes too, each sees the other’s.
          </Trans>
        ) : theirs ? (
          <Trans>
            {name} would open it. You see nothing of it before you say yes, and neither do they. You owe no
            answer.
          </Trans>
        ) : (
          <Trans>
            You can show each other how you hold what is between you: both, or nobody. Nothing of it is sent
            before both have said yes.
          </Trans>
        )}
      </p>
      {given.ok ? (
        <section>
          <SectionHead>
            <Trans>Exactly this is what they get</Trans>
          </SectionHead>
          <Framed what={given.value} />
        </section>
      ) : null}
      <p className="t-caption">
        <Trans>
          {name} sees that you have said yes; a no, or nothing said, looks the same. It goes as it is at that
          moment, and later changes of yours do not. Either of you closes it for both, at any time.
        </Trans>
      </p>
      <ButtonRow>
        <ButtonLink href={`/relationships/${ours.id}`}>
          <Trans>Change how you hold it</Trans>
        </ButtonLink>
        {mine ? (
          <Button onPress={close} busy={act.busy ? t`Taking it back` : undefined}>
            <Trans>Take your yes back</Trans>
          </Button>
        ) : (
          <Button onPress={open} busy={act.busy ? t`Keeping it` : undefined}>
            <Trans>Yes, open it to each other</Trans>
          </Button>
        )}
      </ButtonRow>
    </Flow>
  );
}

function Open({ circles, circle, me, other, name }: TwoProps) {
  const { t } = useLingui();
  const act = useAct();
  const sharing = circle.state.spaces;
  const [mine, theirs] = [tierFrom(sharing, me, other), tierFrom(sharing, other, me)];
  const close = () => act.run(circles.sharing.close(circle.id, other), t`Closed for both of you`);
  const half = (words: ReactNode, what: SharedThing | undefined) =>
    what ? (
      <section>
        <SectionHead>{words}</SectionHead>
        <Framed what={what} />
      </section>
    ) : null;
  return (
    <Flow>
      <p>
        <Trans>
          Open to both of you, as each said it. Two views of one thing: neither has to be like the other.
        </Trans>
      </p>
      {half(<Trans>How you hold it</Trans>, mine?.fields.what)}
      {half(<Trans>How {name} holds it</Trans>, theirs?.fields.what)}
      <p className="t-caption">
        <Trans>
          It stays as it was when it opened. To show it as it is now, close it, and open it again: that takes
          a new yes of each. It closes by itself before anybody else comes in.
        </Trans>
      </p>
      <Button onPress={close} busy={act.busy ? t`Closing it` : undefined}>
        <Trans>Close it for both</Trans>
      </Button>
    </Flow>
  );
}

const Framed = ({ what }: { what: SharedThing }) => (
  <div className={shared.theirs}>
    <div className={shared.thing}>
      <SharedView what={what} />
    </div>
  </div>
);

function useAct() {
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [busy, setBusy] = useState(false);
  const run = (act: ReturnType<Circles['sharing']['close']>, words: string): void => {
    setBusy(true);
    void act.then((done) => {
      setBusy(false);
      tell({ words: done.ok ? words : sentence(done.why) });
    });
  };
  return { busy, run };
}
