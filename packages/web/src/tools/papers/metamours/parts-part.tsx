// On the page of a plan: how near each would like to be, told by each for themselves. Less takes effect at once, alone and without a word
// (META6); whose part is missing is shown to nobody (META7).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type MetamourPart,
  metamourPartsOf,
  minutesOf,
  nothingTold,
  type Paper,
  partOf,
  type Reach,
  standingOfPaper,
} from '@orrery/domain';
import { useState } from 'react';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { usePaperWords } from '../use-paper-words.ts';
import { isFull, paperAct } from '../use-papers.ts';
import { useMetamourWords } from './metamour-words.ts';

interface InPlan {
  circle: Circle;
  paper: Paper;
}

export function PartsPart({ circle, paper }: InPlan) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = usePaperWords(circle);
  const { near, part } = useMetamourWords();
  const { now } = useOrrery();
  const [isTelling, setTelling] = useState(false);
  const { me } = circle.inCircle;
  const mine = partOf(paper, me);
  const all = metamourPartsOf(paper, circle.inCircle);
  const name = (id: typeof me) => words.formats.capital(words.nameOf(id));
  const counts = all && near[all.counts];
  const differs = all && [...all.parts.values()].some((one) => one.near !== all.counts);
  const { kind } = standingOfPaper(paper, circle.inCircle, minutesOf(now));
  const isOver = kind === 'withdrawn' || kind === 'declined';
  const isOpen = !isOver && paper.parties.every(circle.isIn) && !isFull(paper);

  async function takeBack() {
    const why = await paperAct(circle, { type: 'tellPart', paper: paper.id, part: nothingTold });
    tell({ words: why ? sentence(why) : <Trans>You tell nothing now.</Trans> });
  }
  return (
    <section aria-label={t`How near`}>
      <SectionHead>
        <Trans>How near</Trans>
      </SectionHead>
      <Flow>
        {all ? (
          <Terms>
            {words.inOrder(paper.parties).map((party) => (
              <Term key={party} name={name(party)}>
                {part(all.parts.get(party) ?? nothingTold)}
              </Term>
            ))}
          </Terms>
        ) : mine.near !== '' ? (
          <Terms>
            <Term name={name(me)}>{part(mine)}</Term>
          </Terms>
        ) : null}
        {differs ? (
          <p>
            <Trans>You differ, and that is fine. The less near counts for all of you: {counts}.</Trans>
          </p>
        ) : null}
        {all ? null : (
          <p className="t-small">
            <Trans>
              What each tells stands here once all of you have, for everybody whose plan it is. Whose is
              missing shows to nobody; where you are two, the other can work it out. Nobody has to tell
              anything.
            </Trans>
          </p>
        )}
        {isTelling ? (
          <PartForm {...{ circle, paper }} mine={mine} onDone={() => setTelling(false)} />
        ) : (
          <ButtonRow>
            {isOpen || mine.near !== '' ? (
              <Button onPress={() => setTelling(true)}>
                {mine.near === '' ? <Trans>Tell mine</Trans> : <Trans>Change mine</Trans>}
              </Button>
            ) : null}
            {mine.near === '' ? null : (
              <Button kind="plain" onPress={() => void takeBack()}>
                <Trans>Take mine back</Trans>
              </Button>
            )}
          </ButtonRow>
        )}
        <p className="t-caption">
          <Trans>
            Less holds at once, also offline. It needs no reason, changes no name under the plan, and is
            announced to nobody; it shows to whoever opens the plan.
          </Trans>
        </p>
      </Flow>
    </section>
  );
}

function PartForm({ circle, paper, mine, onDone }: InPlan & { mine: MetamourPart; onDone: () => void }) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const { offered, ways } = useMetamourWords();
  const [draft, setDraft] = useDraft<MetamourPart>(`part ${circle.id} ${paper.id}`);
  const [why, setWhy] = useState<Why | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const value = draft ?? mine;
  const change = (changes: Partial<MetamourPart>) => {
    setWhy(null);
    setMissing(false);
    setDraft({ ...value, ...changes });
  };
  const reached = (next: readonly Reach[]): Reach[] => {
    const isNew = (way: Reach) => next.includes(way) && !value.reach.includes(way);
    if (isNew('none')) return ['none'];
    return next.filter((way) => way !== 'none' || next.length === 1);
  };

  async function send() {
    if (busy) return;
    if (value.near === '') return setMissing(true);
    setBusy(true);
    const part = { ...value, when: value.when.trim() };
    const refused = await paperAct(circle, { type: 'tellPart', paper: paper.id, part });
    setBusy(false);
    setWhy(refused);
    if (refused) return refused.field === 'when' ? undefined : tell({ words: sentence(refused) });
    setDraft(null);
    tell({ words: <Trans>Told. You can change it at any time.</Trans> });
    onDone();
  }
  return (
    <Flow>
      <RadioList
        label={t`How near would I like to be?`}
        hint={t`They stand in no order. Parallel, side by side, is a complete answer.`}
        options={offered}
        value={value.near || null}
        onChange={(near) => change({ near })}
        error={isMissing ? t`Please choose one, or leave it.` : undefined}
      />
      <Chips
        label={t`How I want to be reached`}
        options={ways}
        value={value.reach}
        onChange={(reach) => change({ reach: reached(reach) })}
      />
      <TextField
        label={t`When`}
        optional
        hint={t`In your own words: evenings, not at work.`}
        value={value.when}
        onChange={(when) => change({ when })}
        error={why?.field === 'when' ? sentence(why) : undefined}
      />
      <ButtonRow>
        <Button onPress={() => void send()} busy={busy ? <Trans>Telling it</Trans> : undefined}>
          <Trans>Tell it</Trans>
        </Button>
        <Button
          kind="plain"
          onPress={() => {
            setDraft(null);
            onDone();
          }}
        >
          <Trans>Leave it</Trans>
        </Button>
      </ButtonRow>
    </Flow>
  );
}
