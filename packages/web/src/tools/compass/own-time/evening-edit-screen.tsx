// The card for an evening, while it is written: for the day that the address names, or the next one that has none.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  addDays,
  dangerIn,
  type EveningFields,
  type EveningId,
  isLocalDate,
  myDateOf,
  newCompass,
  type State,
  thingsOf,
  timeApartAhead,
} from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { draftOf } from '../../../app/drafts.ts';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { PeoplePicker } from '../../people/forms/people-picker.tsx';
import { CallField } from './call-field.tsx';
import { IdeasField } from './ideas-field.tsx';
import { useEveningLabels } from './labels.ts';
import { LastTime } from './last-time.tsx';
import styles from './own-time.module.css';
import { draftName, useEveningDraft } from './use-evening-draft.ts';

type Offered = Partial<EveningFields>;

/** The first day from today on that has no evening yet. */
function freeDay(state: State, today: string): string {
  const taken = new Set(thingsOf(state.compass, 'evening').map(({ fields }) => fields.on));
  let day = today;
  while (taken.has(day)) day = addDays(day, 1);
  return day;
}

/** What of an earlier evening the next one can begin with. */
const copied = ({ ideas, plan, message, call, talk }: EveningFields): Offered => ({
  ...{ ideas, plan, message, call, talk },
});

export default function EveningEditScreen() {
  const { state, now, newId } = useOrrery();
  const [query] = useSearchParams();
  const [fresh] = useState(() => newId<EveningId>());
  const asked = query.get('evening') as EveningId | null;
  const isThere = (id: EveningId) =>
    state.compass.evening.get(id)?.present || draftOf(state, draftName(id)) !== undefined;
  const day = query.get('day') ?? '';
  const onThatDay = thingsOf(state.compass, 'evening').find(({ fields }) => fields.on === day)?.id;
  const id = asked !== null && isThere(asked) ? asked : (onThatDay ?? fresh);
  const from = state.compass.evening.get((query.get('from') ?? '') as EveningId);
  const [offered] = useState<Offered>(() => {
    const on = isLocalDate(day) ? day : freeDay(state, myDateOf(state, now));
    const apart = timeApartAhead(state, now).find((one) => one.on === on)?.people ?? [];
    return { on, apart: [...apart], ...(from?.present ? copied(from.fields) : {}) };
  });
  return <Written key={id} id={id} offered={offered} isFrom={from !== undefined} />;
}

function Written({ id, offered, isFrom }: { id: EveningId; offered: Offered; isFrom: boolean }) {
  const { t } = useLingui();
  const { state, isSample } = useOrrery();
  const labels = useEveningLabels();
  const [, go] = useLocation();
  const [query, setQuery] = useSearchParams();
  const draft = useEveningDraft(id, offered);
  const { evening, values, change, error } = draft;
  // it stays for as long as somebody is here, so that nothing moves under their hands
  const [isBeginning] = useState(!isFrom && evening === undefined);
  const isNamed = query.get('evening') === id;
  const isThere = evening !== undefined;
  useEffect(() => {
    if (isThere && !isNamed) setQuery({ evening: id }, { replace: true });
  }, [isThere, isNamed, id, setQuery]);
  const keep = async () => {
    if (await draft.keep()) go(`/mine/evening/${id}`);
  };
  // while there is danger, nobody is told to agree on anything
  const mayTalk = dangerIn(state) === null;
  const text = (field: 'plan' | 'message' | 'talk') => ({
    value: values[field],
    onChange: (words: string) => change({ [field]: words }),
    error: error(field),
  });
  return (
    <Screen
      title={t`An evening of your own`}
      documentTitle={t`An evening`}
      back={{ href: '/mine/own-time', label: t`Time of my own` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        <div className={styles.dock}>
          <Button kind="main" wide onPress={() => void keep()}>
            <Trans>Keep</Trans>
          </Button>
          <p className={`t-caption ${styles.saved}`}>
            {isSample ? (
              <Trans>The sample keeps nothing beyond this visit</Trans>
            ) : draft.isSaved ? (
              <Trans>Saved, sealed on this device</Trans>
            ) : (
              <Trans>Saved as you type, sealed on this device</Trans>
            )}
          </p>
        </div>
      }
    >
      <Fields>
        <DateField
          label={labels.on}
          value={values.on === newCompass.evening.on ? null : values.on}
          onChange={(on) => change({ on: on ?? newCompass.evening.on })}
          error={error('on')}
        />
        {isBeginning ? <LastTime onTake={(fields) => change(copied(fields))} /> : null}
        <IdeasField value={values.ideas} onChange={(ideas) => change({ ideas })} error={error('ideas')} />
        <TextArea
          label={labels.plan}
          {...text('plan')}
          hint={t`What it begins with, what comes then, and how it ends. Small is enough.`}
        />
        <TextArea
          label={labels.message}
          {...text('message')}
          rows={2}
          {...(mayTalk
            ? { hint: t`Agreed beforehand, word for word, so that nobody has to find words on the evening.` }
            : {})}
        />
        <CallField value={values.call} onChange={(call) => change({ call })} error={error('call')} />
        <TextField
          label={labels.talk}
          {...text('talk')}
          {...(mayTalk
            ? {
                placeholder: t`Tomorrow, after breakfast`,
                hint: t`When you see or hear each other again. Until then, nothing has to be settled.`,
              }
            : {})}
        />
        <Disclosure label={labels.apart}>
          <PeoplePicker
            label={t`Elsewhere meanwhile`}
            addLabel={t`Somebody else who is elsewhere`}
            hint={t`Nobody has to be named.`}
            value={values.apart}
            onChange={(apart) => change({ apart })}
            error={error('apart')}
            withoutMe
          />
        </Disclosure>
      </Fields>
    </Screen>
  );
}
