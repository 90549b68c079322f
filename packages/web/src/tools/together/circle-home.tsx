// A circle that I am in: who is in, who asks to come in, whom I have invited, and where it lies.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Listed } from '@orrery/client/circle';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useOnline } from '../../shell/online.ts';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { OfflineMark } from '../../ui/offline-mark.tsx';
import { CircleAlarms } from './circle-alarms.tsx';
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
  const isOnline = useOnline();
  const isApart = listed.standing === 'in' && (!isOnline || circle.sync?.state.phase === 'apart');
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={circle.name || t`A circle`}
      back={{ href: '/together', label: t`Together` }}
    >
      <Flow>
        {isApart ? (
          <OfflineMark words={<Trans>As of when this device last reached the relay</Trans>} />
        ) : null}
        <CircleAlarms circle={circle} />
        <Newcomers circle={circle} />
        <CircleDates circle={circle} />
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
            and invites whom they want with them. For you there is Leave, at the top.
          </Trans>
        </p>
      </Flow>
      {isNaming ? (
        <NameDialog
          circle={circle}
          of="circle"
          title={t`What the circle is called`}
          name={circle.name}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </CircleFrame>
  );
}
