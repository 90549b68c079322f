// From the session's phase to what is on screen: the first page, the door, or the rooms.

import type { Session } from '@orrery/client';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Router } from 'wouter';
import { useComingBack } from '../shell/came-back.ts';
import { fetched } from '../shell/fetched.tsx';
import { Frame } from '../shell/frame.tsx';
import { loadRoomWords } from '../shell/i18n.ts';
import { placeNow, useAppLocation, useAppSearch } from '../shell/location.ts';
import { type Page, Routes } from '../shell/routes.tsx';
import { Shell } from '../shell/shell.tsx';
import { commonRoutes, wayInRoutes } from './door-routes.ts';
import { forgetInvitation } from './invitation-link.ts';
import { keepThenLock } from './keepers.ts';
import { NowProvider } from './now.tsx';
import { Opening } from './opening.tsx';
import { OrreryProvider } from './orrery.tsx';
import { pageOf } from './pages.tsx';
import { PreferencesProvider, usePreferences } from './preferences.tsx';
import { Remark } from './remark.tsx';
import { SampleProvider, useSample } from './sample.tsx';
import { SessionProvider, usePhase, useSession } from './session.tsx';

const rooms = fetched(
  async () => {
    const [code] = await Promise.all([import('./rooms.tsx'), loadRoomWords()]);
    return code;
  },
  <Doorway pages={[]} otherwise={<Opening />} />,
);
const { Screen: Lock } = fetched(() => import('../rooms/lock/lock.tsx'));
const { Screen: Closed } = fetched(() => import('../rooms/lock/closed.tsx'));
const { Screen: Unreadable } = fetched(() => import('../rooms/lock/unreadable.tsx'));
const { Screen: Welcome } = fetched(() => import('../rooms/welcome/welcome.tsx'));
const welcomePage: Page = { path: '/', screen: () => <Welcome /> };
const waysIn = wayInRoutes.map(pageOf);
const commonPages = commonRoutes.map(pageOf);
// whoever cannot open it finds help all the same
const whileLocked = [
  ...waysIn.filter(({ path }) => path === '/erase'),
  ...commonPages.filter(({ path }) => path !== '/settings'),
];

export function App({ session }: { session: Session }) {
  return (
    <PreferencesProvider>
      <SessionProvider session={session}>
        <NowProvider>
          <SampleProvider>
            <Router hook={useAppLocation} searchHook={useAppSearch}>
              <Phases />
            </Router>
          </SampleProvider>
        </NowProvider>
      </SessionProvider>
    </PreferencesProvider>
  );
}

/** What shows as soon as everything is open, fetched meanwhile. */
const fetchRooms = async () => {
  await rooms.fetch();
  await import('./rooms.tsx').then(
    ({ fetchPage }) => fetchPage(placeNow().replace(/[?#].*/, '')),
    () => undefined, // shows where they are needed
  );
};

function Phases() {
  const phase = usePhase();
  const { vault } = useSession();
  const { exitTo } = usePreferences();
  const sample = useSample();
  const exit = useMemo(
    () => ({ onExit: () => keepThenLock(() => void vault.lock()), to: exitTo || undefined }),
    [vault, exitTo],
  );
  const [isBack, open] = useComingBack();
  const isLocked = phase.name === 'locked';
  const isOpen = phase.name === 'open';
  // an invitation that was read while everything was open is not for whoever finds it locked
  useEffect(() => (isOpen ? forgetInvitation : undefined), [isOpen]);
  useEffect(() => {
    if (isLocked) open();
  }, [isLocked, open]);
  const isOpening = phase.name === 'opening' || sample.isComing;
  useEffect(() => {
    if (isOpening) void fetchRooms();
  }, [isOpening]);
  // a passphrase is door enough; everything else gets one for those who come back after an Exit
  if (isBack && !isLocked)
    return (
      <Shell key="closed" exit={exit}>
        <Doorway pages={[]} otherwise={<Closed onOpen={open} />} />
      </Shell>
    );
  const loop = sample.loop ?? (phase.name === 'open' ? phase.loop : null);
  // another key, another tree: what a locked page had on screen, in toasts and drafts too, is gone from memory
  return (
    <Shell key={loop ? (sample.loop ? 'sample' : 'open') : phase.name} exit={exit}>
      {loop ? (
        <OrreryProvider loop={loop} isSample={sample.loop !== null}>
          <rooms.Screen />
        </OrreryProvider>
      ) : sample.isComing ? (
        <Doorway pages={[]} otherwise={<Opening />} />
      ) : phase.name === 'new' ? (
        <Doorway pages={[welcomePage, ...waysIn, ...commonPages]} otherwise={<Welcome />} help settings />
      ) : phase.name === 'locked' ? (
        <Doorway
          pages={whileLocked}
          otherwise={<Lock because={phase.because} onTry={() => void fetchRooms()} />}
          help
        />
      ) : phase.name === 'unreadable' ? (
        <Doorway pages={whileLocked} otherwise={<Unreadable trouble={phase.trouble} />} help />
      ) : (
        <Doorway pages={[]} otherwise={<Opening />} />
      )}
    </Shell>
  );
}

function Doorway(props: {
  pages: readonly Page[];
  otherwise: ReactNode;
  help?: boolean;
  settings?: boolean;
}) {
  const { neutral } = usePreferences();
  return (
    <Frame
      rooms={[]}
      neutral={neutral}
      help={props.help ? '/help' : undefined}
      settings={props.settings ? '/settings' : undefined}
      remark={<Remark />}
    >
      <Routes pages={props.pages} otherwise={props.otherwise} />
    </Frame>
  );
}
