// Calendars that I publish: the one thing that leaves unsealed, by choice, each at an address of its own; to subscribe, to copy, to stop.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles } from '@orrery/client/circle';
import { MOST_CALENDARS } from '@orrery/domain';
import { useState } from 'react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useRelay } from '../../../app/relay.ts';
import { OwnElsewhere } from '../../../rooms/relay/own-elsewhere.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useCircles, useLack } from '../use-circles.ts';
import { PublishForm } from './publish-form.tsx';
import { PublishedCalendar } from './published-calendar.tsx';

export default function PublishedScreen() {
  const { t } = useLingui();
  const circles = useCircles();
  const lack = useLack();
  return (
    <Screen
      title={t`Dates in another calendar`}
      documentTitle={t`Settings`}
      back={{ href: '/settings', label: t`Settings` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <p className="t-lead">
          <Trans>
            The calendar of your phone, or somebody who does not have Orrery, can follow your dates ahead at
            an address that nobody can guess. It stays current by itself, and you stop it when you like.
          </Trans>
        </p>
        {lack ? <NeedsKit lack={lack} /> : circles?.isRead ? <Calendars circles={circles} /> : null}
      </Flow>
    </Screen>
  );
}

function NeedsKit({ lack }: { lack: 'passphrase' | 'kit' }) {
  return (
    <Notice
      kind="remark"
      what={<Trans>To publish a calendar you need a kit first.</Trans>}
      means={
        <Trans>
          The calendar lies with a relay, where others can reach it; making a kit chooses one. To take your
          dates along once, a file is enough.
        </Trans>
      }
      actions={
        <>
          {lack === 'passphrase' ? (
            <ButtonLink kind="main" href="/keep">
              <Trans>Begin with a passphrase</Trans>
            </ButtonLink>
          ) : (
            <ButtonLink kind="main" href="/kit">
              <Trans>Make a kit</Trans>
            </ButtonLink>
          )}
          <ButtonLink href="/time/calendars">
            <Trans>Take a file instead</Trans>
          </ButtonLink>
        </>
      }
    />
  );
}

function Calendars({ circles }: { circles: Circles }) {
  const host = useRelay()?.host ?? '';
  const [isAdding, setAdding] = useState(false);
  // what was stopped is here only until the relay has said that it is gone
  const all = circles.publishing.all().filter(({ state }) => state !== 'gone');
  const live = all.filter(({ address }) => address !== undefined);
  const isForm = live.length === 0 || isAdding;
  return (
    <>
      {all.map((one) => (
        <PublishedCalendar key={one.id} circles={circles} calendar={one} />
      ))}
      {circles.publishing.isBehind ? (
        <OwnElsewhere space={circles.list.space} />
      ) : isForm ? (
        <PublishForm circles={circles} host={host} onDone={() => setAdding(false)} />
      ) : live.length < MOST_CALENDARS ? (
        <Button onPress={() => setAdding(true)}>
          <Trans>One more, for somebody else</Trans>
        </Button>
      ) : (
        <p className="t-small">
          <Trans>These are as many as there can be. Stop one to make another.</Trans>
        </p>
      )}
    </>
  );
}
