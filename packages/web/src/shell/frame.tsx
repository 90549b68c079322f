// The frame of every page: skip link, rooms in a bar on a phone and in a quiet rail from 900 px, the edge, and the page itself.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-aria-components';
import { useLocation } from 'wouter';
import { classNames } from '../ui/class-names.ts';
import { Arrival } from './arrival.tsx';
import { Edge } from './edge.tsx';
import styles from './frame.module.css';
import { Logo } from './logo.tsx';

export interface Room {
  id: string;
  href: string;
  label: ReactNode;
  icon: ReactNode;
  /** Further addresses that belong to the room, by their beginning: '/plan'. */
  also?: readonly string[] | undefined;
}

export interface FrameProps {
  /** Only rooms that live; none before one has begun or while the app is locked. */
  rooms: readonly Room[];
  help?: string | undefined;
  settings?: string | undefined;
  /** Says nothing in the window's title and icon. */
  neutral?: boolean | undefined;
  /** Beside the edge's icons: offline, sample. */
  remark?: ReactNode;
  children: ReactNode;
}

function under(place: string, href: string): boolean {
  return href === '/' ? place === '/' : place === href || place.startsWith(`${href}/`);
}

/** The room that an address belongs to, or none. */
export function roomAt(rooms: readonly Room[], place: string): Room | undefined {
  return rooms.find((room) => [room.href, ...(room.also ?? [])].some((href) => under(place, href)));
}

export function Frame({ rooms, help, settings, neutral = false, remark, children }: FrameProps) {
  const { t } = useLingui();
  const [place] = useLocation();
  const [back, setBack] = useState<HTMLElement | null>(null);
  const here = roomAt(rooms, place);
  return (
    <div className={classNames(styles.frame, rooms.length > 0 && styles.roomed)}>
      <a className={styles.skip} href="#main" data-print="no">
        <Trans>Skip to the page</Trans>
      </a>
      {rooms.length > 0 ? (
        <nav className={styles.rooms} aria-label={t`Rooms`} data-rooms>
          <Link className={styles.logo} href={rooms[0]?.href ?? '/'} aria-label={t`Orrery`}>
            <Logo />
          </Link>
          <ul className={styles.list}>
            {rooms.map((room) => (
              <li key={room.id}>
                <Link
                  className={styles.room}
                  href={room.href}
                  {...(room === here ? { 'aria-current': 'page' as const } : {})}
                >
                  {room.icon}
                  <span>{room.label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className={styles.page}>
        <Edge help={help} settings={settings} backRef={setBack} remark={remark} />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Arrival back={back} neutral={neutral}>
            {children}
          </Arrival>
        </main>
      </div>
    </div>
  );
}
