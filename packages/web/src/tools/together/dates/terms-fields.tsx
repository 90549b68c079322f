// The terms of a date as somebody writes them: when by the clock of which place, the night, what and where.
import { Trans, useLingui } from '@lingui/react/macro';
import { hoursOf, myZone, type Terms } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from '../../time/dates/dates.module.css';
import { type ReadWhen, readWhen, usualWhen, type When, whenOf } from '../../time/dates/when.ts';
import { WhenFields } from '../../time/dates/when-fields.tsx';
import { useTimeWords } from '../../time/grid/time-words.ts';
import { ZoneField } from '../../time/limits/zone-field.tsx';
import { useCircleRefusals } from '../use-refusals.ts';

export interface TermsDraft extends Omit<Terms, 'day' | 'minute' | 'length'> {
  readonly when: When;
}

/** The usual evening, in my own zone. */
export const newTerms = (now: number, zone: string, length = 180): TermsDraft => ({
  ...{ when: usualWhen(now, zone, length), zone, night: false, title: '', place: '' },
});

export const draftOfTerms = ({ day, minute, zone, length, night, title, place }: Terms): TermsDraft => ({
  ...{ when: whenOf({ day, from: minute, to: minute + length }), zone, night, title, place },
});

export function readTerms(draft: TermsDraft): { readonly read: ReadWhen; readonly terms: Terms | null } {
  const { when, ...others } = draft;
  const read = readWhen(when, others.zone);
  if (!read.ok) return { read, terms: null };
  const { placement, start, end } = read;
  return { read, terms: { ...others, day: placement.day, minute: placement.from, length: end - start } };
}

export interface TermsFieldsProps {
  value: TermsDraft;
  onChange: (value: TermsDraft) => void;
  isTold: boolean;
  why: Why | null;
  /** Between clients and who works with them: no night, and its place may be a link. */
  isCare: boolean;
  /** What the fields of the refusal begin with. */
  prefix?: string;
  children?: ReactNode;
}

export function TermsFields(props: TermsFieldsProps) {
  const { value, onChange, isTold, why, prefix = '', isCare, children } = props;
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useTimeWords();
  const sentence = useCircleRefusals();
  const { read, terms } = readTerms(value);
  const errorAt = (...fields: string[]) =>
    why?.field && fields.some((field) => why.field === `${prefix}${field}`) ? sentence(why) : undefined;
  const change = (changes: Partial<TermsDraft>) => onChange({ ...value, ...changes });
  const hours = terms && hoursOf(terms);
  const mine = myZone(state);
  const here = hours && value.zone !== mine ? words.interval(...hours, mine) : null;
  const atTime = errorAt('day', 'minute', 'length');
  return (
    <Flow>
      <WhenFields
        value={value.when}
        onChange={(when) => change({ when })}
        read={read}
        zone={value.zone}
        isTold={isTold}
        theirTimes={here ? [t`for you: ${here}`] : []}
        meetings={[]}
      />
      {atTime ? (
        <p className={styles.error} role="alert">
          {atTime}
        </p>
      ) : null}
      {children}
      <ZoneField
        label={t`Time zone of the place`}
        hint={<Trans>Each of you sees it by your own clock as well.</Trans>}
        error={errorAt('zone')}
        value={value.zone}
        onChange={(zone) => change({ zone })}
      />
      {isCare ? null : (
        <Switch
          label={t`The night after it is spent together`}
          value={value.night}
          onChange={(night) => change({ night })}
        />
      )}
      <TextField
        label={t`What`}
        optional
        value={value.title}
        onChange={(title) => change({ title })}
        error={errorAt('title')}
        autoComplete="off"
      />
      <TextField
        label={t`Where`}
        hint={
          isCare ? t`A place, or the link of a call. Only those who are in this space read it.` : undefined
        }
        optional
        value={value.place}
        onChange={(place) => change({ place })}
        error={errorAt('place')}
        autoComplete="off"
      />
    </Flow>
  );
}
