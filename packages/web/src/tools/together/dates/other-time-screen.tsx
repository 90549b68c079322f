// Other terms for a date that exists: everybody is asked anew, and every yes to the ones before is void.
import { Trans, useLingui } from '@lingui/react/macro';
import { minutesOf, myZone, type SharedDate, standingOf, termsOf } from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { useCircleRefusals } from '../use-refusals.ts';
import { Clash } from './clash.tsx';
import { useDateWords } from './date-words.ts';
import { draftOfTerms, newTerms, readTerms, type TermsDraft, TermsFields } from './terms-fields.tsx';
import { datePath, useDatesAct, useMeets } from './use-dates.ts';
import { type InOne, WithDate } from './with-circle.tsx';

export default function OtherTimeScreen() {
  return <WithDate isMine>{(one) => <Form key={one.date.id} {...one} />}</WithDate>;
}

function Form({ circles, circle, date }: InOne & { readonly date: SharedDate }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = useDateWords(circle);
  const act = useDatesAct(circle);
  const [draft, setDraft] = useDraft<TermsDraft>(`circle date other ${date.id}`);
  const [why, setWhy] = useState<Why | null>(null);
  const [isTold, setTold] = useState(false);
  const [busy, setBusy] = useState(false);
  const stands = termsOf(date);
  const value = draft ?? (stands ? draftOfTerms(stands) : newTerms(minutesOf(now), myZone(state)));
  const { terms } = readTerms(value);
  const find = useMeets(circle);
  const meets = terms ? find(terms, date.id) : [];
  const isTwice = meets.length > 0 || why?.code === 'hourTaken';
  const isAgreed = standingOf(date, circle.inCircle).kind === 'accepted';
  const path = datePath(circle, date.id);

  async function offer() {
    if (busy) return;
    setTold(true);
    if (!terms) return;
    setBusy(true);
    const told = <Trans>They are asked.</Trans>;
    const refused = await act({ type: 'counterDate', date: date.id, terms, twice: isTwice }, told);
    setBusy(false);
    setWhy(refused);
    if (refused) return refused.field ? undefined : tell({ words: sentence(refused) });
    setDraft(null);
    go(path);
  }

  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Another time`}
      back={{ href: path, label: t`The date` }}
    >
      <Flow>
        <p className="t-lead">
          {stands ? words.when(stands) : null}{' '}
          {isAgreed ? (
            <Trans>is agreed. Another time takes its place, and each of you has to say yes anew.</Trans>
          ) : (
            <Trans>
              is what stands. Another time takes its place, and each of you says yes or no to that.
            </Trans>
          )}
        </p>
        <TermsFields
          isCare={circle.isCare}
          value={value}
          onChange={(next) => {
            setWhy(null);
            setDraft(next);
          }}
          isTold={isTold}
          why={why}
        >
          <Clash meets={meets} />
        </TermsFields>
        <Button kind="main" wide onPress={() => void offer()}>
          {isTwice ? <Trans>Offer it all the same</Trans> : <Trans>Offer it</Trans>}
        </Button>
      </Flow>
    </CircleFrame>
  );
}
