// What to ask, and how much each question weighs: one's own say, and questions of one's own.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type ChoosingQuestion,
  type CompassIntent,
  type CriterionFields,
  type CriterionId,
  choosingQuestions,
  WEIGHTS,
  type Weight,
} from '@orrery/domain';
import { useState } from 'react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Select } from '../../../ui/select.tsx';
import { useChoosingWords } from './choosing-words.ts';
import { NewQuestion, OwnQuestion } from './own-question.tsx';

const groups = ['training', 'love', 'work', 'practical', 'met'] as const;
const howMany = (count: number) => plural(count, { one: 'One question', other: '# questions' });
type Whom = 'both' | 'therapist' | 'coach';

export default function QuestionsScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useChoosingWords();
  const [whom, setWhom] = useState<Whom>('both');
  const all = choosingQuestions(state.compass).filter(
    ({ askedOf }) => whom === 'both' || askedOf === 'both' || askedOf === whom,
  );
  const own = all.filter(({ group }) => group === 'own');
  return (
    <Screen
      title={t`What to ask`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/choosing', label: t`Choosing somebody` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <p>
          <Trans>
            Nobody has to meet all of it. Say what is a must for you and what is not for you; everything else
            matters, until you say otherwise.
          </Trans>
        </p>
        <WrittenTwiceRemark
          about={[...state.compass.criterion.keys()].map((id) => ({ of: 'criterion', id }))}
        />
        <Segments<Whom>
          label={t`For whom`}
          options={[
            { id: 'both', label: t`All` },
            { id: 'therapist', label: t`For a therapist` },
            { id: 'coach', label: t`For a coach` },
          ]}
          value={whom}
          onChange={setWhom}
        />
        <div>
          {groups.map((group) => {
            const those = all.filter((one) => one.group === group);
            const musts = those.filter(({ weight }) => weight === 'must').length;
            const [said, must] = [howMany(those.length), musts];
            return (
              <Disclosure
                key={group}
                label={words.groups[group]}
                detail={must > 0 ? t`${said}, ${must} of them a must` : said}
              >
                <Flow>
                  {those.map((question) => (
                    <Weighed key={question.id} question={question} />
                  ))}
                </Flow>
              </Disclosure>
            );
          })}
          <Disclosure label={words.groups.own} detail={own.length === 0 ? t`None yet` : howMany(own.length)}>
            <Flow>
              {own.map((question) => (
                <OwnQuestion key={question.id} question={question} />
              ))}
              <NewQuestion />
            </Flow>
          </Disclosure>
        </div>
      </Flow>
    </Screen>
  );
}

function Weighed({ question: { id, weight, asks } }: { question: ChoosingQuestion }) {
  const { state, attempt } = useOrrery();
  const words = useChoosingWords();
  const weigh = (next: Weight) => {
    const key = id as CriterionId;
    const fields: Partial<CriterionFields> = { weight: next };
    const intent: CompassIntent = state.compass.criterion.has(key)
      ? { type: 'change', of: 'criterion', id: key, changes: fields }
      : { type: 'add', of: 'criterion', id: key, fields };
    void attempt({ tool: 'compass', intent }, <Trans>Kept</Trans>);
  };
  return (
    <Select<Weight>
      label={words.question({ id, asks })}
      options={WEIGHTS.map((one) => ({ id: one, label: words.weights[one] }))}
      value={weight}
      onChange={weigh}
    />
  );
}
