// A note or an entry of the record, as it was written.
import type { Work } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonRow } from '../../../ui/button.tsx';
import styles from './work.module.css';

export function Kept(props: { work: Work; head?: ReactNode; foot?: ReactNode; actions: ReactNode }) {
  const { work, head, foot, actions } = props;
  const { dayWithYear } = useFormats();
  const { client, day, text } = work.fields;
  return (
    <article className={styles.kept}>
      <p className="t-caption">
        {head ? <>{head} · </> : null}
        {[client, dayWithYear(day)].join(' · ')}
      </p>
      <p className={styles.text}>{text}</p>
      {foot ? <p className="t-caption">{foot}</p> : null}
      <ButtonRow>{actions}</ButtonRow>
    </article>
  );
}
