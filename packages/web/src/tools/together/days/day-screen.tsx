// One day that comes round: added, changed or removed. What is typed stays until it is kept.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type MemberId,
  newYearlyDay,
  type YearlyDay,
  type YearlyDayFields,
  type YearlyDayId,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { Why } from '../../../app/orrery.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { FieldGroup, Fields } from '../../../ui/field-group.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { useDatesAct } from '../dates/use-dates.ts';
import { type InOne, WithCircle } from '../dates/with-circle.tsx';
import { memberLook } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { BESIDE, daysPath, LEADS, useYearlyWords } from './day-words.ts';

interface Draft {
  readonly name: string;
  readonly kind: 'yearly' | 'days';
  readonly month: number;
  readonly day: number | null;
  readonly days: readonly string[];
  readonly people: readonly MemberId[];
  readonly lead: number;
  readonly alternates: readonly number[];
}

export default function DayScreen() {
  const { day: id = '' } = useParams();
  return (
    <WithCircle>
      {(one) => {
        const day = one.circle.state.time.yearly.get(id as YearlyDayId);
        return id === 'new' || day?.present ? (
          <Form key={`${one.circle.id} ${id}`} {...one} day={day} />
        ) : (
          <NotThere {...one} />
        );
      }}
    </WithCircle>
  );
}

function NotThere({ circles, circle }: InOne) {
  const { t } = useLingui();
  const back = { href: daysPath(circle), label: t`Days that come round` };
  return (
    <CircleFrame circles={circles} circle={circle} title={t`A day`} back={back}>
      <Empty
        action={
          <ButtonLink href={back.href}>
            <Trans>See all of them</Trans>
          </ButtonLink>
        }
      >
        <Trans>This day is not here any more.</Trans>
      </Empty>
    </CircleFrame>
  );
}

const draftOf = ({ name, on, people, lead, alternates }: YearlyDayFields): Draft => ({
  ...{ name, kind: on.kind, people, lead, alternates },
  ...(on.kind === 'yearly'
    ? { month: on.month, day: on.day, days: [] }
    : { month: 1, day: 1, days: on.days }),
});

function Form({ circles, circle, day }: InOne & { readonly day: YearlyDay | undefined }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const say = useYearlyWords(circle);
  const act = useDatesAct(circle);
  const [draft, setDraft] = useDraft<Draft>(`circle day ${circle.id} ${day?.id ?? 'new'}`);
  const [why, setWhy] = useState<Why | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const value = draft ?? draftOf(day?.fields ?? newYearlyDay);
  const change = (changes: Partial<Draft>) => {
    setWhy(null);
    setDraft({ ...value, ...changes });
  };
  const errorAt = (field: string) => (why?.field === field ? sentence(why) : undefined);
  const members = circle.members().filter(({ isIn }) => isIn);

  async function keep() {
    if (busy) return;
    const { name, kind, month, day: dayOfMonth, people, lead, alternates } = value;
    const days = adding && !value.days.includes(adding) ? [...value.days, adding] : [...value.days];
    const on = kind === 'yearly' ? { kind, month, day: dayOfMonth ?? 0 } : { kind, days };
    const fields = { name, on, people: [...people], lead, alternates: [...alternates] };
    setBusy(true);
    const refused = day
      ? await act(
          { type: 'changeYearlyDay', yearlyDay: day.id, changes: fields },
          <Trans>Kept, for everybody here.</Trans>,
        )
      : await act({ type: 'addYearlyDay', fields }, <Trans>Added, for everybody here.</Trans>);
    setBusy(false);
    setWhy(refused);
    if (refused) return refused.field ? undefined : tell({ words: sentence(refused) });
    setDraft(null);
    go(daysPath(circle));
  }

  async function remove() {
    if (!day) return;
    const refused = await act(
      { type: 'removeYearlyDay', yearlyDay: day.id },
      <Trans>Removed, for everybody here.</Trans>,
    );
    if (refused) return tell({ words: sentence(refused) });
    setDraft(null);
    go(daysPath(circle));
  }

  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={day ? day.fields.name : t`A day that comes round`}
      back={{ href: daysPath(circle), label: t`Days that come round` }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Fields>
          <TextField
            label={t`What it is called`}
            value={value.name}
            onChange={(name) => change({ name })}
            error={errorAt('name')}
            autoComplete="off"
          />
          <Segments
            label={t`When it comes round`}
            options={[
              { id: 'yearly', label: t`The same day each year` },
              { id: 'days', label: t`It moves` },
            ]}
            value={value.kind}
            onChange={(kind) => change({ kind: kind as Draft['kind'] })}
          />
          {value.kind === 'yearly' ? (
            <FieldGroup legend={t`On which day`} error={errorAt('on')} row>
              <NumberField
                label={t`Day`}
                value={value.day}
                onChange={(next) => change({ day: next })}
                min={1}
                max={31}
                whole
              />
              <Select
                label={t`Month`}
                options={Array.from({ length: 12 }, (_, k) => ({
                  id: String(k + 1),
                  label: say.monthName(k + 1),
                }))}
                value={String(value.month)}
                onChange={(month) => change({ month: Number(month) })}
              />
            </FieldGroup>
          ) : (
            <>
              {value.days.length > 0 ? (
                <Chips
                  label={t`On these days`}
                  options={value.days.map((one) => ({ id: one, label: say.words.formats.dayWithYear(one) }))}
                  value={[...value.days]}
                  onChange={(days) => change({ days })}
                />
              ) : null}
              <DateField
                label={value.days.length > 0 ? t`On another day, too` : t`On which day`}
                hint={t`As Easter, Eid or a school holiday do: put in each year that you know.`}
                value={adding}
                onChange={(next) => {
                  setWhy(null);
                  setAdding(next);
                }}
                error={errorAt('on')}
              />
              <ButtonRow>
                <Button
                  onPress={() => {
                    if (adding && !value.days.includes(adding))
                      change({ days: [...value.days, adding].sort() });
                    setAdding(null);
                  }}
                >
                  <Trans>Put this day in</Trans>
                </Button>
              </ButtonRow>
            </>
          )}
          <Chips
            label={t`Whose it is`}
            hint={t`Nobody chosen means everybody here.`}
            options={members.map(({ id, name, isMe }) => ({
              id,
              label: isMe ? t`You` : name || t`Somebody without a name`,
              mark: <Mark appearance={memberLook(state, circle, id)} />,
            }))}
            value={[...value.people]}
            onChange={(people) => change({ people })}
            error={errorAt('people')}
          />
          <Select
            label={t`How early it is told of`}
            options={[...new Set([...LEADS, value.lead])]
              .sort((a, b) => a - b)
              .map((days) => ({ id: String(days), label: say.lead(days) }))}
            value={String(value.lead)}
            onChange={(lead) => change({ lead: Number(lead) })}
          />
          <Chips
            label={t`Days that do as well`}
            options={[...new Set([...BESIDE, ...value.alternates])]
              .sort((a, b) => a - b)
              .map((days) => ({ id: String(days), label: say.beside(days) }))}
            value={value.alternates.map(String)}
            onChange={(ids) => change({ alternates: ids.map(Number).sort((a, b) => a - b) })}
            error={errorAt('alternates')}
          />
          <ButtonRow>
            <Button kind="main" type="submit" busy={busy ? t`Keeping it` : undefined}>
              {day ? <Trans>Keep it</Trans> : <Trans>Add it</Trans>}
            </Button>
            {day ? (
              <Button kind="plain" onPress={() => void remove()}>
                <Trans>Remove it</Trans>
              </Button>
            ) : null}
          </ButtonRow>
        </Fields>
      </form>
    </CircleFrame>
  );
}
