// Whose night it is: a row of its own. A night with somebody carries their mark, one at home that of whom I live with.
import { useLingui } from '@lingui/react/macro';
import { Moon } from 'lucide-react';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { me } from '../../../ui/appearance.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Mark } from '../../../ui/mark.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { usePlanned } from '../planned.ts';
import styles from './nights.module.css';
import type { TimeWords } from './time-words.ts';
import type { Layout } from './use-carry.ts';
import type { GridDay, WeekModel } from './week-model.ts';

export function Nights({ model, layout, words }: { model: WeekModel; layout: Layout; words: TimeWords }) {
  const { t } = useLingui();
  return (
    <div className={classNames(styles.nights, styles[layout])}>
      <Moon aria-hidden className={styles.moon} />
      <ul className={styles.list} aria-label={t`Nights`}>
        {model.days.map((day) => (
          <NightOf key={day.date} day={day} layout={layout} words={words} />
        ))}
      </ul>
    </div>
  );
}

function NightOf({ day, layout, words }: { day: GridDay; layout: Layout; words: TimeWords }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const planned = usePlanned();
  const { formats } = words;
  const { night } = day;
  const name =
    night.kind === 'date'
      ? planned.name(night.date.id, night.date.fields.relationship)
      : night.kind === 'home'
        ? formats.list(night.relationships.map((id) => namesIn(state, id, formats)))
        : t({ message: 'alone', comment: 'a night on one’s own' });
  const on = words.day(day.date);
  const status = night.kind === 'date' ? words.standing(night.date.fields) : '';
  const sentence =
    night.kind === 'date'
      ? t`Night after ${on}: with ${name}, ${status}`
      : night.kind === 'home'
        ? t`Night after ${on}: at home with ${name}`
        : t`Night after ${on}: alone`;
  const isTentative =
    night.kind === 'date' && (night.date.fields.status === 'held' || night.date.fields.status === 'proposed');
  const marks =
    night.kind === 'date'
      ? [planned.look(night.date)]
      : night.kind === 'home'
        ? night.relationships.slice(0, 2).map((id) => appearanceOf(state, id))
        : [me];
  return (
    <li className={styles.night}>
      <span aria-hidden className={styles.face}>
        {layout === 'rows' ? <span className={styles.day}>{formats.weekdayShort(day.date)}</span> : null}
        {marks.map((mark) => (
          <Mark key={`${mark.color}-${mark.mark}`} appearance={mark} size={12} hollow={isTentative} />
        ))}
        {layout === 'columns' ? <span className={styles.name}>{name}</span> : null}
      </span>
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </li>
  );
}
