// One page: title, who can read it, views, what it shows, a panel behind a hairline, and what can be done now within the thumb's reach.
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, use, useEffect, useRef } from 'react';
import { Link } from 'react-aria-components';
import { createPortal } from 'react-dom';
import { classNames } from './class-names.ts';
import styles from './screen.module.css';
import { ScreenContext } from './screen-slots.ts';
import { useDockSpace } from './use-dock-space.ts';

export interface ScreenProps {
  title: string;
  /** The room or page above. */
  back?: { href: string; label: string } | undefined;
  /** A `VisibilityLine`; on every screen that holds words. */
  visibility?: ReactNode;
  /** `Segments`; beside the title on a wide screen. */
  views?: ReactNode;
  /** Icon buttons beside the views. */
  actions?: ReactNode;
  /** A mark before the title. */
  lead?: ReactNode;
  /** The panel behind a hairline, from 900 px; below the rest on a phone, unless it is not shown there. */
  side?: ReactNode;
  sideLabel?: string | undefined;
  sideOnPhone?: 'below' | 'none' | undefined;
  /** What can be done now. One main button at most. */
  dock?: ReactNode;
  /** A column of text with its fields, not wider than one reads. */
  narrow?: boolean | undefined;
  /** The page fills the window with no rooms around it; the edge with its Exit stays. */
  alone?: boolean | undefined;
  /** For the window, where the title on the page would say too much or too little. */
  documentTitle?: string | undefined;
  /** A page of its own among those at one address, by whatever tells them apart: one arrives at it. */
  within?: string | undefined;
  children: ReactNode;
}

export function Screen(props: ScreenProps) {
  const { title, back, visibility, views, actions, lead, side, dock, children } = props;
  const slots = use(ScreenContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const { arrive, place } = slots;
  const told = props.documentTitle ?? title;
  const { within = '' } = props;
  useEffect(() => {
    void place;
    arrive({ title: told, heading: heading.current, within });
  }, [arrive, place, told, within]);
  const dockElement = useDockSpace<HTMLDivElement>(Boolean(dock));
  const backLink = back ? (
    <Link className={styles.back} href={back.href}>
      <ChevronLeft aria-hidden data-mirror />
      <span>{back.label}</span>
    </Link>
  ) : null;

  return (
    <div
      className={classNames(
        styles.screen,
        Boolean(side) && styles.withSide,
        props.narrow && styles.narrow,
        props.alone && styles.alone,
      )}
      {...(props.alone ? { 'data-alone': true } : {})}
    >
      {backLink && slots.back ? createPortal(backLink, slots.back) : backLink}
      <div className={styles.main}>
        <header className={styles.head}>
          <div className={styles.titleLine}>
            {lead}
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
          </div>
          {visibility ? <div className={styles.visibility}>{visibility}</div> : null}
          {views || actions ? (
            <div className={styles.views}>
              {views}
              {actions ? <div className={styles.actions}>{actions}</div> : null}
            </div>
          ) : null}
        </header>
        <div className={styles.body}>{children}</div>
      </div>
      {side ? (
        <aside
          className={classNames(styles.side, props.sideOnPhone === 'none' && styles.onlyWide)}
          {...(props.sideLabel ? { 'aria-label': props.sideLabel } : {})}
        >
          {side}
        </aside>
      ) : null}
      {dock ? (
        <div ref={dockElement} className={styles.dock} data-print="no">
          {dock}
        </div>
      ) : null}
    </div>
  );
}
