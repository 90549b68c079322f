// The fields by which a meaning is said. Until it is whole nothing is said: half of one would be none.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Meaning } from '@orrery/domain';
import {
  ABOUTS,
  type About,
  aboutOf,
  claimsOfMeaning,
  FEASTS,
  isSayable,
  NOTHING,
  nameable,
  PARTS,
  type Statement,
  saysOf,
  WEEKDAYS,
  WHERE,
} from '@orrery/domain/contradictions';
import { useState } from 'react';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TimeOfDayField } from '../../../ui/time-of-day-field.tsx';
import { clockOf } from '../../time/limits/weekly-hours.ts';
import { useMeaningWords } from './meaning-words.ts';

type Begun = Partial<Meaning>;
type Write = (changes: { [Key in keyof Meaning]?: Meaning[Key] | undefined }) => void;

export function MeaningForm(props: {
  statement: Statement;
  means: Meaning | undefined;
  onChange: (means: Meaning | undefined) => void;
  onNothing: () => void;
}) {
  const { statement, means, onChange, onNothing } = props;
  const { t } = useLingui();
  const words = useMeaningWords();
  const [begun, setBegun] = useState<Begun>(means ?? {});
  const about = aboutOf(begun.about ?? '');
  const names = nameable(statement);
  const write: Write = (changes) => {
    // what is not said has no key, so that nothing is signed of it
    const all = Object.entries({ ...begun, ...changes }).filter(([, value]) => value !== undefined);
    const next: Begun = Object.fromEntries(all);
    setBegun(next);
    const whole = { about: '', says: '', who: [], ...next };
    onChange(isSayable(whole) ? whole : undefined);
  };
  const choose = (id: string | null) => {
    const next = aboutOf(id ?? '');
    const [unit] = next?.is === 'amount' ? next.units : [];
    const [only, more] = next ? saysOf(next) : [];
    write({
      ...EMPTY,
      ...(id === null ? {} : { about: id, who: [], ...(next ? {} : NOTHING) }),
      ...(unit ? { unit, figure: unit === 'clock' ? 1_380 : figureIn(statement.text) } : {}),
      ...(only && !more ? { says: only } : {}),
    });
  };
  const isOfNobody = means && about && claimsOfMeaning(statement, means).length === 0;
  return (
    <Flow>
      <ComboBox
        label={t`It is about`}
        options={[...ABOUTS.map(({ id }) => id), NOTHING.about].map((id) => ({ id, label: words.about(id) }))}
        value={begun.about ?? null}
        onChange={choose}
      />
      {about ? (
        <>
          {saysOf(about).length > 1 ? (
            <Select
              label={t`It says`}
              options={saysOf(about).map((id) => ({ id, label: words.says(about.id, id) }))}
              value={begun.says ?? null}
              onChange={(says) => write({ says })}
            />
          ) : null}
          {about.is === 'amount' ? <Figure about={about} begun={begun} write={write} /> : null}
          {about.is === 'day' ? <Days begun={begun} write={write} /> : null}
          {about.is === 'act' ? (
            <Select
              label={t`Only there`}
              optional
              options={[
                { id: '', label: t`Anywhere` },
                ...WHERE.map((id) => ({ id, label: words.where[id] ?? id })),
              ]}
              value={begun.where ?? ''}
              onChange={(where) => write({ where: where || undefined })}
            />
          ) : null}
          {names.length > 1 ? (
            <Chips
              label={t`For whom it holds`}
              hint={
                isOfNobody
                  ? t`Choose between whom it is.`
                  : t`With nobody chosen, for all whose sentence it is.`
              }
              options={names.map((name) => ({ id: name, label: name }))}
              value={begun.who ?? []}
              onChange={(who) => write({ who })}
            />
          ) : null}
        </>
      ) : null}
      <p className="t-small" aria-live="polite">
        {means ? words.line(means) : <Trans>Nothing is said of it yet.</Trans>}
      </p>
      <ButtonRow>
        <Button kind="plain" onPress={onNothing}>
          <Trans>Say nothing of it</Trans>
        </Button>
      </ButtonRow>
    </Flow>
  );
}

const EMPTY = {
  ...{ about: undefined, says: undefined, who: undefined, figure: undefined, unit: undefined },
  ...{ days: undefined, part: undefined, inMonth: undefined, where: undefined },
};

/** The first that stands in the sentence, to begin from. */
const figureIn = (text: string): number => Number(text.match(/\d{1,5}/)?.[0] ?? 1);

function Figure(props: { about: Extract<About, { is: 'amount' }>; begun: Begun; write: Write }) {
  const { about, begun, write } = props;
  const { t } = useLingui();
  const { units } = useMeaningWords();
  if (about.units[0] === 'clock')
    return (
      <TimeOfDayField
        label={t`By when`}
        value={begun.figure === undefined ? null : clockOf(begun.figure)}
        onChange={(clock) => {
          const [hours, minutes] = (clock ?? '').split(':').map(Number);
          write({ figure: clock === null ? undefined : (hours ?? 0) * 60 + (minutes ?? 0) });
        }}
      />
    );
  return (
    <>
      <NumberField
        label={t`How much`}
        value={begun.figure ?? null}
        max={1_000_000}
        onChange={(figure) => write({ figure: figure === null || Number.isNaN(figure) ? undefined : figure })}
      />
      {about.units.length > 1 ? (
        <Select
          label={t`Counted`}
          options={units(about)}
          value={about.units.find((one) => one === begun.unit) ?? null}
          onChange={(unit) => write({ unit })}
        />
      ) : null}
    </>
  );
}

function Days({ begun, write }: { begun: Begun; write: Write }) {
  const { t } = useLingui();
  const { day, feasts, parts, inMonth } = useMeaningWords();
  const days = begun.days ?? [];
  const week = WEEKDAYS.filter((one) => days.includes(one));
  const feast = FEASTS.find((one) => days.includes(one));
  return (
    <>
      <Chips
        label={t`On these days`}
        options={WEEKDAYS.map((id) => ({ id, label: day(id) }))}
        value={week}
        onChange={(next) => write({ days: next })}
      />
      <Select
        label={t`Or on a special day`}
        optional
        options={[{ id: '', label: t`None` }, ...FEASTS.map((id) => ({ id, label: feasts[id] ?? id }))]}
        value={feast ?? ''}
        onChange={(id) =>
          write({ days: id === '' ? week : [id], ...(id === '' ? {} : { inMonth: undefined }) })
        }
      />
      <Select
        label={t`Part of the day`}
        optional
        options={[{ id: '', label: t`All of it` }, ...PARTS.map((id) => ({ id, label: parts[id] ?? id }))]}
        value={begun.part ?? ''}
        onChange={(part) => write({ part: part || undefined })}
      />
      {week.length > 0 ? (
        <Select
          label={t`Which in a month`}
          optional
          options={[
            { id: '', label: t`Every one` },
            ...[1, 2, 3, 4, 0].map((one) => ({ id: String(one), label: inMonth[one] ?? '' })),
          ]}
          value={begun.inMonth === undefined ? '' : String(begun.inMonth)}
          onChange={(one) => write({ inMonth: one === '' ? undefined : Number(one) })}
        />
      ) : null}
    </>
  );
}
