// A circle that I am in: who is in, who asks to come in, whom I have invited, and where it lies.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Listed } from '@orrery/client/circle';
import { calledBefore, inSentence } from '@orrery/domain';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TalksSection } from '../conversations/talks-section.tsx';
import { PapersSection } from '../papers/papers-section.tsx';
import { CircleAlarms } from './circle-alarms.tsx';
import { CircleElsewhere } from './circle-elsewhere.tsx';
import { CircleFrame } from './circle-frame.tsx';
import { CircleRelay } from './circle-relay.tsx';
import { CircleDates } from './dates/circle-dates.tsx';
import { DaysSection } from './days/days-section.tsx';
import { HoursSection } from './hours/hours-section.tsx';
import { Invitations } from './invitations.tsx';
import { Members } from './members.tsx';
import { NameDialog } from './name-dialog.tsx';
import { Newcomers } from './newcomers.tsx';
import { SharedSection } from './sharing/home-section.tsx';

export function CircleHome(props: { circles: Circles; circle: Circle; listed: Listed }) {
  const { circles, circle, listed } = props;
  const { t } = useLingui();
  const [isNaming, setNaming] = useState(false);
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={circle.name || t`A circle`}
      back={{ href: '/together', label: t`Together` }}
    >
      <Flow>
        <CircleAlarms circle={circle} />
        <CircleRenamed circle={circle} />
        <CircleElsewhere circles={circles} circle={circle} />
        <Newcomers circle={circle} />
        <CircleDates circle={circle} />
        <TalksSection circle={circle} />
        <PapersSection circle={circle} />
        <HoursSection circle={circle} />
        <DaysSection circle={circle} />
        <SharedSection circles={circles} circle={circle} />
        <Members circle={circle} />
        <Invitations circle={circle} isFounding={listed.standing === 'founding'} />
        <CircleRelay circles={circles} circle={circle} listed={listed} />
        <ButtonRow>
          <Button icon={<Pencil aria-hidden />} onPress={() => setNaming(true)}>
            <Trans>Rename the circle</Trans>
          </Button>
          <ButtonLink kind="plain" href={`/together/found?after=${circle.id}`}>
            <Trans>Go on without somebody</Trans>
          </ButtonLink>
        </ButtonRow>
        <p className="t-caption">
          <Trans>
            Nobody can put anybody out of a circle. Whoever wants to go on without somebody founds a new one,
            and invites whom they want with them. For you there is “Leave this circle”, at the top.
          </Trans>
        </p>
      </Flow>
      {isNaming ? (
        <NameDialog
          circle={circle}
          of="circle"
          title={t`What the circle is called`}
          name={circle.ownName}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </CircleFrame>
  );
}

/** Who called it otherwise since I last took notice, and how it was called: so that nobody writes into another one than they mean. */
export function CircleRenamed({ circle }: { circle: Circle }) {
  const { state, attempt } = useOrrery();
  const { t } = useLingui();
  const { spaces } = circle.state;
  const first = spaces.firstCalled.get('circle')?.fields.name ?? '';
  const before = calledBefore(state.spaces, circle.id, 'circle', circle.ownName, first);
  const entry = spaces.circle.get('circle')?.registers.name?.[0]?.entry ?? '';
  const node = circle.space.nodeOf(entry);
  const by = node && circle.space.replica.members().personOf(node)?.id;
  const member = circle.members().find(({ id }) => id === by);
  if (!before || member?.isMe) return null;
  const who = member?.name || t`Somebody without a name`;
  const [was, now] = [inSentence(before), circle.name];
  const intent = {
    type: 'knowName',
    space: circle.id,
    member: 'circle',
    called: circle.ownName,
  } as const;
  return (
    <Notice
      kind="remark"
      what={
        <Trans>
          {who} calls it “{now}” now. It was called “{was}”.
        </Trans>
      }
      actions={
        <Button onPress={() => void attempt({ tool: 'spaces', intent })}>
          <Trans>I know</Trans>
        </Button>
      }
    />
  );
}
