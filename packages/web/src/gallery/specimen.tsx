// A widget in one state, twice: by day and by night. Only for those who build; its words are not in the catalogue.
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './gallery.module.css';

export interface SpecimenProps {
  name: string;
  /** Called once for each scheme, so that each copy has a state of its own. */
  children: () => ReactNode;
  /** Shows a state that otherwise only a pointer or a key brings about. */
  force?: 'data-hovered' | 'data-focus-visible' | 'data-pressed' | undefined;
  wide?: boolean | undefined;
}

function Copy({ scheme, force, children }: { scheme: 'day' | 'night' } & Omit<SpecimenProps, 'name'>) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!force || !frame.current) return;
    for (const element of frame.current.querySelectorAll('button, a, label, [data-rac]'))
      element.setAttribute(force, 'true');
  }, [force]);
  const Body = children;
  return (
    <div ref={frame} className={scheme === 'day' ? styles.day : styles.night}>
      <Body />
    </div>
  );
}

export function Specimen({ name, children, force, wide }: SpecimenProps) {
  return (
    <section className={wide ? styles.wideSpecimen : styles.specimen} aria-label={name}>
      <h3 className="t-caption">{name}</h3>
      <div className={styles.pair}>
        <Copy scheme="day" force={force}>
          {children}
        </Copy>
        <Copy scheme="night" force={force}>
          {children}
        </Copy>
      </div>
    </section>
  );
}
