// From the session's phase to what is on screen: the first page, the door, or the rooms.

import { Trans } from '@lingui/react/macro';
import type { Session } from '@orrery/client';
import { myZone } from '@orrery/domain';
import { lazy, type ReactNode, useMemo } from 'react';
import { FormatsProvider } from '../shell/formats.tsx';
import { Frame, type Room } from '../shell/frame.tsx';
import { useOnline } from '../shell/online.ts';
import { PeopleIcon, TimeIcon, TodayIcon } from '../shell/room-icons.tsx';
import { type Page, Routes } from '../shell/routes.tsx';
import { Shell } from '../shell/shell.tsx';
import { Button } from '../ui/button.tsx';
import { OfflineMark } from '../ui/offline-mark.tsx';
import { NotFound } from './not-found.tsx';
import { NowProvider } from './now.tsx';
import { Opening } from './opening.tsx';
import { OrreryProvider, useOrrery } from './orrery.tsx';
import { PreferencesProvider, usePreferences } from './preferences.tsx';
import type { Route } from './route.ts';
import { commonRoutes, openRoutes, ownRoutes } from './routes.ts';
import { SampleProvider, useSample } from './sample.tsx';
import { SessionProvider, usePhase, useSession } from './session.tsx';
import { useUpdate } from './update.ts';

const page = ({ path, screen }: Route): Page => ({ path, screen: lazy(screen) });
const Lock = lazy(() => import('../rooms/lock/lock.tsx'));
const Unreadable = lazy(() => import('../rooms/lock/unreadable.tsx'));
const Welcome = lazy(() => import('../rooms/welcome/welcome.tsx'));
const welcomePage: Page = { path: '/', screen: () => <Welcome /> };
const openPages = openRoutes.map(page);
const ownPages = ownRoutes.map(page);
const commonPages = commonRoutes.map(page);
const withoutVault = ownPages.filter(({ path }) => path === '/restore' || path === '/erase');
const whileLocked = ownPages.filter(({ path }) => path === '/erase');

const rooms: readonly Room[] = [
  { id: 'today', href: '/', label: <Trans>Today</Trans>, icon: <TodayIcon /> },
  {
    id: 'people',
    href: '/people',
    label: <Trans>People</Trans>,
    icon: <PeopleIcon />,
    also: ['/relationships'],
  },
  { id: 'time', href: '/time', label: <Trans>Time</Trans>, icon: <TimeIcon /> },
];

export function App({ session }: { session: Session }) {
  return (
    <PreferencesProvider>
      <SessionProvider session={session}>
        <NowProvider>
          <SampleProvider>
            <Phases />
          </SampleProvider>
        </NowProvider>
      </SessionProvider>
    </PreferencesProvider>
  );
}

function Phases() {
  const phase = usePhase();
  const { vault } = useSession();
  const { exitTo } = usePreferences();
  const sample = useSample();
  const exit = useMemo(() => ({ onExit: () => void vault.lock(), to: exitTo || undefined }), [vault, exitTo]);
  const loop = sample.loop ?? (phase.name === 'open' ? phase.loop : null);
  // another key, another tree: what a locked page had on screen, in toasts and drafts too, is gone from memory
  return (
    <Shell key={loop ? (sample.loop ? 'sample' : 'open') : phase.name} exit={exit}>
      {loop ? (
        <OrreryProvider loop={loop} isSample={sample.loop !== null}>
          <Rooms />
        </OrreryProvider>
      ) : sample.isComing ? (
        <Doorway pages={[]} otherwise={<Opening />} />
      ) : phase.name === 'new' ? (
        <Doorway pages={[welcomePage, ...withoutVault, ...commonPages]} otherwise={<Welcome />} settings />
      ) : phase.name === 'locked' ? (
        <Doorway pages={whileLocked} otherwise={<Lock because={phase.because} />} />
      ) : phase.name === 'unreadable' ? (
        <Doorway pages={whileLocked} otherwise={<Unreadable trouble={phase.trouble} />} />
      ) : (
        <Doorway pages={[]} otherwise={<Opening />} />
      )}
    </Shell>
  );
}

function Doorway(props: { pages: readonly Page[]; otherwise: ReactNode; settings?: boolean }) {
  const { neutral } = usePreferences();
  return (
    <Frame
      rooms={[]}
      neutral={neutral}
      help={props.settings ? '/help' : undefined}
      settings={props.settings ? '/settings' : undefined}
      remark={<Remark />}
    >
      <Routes pages={props.pages} otherwise={props.otherwise} />
    </Frame>
  );
}

function Rooms() {
  const { state, isSample } = useOrrery();
  const { neutral } = usePreferences();
  const pages = isSample ? [...openPages, ...commonPages] : [...openPages, ...ownPages, ...commonPages];
  return (
    <FormatsProvider zone={myZone(state)}>
      <Frame rooms={rooms} neutral={neutral} help="/help" settings="/settings" remark={<Remark />}>
        <Routes pages={pages} otherwise={<NotFound />} />
      </Frame>
    </FormatsProvider>
  );
}

/** What the app has to say about itself: a sample, no network, a newer version. */
function Remark() {
  const online = useOnline();
  const update = useUpdate();
  const sample = useSample();
  return (
    <>
      {sample.loop ? (
        <Button kind="plain" onPress={sample.end}>
          <Trans>Leave the sample</Trans>
        </Button>
      ) : null}
      {update ? (
        <Button kind="plain" onPress={update}>
          <Trans>Load the newer version</Trans>
        </Button>
      ) : null}
      {online ? null : <OfflineMark />}
    </>
  );
}
