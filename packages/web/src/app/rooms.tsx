// The rooms of what is open, with all that they rest on: fetched when something is open, not before.

import { Trans } from '@lingui/react/macro';
import { myZone } from '@orrery/domain';
import { lazy } from 'react';
import { FormatsProvider } from '../shell/formats.tsx';
import { Frame, type Room } from '../shell/frame.tsx';
import { PeopleIcon, TimeIcon, TodayIcon } from '../shell/room-icons.tsx';
import { type Page, Routes } from '../shell/routes.tsx';
import { NotFound } from './not-found.tsx';
import { useOrrery } from './orrery.tsx';
import { usePreferences } from './preferences.tsx';
import { Remark } from './remark.tsx';
import type { Route } from './route.ts';
import { commonRoutes, openRoutes, ownRoutes } from './routes.ts';

const page = ({ path, screen }: Route): Page => ({ path, screen: lazy(screen) });
const samplePages = [...openRoutes, ...commonRoutes].map(page);
const ownPages = [...openRoutes, ...ownRoutes, ...commonRoutes].map(page);

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

export default function Rooms() {
  const { state, isSample } = useOrrery();
  const { neutral } = usePreferences();
  return (
    <FormatsProvider zone={myZone(state)}>
      <Frame rooms={rooms} neutral={neutral} help="/help" settings="/settings" remark={<Remark />}>
        <Routes pages={isSample ? samplePages : ownPages} otherwise={<NotFound />} />
      </Frame>
    </FormatsProvider>
  );
}
