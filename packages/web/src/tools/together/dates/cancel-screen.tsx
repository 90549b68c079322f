// Cancelling a date: how long before it is, what I say, and an hour to hold instead. Nobody has to agree, and no reason is owed.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  addDays,
  type CancelSentence,
  cancelSentence,
  hoursOf,
  minutesOf,
  type SharedDate,
  standingOf,
  termsOf,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { useCircleRefusals } from '../use-refusals.ts';
import { Clash } from './clash.tsx';
import { useDateWords } from './date-words.ts';
import { draftOfTerms, readTerms, type TermsDraft, TermsFields } from './terms-fields.tsx';
import { datePath, useDatesAct, useMeets } from './use-dates.ts';
import { type InOne, WithDate } from './with-circle.tsx';

interface Draft {
  readonly sentence: CancelSentence | 'nothing';
  readonly own: string;
  readonly makeUp: TermsDraft | null;
}
const nothing: Draft = { sentence: 'nothing', own: '', makeUp: null };

export default function CancelDateScreen() {
  return <WithDate isMine>{(one) => <Form key={one.date.id} {...one} />}</WithDate>;
}

function Form({ circles, circle, date }: InOne & { readonly date: SharedDate }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = useDateWords(circle);
  const act = useDatesAct(circle);
  const find = useMeets(circle);
  const [draft, setDraft] = useDraft<Draft>(`circle date cancel ${date.id}`);
  const [why, setWhy] = useState<Why | null>(null);
  const [isTold, setTold] = useState(false);
  const [busy, setBusy] = useState(false);
  const value = draft ?? nothing;
  const change = (changes: Partial<Draft>) => {
    setWhy(null);
    setDraft({ ...value, ...changes });
  };
  const terms = termsOf(date);
  const begins = terms && hoursOf(terms)?.[0];
  const left = begins === undefined ? null : begins - minutesOf(now);
  const makeUp = value.makeUp && readTerms(value.makeUp).terms;
  const meets = makeUp ? find(makeUp, date.id) : [];
  const path = datePath(circle, date.id);
  const frame = { circles, circle, title: t`Cancel this date`, back: { href: path, label: t`The date` } };
  const { kind } = standingOf(date, circle.inCircle);

  async function cancel() {
    if (busy) return;
    setTold(true);
    if (value.makeUp && !makeUp) return;
    setBusy(true);
    const said = value.sentence === 'nothing' ? null : value.sentence;
    const refused = await act(
      { type: 'cancelDate', date: date.id, sentence: said, own: value.own, makeUp },
      makeUp ? <Trans>Cancelled, and another hour is held.</Trans> : <Trans>Cancelled.</Trans>,
    );
    setBusy(false);
    setWhy(refused);
    if (refused) return refused.field ? undefined : tell({ words: sentence(refused) });
    setDraft(null);
    go(path);
  }

  if (kind === 'cancelled' || kind === 'ended')
    return (
      <CircleFrame {...frame}>
        <Empty
          action={
            <ButtonLink href={path}>
              <Trans>To the date</Trans>
            </ButtonLink>
          }
        >
          <Trans>This date does not take place any more.</Trans>
        </Empty>
      </CircleFrame>
    );
  const before = words.notice(left !== null && left >= 0 ? left : null);
  const when = terms ? words.when(terms) : '';
  return (
    <CircleFrame {...frame}>
      <Flow>
        <p className="t-lead">
          {left === null ? (
            when
          ) : (
            <Trans>
              {when}. Those it is with see that you cancelled, and that it was {before}.
            </Trans>
          )}
        </p>
        <Select
          label={t`In a sentence, if you like`}
          hint={t`No reason is owed. What you say is shown to those the date is with; as all that is said here, it lies with everybody in the circle.`}
          options={[
            { id: 'nothing', label: t`Nothing` },
            ...cancelSentence.options.map((id) => ({ id, label: words.sentences[id] })),
          ]}
          value={value.sentence}
          onChange={(next) => change({ sentence: next })}
        />
        <TextArea
          label={t`In your own words`}
          optional
          rows={2}
          value={value.own}
          onChange={(own) => change({ own })}
          error={why?.field === 'own' ? sentence(why) : undefined}
        />
        <Switch
          label={t`Hold another hour to make up for it`}
          detail={t`Nobody is asked about it until one of you asks.`}
          value={value.makeUp !== null}
          onChange={(on) =>
            change({ makeUp: on && terms ? draftOfTerms({ ...terms, day: addDays(terms.day, 7) }) : null })
          }
        />
        {value.makeUp ? (
          <TermsFields
            isCare={circle.isCare}
            value={value.makeUp}
            onChange={(next) => change({ makeUp: next })}
            isTold={isTold}
            why={why}
            prefix="makeUp."
          >
            <Clash meets={meets} />
          </TermsFields>
        ) : null}
        <ButtonRow>
          <Button alert onPress={() => void cancel()}>
            <Trans>Cancel the date</Trans>
          </Button>
          <ButtonLink kind="plain" href={path}>
            <Trans>Leave it as it is</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    </CircleFrame>
  );
}
