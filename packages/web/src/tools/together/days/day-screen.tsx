// One day of a circle that comes round: added, changed or removed. Who put it in changes it; whoever it names takes it off.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  authorOfDay,
  isNamedIn,
  type MemberId,
  newYearlyDay,
  type YearlyDay,
  yearlyDaysTold,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { inAddress, namedBy } from '../../../app/named.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { type DayDraft, DayFields, draftOfDay, fieldsOfDay } from '../../time/days/day-fields.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { useDatesAct } from '../dates/use-dates.ts';
import { type InOne, WithCircle } from '../dates/with-circle.tsx';
import { memberLook } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { dayPath, daysPath, useYearlyWords } from './day-words.ts';

export default function DayScreen() {
  const { day: named = '' } = useParams();
  const [query] = useSearchParams();
  return (
    <WithCircle>
      {(one) => {
        const all = yearlyDaysTold(one.circle.state.time);
        const at = (name: string) => all.find(namedBy(name));
        const day = at(named);
        const isMine = day && authorOfDay(day.id) === one.circle.inCircle.me;
        if (day && !isMine) return <Theirs key={day.id} {...one} day={day} />;
        return named === 'new' || day ? (
          <Form key={`${one.circle.id} ${named}`} {...one} day={day} like={at(query.get('like') ?? '')} />
        ) : (
          <NotThere {...one} />
        );
      }}
    </WithCircle>
  );
}

function useBack({ circle }: Pick<InOne, 'circle'>) {
  const { t } = useLingui();
  return { href: daysPath(circle), label: t`Days that come round` };
}

function NotThere(one: InOne) {
  const { t } = useLingui();
  const back = useBack(one);
  return (
    <CircleFrame {...one} title={t`A day`} back={back}>
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

function useRemove({ circle }: InOne, day: YearlyDay | undefined) {
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const act = useDatesAct(circle);
  return async () => {
    if (!day) return;
    const refused = await act(
      { type: 'removeYearlyDay', yearlyDay: day.id },
      <Trans>Removed, for everybody here.</Trans>,
    );
    if (refused) tell({ words: sentence(refused) });
    else go(daysPath(circle));
  };
}

/** Put in by somebody else: read, put in as one’s own, or taken off where it names me. */
function Theirs({ day, ...one }: InOne & { readonly day: YearlyDay }) {
  const { circle } = one;
  const say = useYearlyWords(circle);
  const remove = useRemove(one, day);
  const { fields } = day;
  const [on, whose, lead, by] = [
    say.on(fields),
    say.whose(fields),
    say.lead(fields.lead),
    say.by({ yearly: day, also: [] }),
  ];
  return (
    <CircleFrame {...one} title={fields.name} back={useBack(one)}>
      <Flow>
        <p>
          <Trans>
            {on}, for {whose}. Told of {lead}.
          </Trans>
        </p>
        <p className="t-small">
          <Trans>
            Put in by {by}, who alone changes it. You can put it in as your own, and say how early you want to
            hear of it.
          </Trans>
        </p>
        <ButtonRow>
          <ButtonLink kind="main" href={`${daysPath(circle)}/new?like=${inAddress(day.id)}`}>
            <Trans>Put it in as mine, too</Trans>
          </ButtonLink>
          {isNamedIn(fields, circle.inCircle.me) ? (
            <Button kind="plain" onPress={() => void remove()}>
              <Trans>Remove it for everybody</Trans>
            </Button>
          ) : null}
        </ButtonRow>
      </Flow>
    </CircleFrame>
  );
}

interface FormProps extends InOne {
  readonly day: YearlyDay | undefined;
  /** Somebody else’s that one’s own begins as. */
  readonly like: YearlyDay | undefined;
}

function Form({ day, like, ...one }: FormProps) {
  const { circle } = one;
  const { t } = useLingui();
  const { state } = useOrrery();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const act = useDatesAct(circle);
  const remove = useRemove(one, day);
  const [draft, setDraft] = useDraft<DayDraft<MemberId>>(
    `circle day ${circle.id} ${(day ?? like)?.id ?? 'new'}`,
  );
  const [why, setWhy] = useState<Why | null>(null);
  const [busy, setBusy] = useState(false);
  const value = draft ?? draftOfDay((day ?? like)?.fields ?? newYearlyDay);
  const change = (changes: Partial<DayDraft<MemberId>>) => {
    setWhy(null);
    setDraft({ ...value, ...changes });
  };
  const back = useBack(one);
  const members = circle.members().filter(({ isIn }) => isIn);

  async function keep() {
    if (busy) return;
    const fields = fieldsOfDay(value);
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

  return (
    <CircleFrame
      {...one}
      title={day ? day.fields.name : t`A day that comes round`}
      back={like ? { href: dayPath(circle, like), label: like.fields.name } : back}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Fields>
          <DayFields
            value={value}
            onChange={change}
            errorAt={(field) => (why?.field === field ? sentence(why) : undefined)}
            nobody={t`Nobody chosen means everybody here.`}
            people={members.map(({ id, name, isMe }) => ({
              id,
              label: isMe ? t`You` : name || t`Somebody without a name`,
              mark: <Mark appearance={memberLook(state, circle, id)} />,
            }))}
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
