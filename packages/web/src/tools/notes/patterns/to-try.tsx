// Something to try, from a pattern: to be changed, taken or refused. Either way it is not offered for this pattern again.
import { Trans, useLingui } from '@lingui/react/macro';
import { isAnswered, type NotesIntent, type StrategyId, type TriggerId, triggersByUse } from '@orrery/domain';
import { type Comparison, isOfferAnswered, offerOf } from '@orrery/domain/patterns';
import { useEffect, useRef, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { type Offer, useOffer } from './offer-words.ts';
import styles from './patterns.module.css';
import { isHigher } from './report.ts';

const never = 'never';

/** What one did that eased less comes last: what eased more is the better thing to try. */
const order = (comparison: Comparison): number =>
  Number(['eased', 'helped'].includes(comparison.subject.question) && !isHigher(comparison));

/** Offers for the first pattern that has one and was not answered. */
export function ToTry({ comparisons }: { comparisons: readonly Comparison[] }) {
  const { state } = useOrrery();
  const offerFor = useOffer();
  const [answered, setAnswered] = useState<string | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const inOrder = comparisons.toSorted((a, b) => order(a) - order(b));
  // not where it was taken back
  const isAnsweredHere = answered !== null && isAnswered(state.notes, answered);
  useEffect(() => {
    // the buttons are gone: whoever pressed one by keyboard goes on from here
    if (isAnsweredHere) told.current?.focus();
  }, [isAnsweredHere]);
  const open = inOrder.flatMap((comparison) => {
    const offer = offerFor(comparison);
    const key = offerOf(state.notes, comparison);
    if (!offer || key === null || isOfferAnswered(state.notes, comparison)) return [];
    return [{ key, offer, name: JSON.stringify(comparison.subject) }];
  })[0];
  if (!open && !isAnsweredHere) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Something to try</Trans>
      </SectionHead>
      {isAnsweredHere ? (
        <p ref={told} tabIndex={-1} className="t-small">
          <Trans>
            That is not offered again. What you try stands in{' '}
            <TextLink href="/mine/lists">Triggers and tries</TextLink>.
          </Trans>
        </p>
      ) : null}
      {open && !isAnsweredHere ? (
        <Offered
          key={open.name}
          name={open.name}
          answeredAs={open.key}
          offer={open.offer}
          onAnswer={() => setAnswered(open.key)}
        />
      ) : null}
    </section>
  );
}

interface OfferedProps {
  /** What the draft is called in memory. */
  name: string;
  /** What the answer is kept under. */
  answeredAs: string;
  offer: Offer;
  onAnswer: () => void;
}

function Offered({ name, answeredAs, offer, onAnswer }: OfferedProps) {
  const { t } = useLingui();
  const { state, act, newId } = useOrrery();
  const [draft, keep] = useDraft<Offer>(`offer ${name}`);
  const [error, setError] = useState<string | undefined>();
  const { what, trigger } = draft ?? offer;
  const triggers = triggersByUse(state.notes).map(({ trigger: one }) => one);
  const say = (intent: NotesIntent) => ({ tool: 'notes' as const, intent });
  const answer = say({ type: 'answerOffer', offer: answeredAs });

  async function take() {
    const strategy = newId<StrategyId>();
    const taken = say({ type: 'tryStrategy', strategy, fields: { what, trigger } });
    const why = await act([taken, answer], <Trans>Noted as something to try.</Trans>);
    if (why?.code === 'nameMissing') return setError(t`Please write what you want to try.`);
    if (why?.code === 'textTooLong')
      return setError(t`That is more than fits here. Please shorten it a little.`);
    if (why) return;
    keep(null);
    onAnswer();
  }
  async function refuse() {
    if (await act(answer, <Trans>Not offered again for this.</Trans>)) return;
    keep(null);
    onAnswer();
  }
  return (
    <div className={styles.offer}>
      <TextArea
        label={t`What to try, in your words`}
        value={what}
        onChange={(text) => {
          setError(undefined);
          keep({ what: text, trigger });
        }}
        rows={2}
        error={error}
      />
      {triggers.length > 0 ? (
        <Select<string>
          label={t`Ask me how it went when this comes back`}
          options={[
            { id: never, label: t`Do not ask` },
            ...triggers.map(({ id, fields }) => ({ id: id as string, label: fields.name })),
          ]}
          value={trigger ?? never}
          onChange={(id) => keep({ what, trigger: id === never ? null : (id as TriggerId) })}
        />
      ) : null}
      <ButtonRow equal>
        <Button onPress={() => void take()}>
          <Trans>Try it</Trans>
        </Button>
        <Button onPress={() => void refuse()}>
          <Trans>Not this</Trans>
        </Button>
      </ButtonRow>
    </div>
  );
}
