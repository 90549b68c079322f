// The rooms of what is open, with all that they rest on: fetched when something is open, not before.

import { Trans } from '@lingui/react/macro';
import { myZone } from '@orrery/domain';
import { useEffect } from 'react';
import { FormatsProvider } from '../shell/formats.tsx';
import { Frame, type Room } from '../shell/frame.tsx';
import { MineIcon, PeopleIcon, TimeIcon, TodayIcon, TogetherIcon } from '../shell/room-icons.tsx';
import { Routes } from '../shell/routes.tsx';
import { commonRoutes, wayInRoutes } from './door-routes.ts';
import { NotFound } from './not-found.tsx';
import { useOrrery } from './orrery.tsx';
import { fetchInIdleTime, pageAt, pageOf } from './pages.tsx';
import { usePreferences } from './preferences.tsx';
import { Remark } from './remark.tsx';
import { openRoutes, ownRoutes } from './routes.ts';

// fixed addresses come before those with an id in them
const samplePages = [...commonRoutes, ...openRoutes].map(pageOf);
const ownPages = [...samplePages, ...[...ownRoutes, ...wayInRoutes].map(pageOf)];

/** Fetches the page at an address, so that it can be drawn at once. */
export const fetchPage = async (address: string): Promise<void> => pageAt(ownPages, address)?.fetch();

const rooms: readonly Room[] = [
  { id: 'today', href: '/', label: <Trans>Today</Trans>, icon: <TodayIcon />, also: ['/both'] },
  {
    id: 'people',
    href: '/people',
    label: <Trans>People</Trans>,
    icon: <PeopleIcon />,
    also: ['/relationships'],
  },
  { id: 'time', href: '/time', label: <Trans>Time</Trans>, icon: <TimeIcon /> },
  { id: 'mine', href: '/mine', label: <Trans>Mine</Trans>, icon: <MineIcon /> },
  {
    id: 'together',
    href: '/together',
    label: <Trans>Together</Trans>,
    icon: <TogetherIcon />,
    also: ['/invited'],
  },
];

export default function Rooms() {
  const { state, isSample } = useOrrery();
  const { neutral } = usePreferences();
  useEffect(() => fetchInIdleTime(ownPages), []);
  return (
    <FormatsProvider zone={myZone(state)}>
      <Frame rooms={rooms} neutral={neutral} help="/help" settings="/settings" remark={<Remark />}>
        <Routes pages={isSample ? samplePages : ownPages} otherwise={<NotFound />} />
      </Frame>
    </FormatsProvider>
  );
}
