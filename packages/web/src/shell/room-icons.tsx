// The rooms' icons, drawn for this app on a grid of 24 with a stroke of 1.5.
import type { ReactNode } from 'react';
import styles from './room-icons.module.css';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden>
      {children}
    </svg>
  );
}

/** Sunrise. */
export function TodayIcon() {
  return (
    <Icon>
      <path d="M2.2 17h19.6M5.8 17a6.2 6.2 0 0 1 12.4 0M7 20.5h10M12 4.4v3M4.6 8.6l2.1 2M19.4 8.6l-2.1 2" />
    </Icon>
  );
}

/** A body on its orbit. */
export function PeopleIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="2.3" />
      <path d="M16 4.15A8.8 8.8 0 1 0 20.05 8.5" />
      <circle cx="18.1" cy="6" r="2.3" />
    </Icon>
  );
}

/** A clock. */
export function TimeIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9.3" />
      <path d="M12 6.4V12l4.2 2.7M12 2.7v1.6M12 19.7v1.6M2.7 12h1.6M19.7 12h1.6" />
    </Icon>
  );
}

/** A notebook. */
export function MineIcon() {
  return (
    <Icon>
      <rect x="4.7" y="3.4" width="14.6" height="17.2" rx="2" />
      <path d="M9.2 3.4v17.2M12.7 8h3.4M12.7 11.3h3.4" />
    </Icon>
  );
}

/** Two circles that share a part. */
export function TogetherIcon() {
  return (
    <Icon>
      <circle cx="9" cy="12" r="6.4" />
      <circle cx="15" cy="12" r="6.4" />
    </Icon>
  );
}
