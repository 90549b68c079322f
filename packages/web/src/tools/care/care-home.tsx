// A space of clients and whoever works with them: how they work, who is in, and the end of it, which is never further than this page.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Listed, Member } from '@orrery/client/circle';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { CircleAlarms } from '../together/circle-alarms.tsx';
import { CircleElsewhere } from '../together/circle-elsewhere.tsx';
import { CircleFrame } from '../together/circle-frame.tsx';
import { CircleRenamed } from '../together/circle-home.tsx';
import { CircleRelay } from '../together/circle-relay.tsx';
import { Invitations } from '../together/invitations.tsx';
import { Members } from '../together/members.tsx';
import { NameDialog } from '../together/name-dialog.tsx';
import { Newcomers } from '../together/newcomers.tsx';
import { Assignments } from './assignments.tsx';
import { CLIENTS } from './clients/paths.ts';
import { EndAccessDialog } from './end-access-dialog.tsx';
import { HowWeWork } from './how-we-work.tsx';
import { Profiles } from './profile/profiles.tsx';
import { Sessions } from './sessions.tsx';
import { SharedPart } from './shared-part.tsx';
import { OwnWork } from './work/own-work.tsx';

export function CareHome(props: { circles: Circles; circle: Circle; listed: Listed }) {
  const { circles, circle, listed } = props;
  const { t } = useLingui();
  const [isNaming, setNaming] = useState(false);
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={circle.name || t`A space`}
      back={
        circle.isProvider
          ? { href: CLIENTS, label: t`My clients` }
          : { href: '/together', label: t`Together` }
      }
    >
      <Flow>
        <CircleAlarms circle={circle} />
        <CircleRenamed circle={circle} />
        <CircleElsewhere circles={circles} circle={circle} />
        <Newcomers circle={circle} />
        <WhatThisIs circle={circle} />
        <HowWeWork circle={circle} />
        <Sessions circle={circle} />
        <Assignments circle={circle} />
        <SharedPart circles={circles} circle={circle} />
        <OwnWork circle={circle} />
        <Members circle={circle} />
        <Profiles circle={circle} />
        {circle.mayAskIn('member') || circle.mayAskIn('provider') ? (
          <Invitations circle={circle} isFounding={listed.standing === 'founding'} />
        ) : null}
        <Ending circle={circle} />
        <CircleRelay circles={circles} circle={circle} listed={listed} />
        <ButtonRow>
          <Button icon={<Pencil aria-hidden />} onPress={() => setNaming(true)}>
            <Trans>Rename the space</Trans>
          </Button>
        </ButtonRow>
      </Flow>
      {isNaming ? (
        <NameDialog
          circle={circle}
          of="circle"
          title={t`What the space is called`}
          name={circle.ownName}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </CircleFrame>
  );
}

const providersOf = (circle: Circle): Member[] =>
  circle.members().filter(({ isIn, role }) => isIn && role === 'provider');

/** What each may see, before anything is written or signed; and that the app itself helps nobody. */
function WhatThisIs({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const providers = list(providersOf(circle).map(({ name }) => name || t`somebody without a name`));
  const now = (
    <TextLink href="/help/now">
      <Trans>where help is now</Trans>
    </TextLink>
  );
  return (
    <>
      <p className="t-lead">
        {circle.isProvider ? (
          <Trans>
            You see what clients put here for you, piece by piece, and nothing else of theirs: no notes, no
            map, and not when they were here.
          </Trans>
        ) : providers ? (
          <Trans>
            {providers} can see what you put here, piece by piece, and nothing else of yours: no notes, no
            map, and not when you were here.
          </Trans>
        ) : (
          <Trans>
            Whoever works with you will see what you put here, piece by piece, and nothing else of yours: no
            notes, no map, and not when you were here.
          </Trans>
        )}
      </p>
      <p className="t-small">
        <Trans>Nobody watches this in between, and Orrery is no therapist. When it cannot wait: {now}.</Trans>
      </p>
    </>
  );
}

/** For a client: two taps to the end of a provider's access. */
function Ending({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const [ending, setEnding] = useState<Member | null>(null);
  const providers = providersOf(circle);
  if (circle.isProvider || providers.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>When you want it to end</Trans>
      </SectionHead>
      <Flow>
        <p>
          <Trans>You can end it at any time, alone and at once. You owe nobody a reason.</Trans>
        </p>
        <ButtonRow>
          {providers.map((provider) => {
            const name = provider.name || t`somebody without a name`;
            return (
              <Button key={provider.id} alert onPress={() => setEnding(provider)}>
                <Trans>End the access of {name}</Trans>
              </Button>
            );
          })}
        </ButtonRow>
      </Flow>
      {ending ? <EndAccessDialog circle={circle} provider={ending} onClose={() => setEnding(null)} /> : null}
    </section>
  );
}
