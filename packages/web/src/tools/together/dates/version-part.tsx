// One set of terms of a date: when and where, what each has said to it, and my own answer. A no is owed no reason.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type DateVersion,
  isOver,
  minutesOf,
  type SharedDate,
  type Standing,
  standingOf,
} from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../use-refusals.ts';
import { Clash } from './clash.tsx';
import { useDateWords } from './date-words.ts';
import { datePath, useDatesAct, useMeets } from './use-dates.ts';

/** Whether it can still be answered. */
export const isOpen = (kind: Standing['kind']): boolean =>
  kind === 'proposed' || kind === 'countered' || kind === 'crossed' || kind === 'declined';

export function VersionPart(props: { circle: Circle; date: SharedDate; version: DateVersion }) {
  const { circle, date, version } = props;
  const { t } = useLingui();
  const words = useDateWords(circle);
  const { terms, answers, asks, by } = version;
  const myClock = words.onMyClock(terms);
  const proposers = words.names(by);
  return (
    <section aria-label={words.when(terms)}>
      <Flow>
        <Terms>
          <Term name={<Trans>When</Trans>}>{words.when(terms)}</Term>
          {myClock ? <Term name={<Trans>Your clock</Trans>}>{myClock}</Term> : null}
          {terms.title ? <Term name={<Trans>What</Trans>}>{terms.title}</Term> : null}
          {terms.place ? <Term name={<Trans>Where</Trans>}>{terms.place}</Term> : null}
          {terms.night ? (
            <Term name={<Trans>The night</Trans>}>
              <Trans>Spent together</Trans>
            </Term>
          ) : null}
          <Term name={asks ? <Trans>Proposed by</Trans> : <Trans>Held by</Trans>}>{proposers}</Term>
          {asks && date.people.includes(circle.inCircle.me)
            ? [...answers].map(([person, answer]) => (
                <Term key={person} name={words.formats.capital(words.nameOf(person))}>
                  {words.answers[answer]}
                </Term>
              ))
            : null}
        </Terms>
        <Mine circle={circle} date={date} version={version} label={t`Your answer`} />
      </Flow>
    </section>
  );
}

/** What I can say to it now. */
function Mine(props: { circle: Circle; date: SharedDate; version: DateVersion; label: string }) {
  const { circle, date, version, label } = props;
  const { t } = useLingui();
  const { now } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const words = useDateWords(circle);
  const act = useDatesAct(circle);
  const meets = useMeets(circle)(version.terms, date.id);
  const [isTaken, setTaken] = useState(false);
  const [busy, setBusy] = useState(false);
  const { me } = circle.inCircle;
  const { kind } = standingOf(date, circle.inCircle);
  if (!isOpen(kind) || !date.people.includes(me) || isOver(version.terms, minutesOf(now))) return null;
  const mine = version.answers.get(me) ?? 'open';
  const other = `${datePath(circle, date.id)}/other`;
  const isTwice = meets.length > 0 || isTaken;
  const when = words.when(version.terms);

  async function say(says: 'yes' | 'no' | 'open', told: ReactNode) {
    if (busy) return;
    setBusy(true);
    const twice = says === 'yes' && isTwice;
    const why = await act({ type: 'answerDate', date: date.id, terms: version.key, says, twice }, told);
    setBusy(false);
    if (why?.code === 'hourTaken') setTaken(true);
    if (why) tell({ words: sentence(why) });
  }

  if (mine === 'yes')
    return (
      <ButtonRow>
        <Button kind="plain" onPress={() => void say('open', <Trans>You have taken back your yes.</Trans>)}>
          <Trans>Take my yes back</Trans>
        </Button>
      </ButtonRow>
    );
  return (
    <>
      <Clash meets={meets} />
      <Answers
        label={`${label}: ${when}`}
        options={[
          { id: 'yes', label: isTwice ? t`Yes, all the same` : t`Yes`, mark: 'check' },
          { id: 'other', label: t`Another time`, mark: 'arrows' },
          { id: 'no', label: t`No`, mark: 'dash' },
        ]}
        value={mine === 'no' ? 'no' : null}
        onAnswer={(answer) => {
          if (answer === 'other') go(other);
          else if (answer === 'yes') void say('yes', <Trans>You said yes.</Trans>);
          else if (mine !== 'no') void say('no', <Trans>You said no. The hour is yours again.</Trans>);
        }}
      />
      <p className="t-caption">
        {mine === 'again' && kind !== 'declined' ? (
          <Trans>
            You said yes before. Something was said since that your yes had not seen, so it is asked anew.
          </Trans>
        ) : (
          <Trans>No answer needs a reason, and none is late.</Trans>
        )}
      </p>
    </>
  );
}
