// One sentence of a list of boundaries: what it says, how it stands, what each who is asked has said, and my own answer.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type BoundaryItem,
  boundaryOf,
  itemIn,
  type MemberId,
  minutesOf,
  type Paper,
  type PaperVersion,
  wordsOfItem,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { memberLook } from '../../together/use-circles.ts';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { BesideSentence } from '../clashes/beside-sentence.tsx';
import styles from '../papers.module.css';
import { PlanByIt } from '../reading/plan-by-it.tsx';
import { SayForm } from '../reading/say-form.tsx';
import { useAskedOf } from '../signing/use-asked.ts';
import { usePaperWords } from '../use-paper-words.ts';
import { paperAct, signPath } from '../use-papers.ts';
import { useBoundaryWords } from './boundary-words.ts';
import { ItemHistory } from './item-history.tsx';
import { ItemText } from './list-text.tsx';

export function ItemPart(props: { circle: Circle; paper: Paper; version: PaperVersion; item: BoundaryItem }) {
  const { circle, paper, version, item } = props;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = usePaperWords(circle);
  const sorted = useBoundaryWords();
  const [isOpen, setOpen] = useState(false);
  const { kind, answers } = boundaryOf(paper, version, item, circle.inCircle, minutesOf(now));
  const said = wordsOfItem(paper, version, item);
  /** What somebody said last in words, where that is the answer which shows. */
  const wordsOf = (by: MemberId): string | undefined => {
    const own = said.filter((one) => one.by === by && one.says === answers.get(by));
    const last = own.filter((one) => !own.some((later) => paper.ancestry.precedes(one.entry, later.entry)));
    return last.sort((a, b) => (a.entry < b.entry ? -1 : 1))[0]?.words;
  };
  const { me } = circle.inCircle;
  // what is said to it is for those alone whom it is shown to
  const isShown = paper.parties.includes(me);
  const isAsked = isShown && answers.has(me) && kind !== 'over';
  // what it says, and one answer of each, stands here already
  const hasTurned =
    isShown &&
    (said.length > answers.size ||
      new Set(paper.versions.map(({ draft }) => JSON.stringify(itemIn(draft.content, item.id)))).size > 1);
  return (
    <>
      <ItemText
        item={item}
        nameOf={words.nameOf}
        standing={item.whose === 'mine' || !isShown ? '' : sorted.standing[kind]}
      />
      {words.inOrder(isShown ? [...answers.keys()] : []).map((one) => {
        const text = wordsOf(one);
        return (
          <span key={one} className={styles.said}>
            <Mark appearance={memberLook(state, circle, one)} size={14} />
            <span>
              {words.formats.capital(words.nameOf(one))}
              {text ? <>: “{text}”</> : null}
            </span>
            <span>{sorted.answers[answers.get(one) ?? 'open']}</span>
          </span>
        );
      })}
      {isAsked ? <MyAnswer {...props} mine={answers.get(me)} isAgreed={kind === 'agreed'} /> : null}
      {(isShown && kind === 'agreed') || (kind === 'kept' && version.draft.by === me) ? (
        <PlanByIt {...{ circle, paper, item }} />
      ) : null}
      <BesideSentence {...{ circle, paper, version }} item={item.id} />
      {hasTurned ? (
        <Disclosure label={t`How it came to this`} open={isOpen} onChange={setOpen}>
          {isOpen ? <ItemHistory {...{ circle, paper }} item={item.id} /> : null}
        </Disclosure>
      ) : null}
    </>
  );
}

function MyAnswer(props: {
  circle: Circle;
  paper: Paper;
  version: PaperVersion;
  item: BoundaryItem;
  mine: string | undefined;
  isAgreed: boolean;
}) {
  const { circle, paper, version, item, mine, isAgreed } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [, go] = useLocation();
  const [isSaying, setSaying] = useState(false);
  const [busy, setBusy] = useState(false);
  const subject = [version.id, item.id];
  const { freely = '', couldSayNo = '' } = useAskedOf(circle, paper, version)?.fields ?? {};
  const hasAsked = freely !== '' && couldSayNo !== '';
  async function say(says: 'yes' | 'notNow' | 'no') {
    // a yes may be said anew while it is not agreed: there may be something that it has not seen
    if (busy || (says === mine && (says !== 'yes' || isAgreed))) return;
    // before the first yes to it I ask myself, alone (BOUND11)
    if (says === 'yes' && !hasAsked) return go(signPath(circle, paper, version, item.id));
    setBusy(true);
    const why = await paperAct(circle, { type: 'sayOfPaper', paper: paper.id, subject, says });
    setBusy(false);
    setSaying(false);
    if (why) tell({ words: sentence(why) });
  }
  return (
    <>
      <Answers
        label={t`Your answer: ${item.text}`}
        options={[
          { id: 'yes', label: t`Yes`, mark: 'check' },
          { id: 'counter', label: t`Otherwise`, mark: 'arrows' },
          { id: 'notNow', label: t`Not now`, mark: 'hourglass' },
          { id: 'no', label: t`No`, mark: 'dash' },
        ]}
        value={mine === 'yes' || mine === 'counter' || mine === 'notNow' || mine === 'no' ? mine : null}
        onAnswer={(answer) => (answer === 'counter' ? setSaying(true) : void say(answer))}
      />
      {isSaying ? (
        <SayForm
          circle={circle}
          paper={paper}
          subject={subject}
          label={t`How you would have this sentence`}
          told={<Trans>Said. It is not agreed as it stands.</Trans>}
          onDone={() => setSaying(false)}
        />
      ) : null}
      {mine === 'open' ? (
        <p className="t-caption">
          <Trans>
            Your answer shows to those who read this list, with your name, and stays in how it came to this.
            None is late, and a yes can be taken back.
          </Trans>
        </p>
      ) : null}
      {mine === 'again' ? (
        <p className="t-caption">
          <Trans>You said yes before. A no was said since, so that every yes is asked anew.</Trans>
        </p>
      ) : null}
    </>
  );
}
