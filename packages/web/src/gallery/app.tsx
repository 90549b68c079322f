// The gallery inside the app's own shell and frame.
import { Frame, type Room } from '../shell/frame.tsx';
import { PeopleIcon, TimeIcon, TodayIcon } from '../shell/room-icons.tsx';
import { Routes } from '../shell/routes.tsx';
import { Shell } from '../shell/shell.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';
import { galleryPages } from './gallery.tsx';

const rooms: Room[] = [
  { id: 'today', href: '/gallery/today', label: 'Today', icon: <TodayIcon /> },
  { id: 'people', href: '/gallery/people', label: 'People', icon: <PeopleIcon /> },
  { id: 'time', href: '/gallery/plan', label: 'Time', icon: <TimeIcon /> },
];

export function GalleryApp() {
  return (
    <Shell exit={{ onExit: () => {} }}>
      <Frame rooms={rooms} help="/gallery" settings="/gallery">
        <Routes
          pages={galleryPages}
          otherwise={
            <Screen title="Nothing here">
              <Empty>There is no page at this address.</Empty>
            </Screen>
          }
        />
      </Frame>
    </Shell>
  );
}
