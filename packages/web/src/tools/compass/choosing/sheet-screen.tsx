// The questions on paper: empty with room to write, or with what somebody answered.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  answerTo,
  askedOfThem,
  type CandidateFields,
  type ChoosingQuestion,
  candidatesOf,
} from '@orrery/domain';
import { Printer } from 'lucide-react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { me } from '../../../ui/appearance.ts';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import styles from './choosing.module.css';
import { useChoosingWords } from './choosing-words.ts';
import { useCandidateLabels } from './field-labels.ts';

export default function SheetScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useChoosingWords();
  const [query, setQuery] = useSearchParams();
  const all = candidatesOf(state.compass);
  const asked = query.get('for') ?? '';
  const found = all.find(({ id }) => id === asked)?.fields;
  const offers = found?.offers ?? (asked === 'coaching' ? 'coaching' : 'therapy');
  const questions = askedOfThem(state.compass, offers);
  const groups = [...new Set(questions.map(({ group }) => group))];
  return (
    <Screen
      title={
        found ? found.name : offers === 'coaching' ? t`Questions for a coach` : t`Questions for a therapist`
      }
      documentTitle={t`A sheet to take along`}
      back={{ href: '/mine/choosing', label: t`Choosing somebody` }}
      visibility={
        <div className={styles.onScreen}>
          <VisibilityLine readers={[me]} words={t`Only you, until you hand it on`} />
        </div>
      }
      narrow
      dock={
        <Button kind="main" wide icon={<Printer aria-hidden />} onPress={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      }
    >
      <Flow>
        <div data-print="no">
          <Select
            label={t`Which sheet`}
            options={[
              { id: 'therapy', label: t`Empty, for a therapist` },
              { id: 'coaching', label: t`Empty, for a coach` },
              ...all.map(({ id, fields }) => ({ id: id as string, label: fields.name })),
            ]}
            value={found ? asked : offers}
            onChange={(id) => setQuery({ for: id }, { replace: true })}
          />
        </div>
        {found ? <About fields={found} /> : null}
        {groups.map((group) => (
          <section key={group}>
            <SectionHead>{words.groups[group]}</SectionHead>
            <ol className={styles.sheet}>
              {questions
                .filter((one) => one.group === group)
                .map((question) => (
                  <Line key={question.id} question={question} fields={found} />
                ))}
            </ol>
          </section>
        ))}
      </Flow>
    </Screen>
  );
}

function About({ fields }: { fields: CandidateFields }) {
  const labels = useCandidateLabels();
  const words = useChoosingWords();
  const said = [
    {
      key: 'offers',
      name: labels.offers,
      text: fields.offers === 'unsaid' ? '' : words.offers[fields.offers],
    },
    { key: 'where', name: labels.where, text: fields.where === 'unsaid' ? '' : words.where[fields.where] },
    ...(['contact', 'licence', 'checkAt', 'fee'] as const).map((key) => ({
      ...{ key, name: labels[key], text: fields[key] },
    })),
  ].filter(({ text }) => text !== '');
  if (said.length === 0) return null;
  return (
    <Terms>
      {said.map(({ key, name, text }) => (
        <Term key={key} name={name}>
          <span className={styles.words}>{text}</span>
        </Term>
      ))}
    </Terms>
  );
}

const answers = ['yes', 'partly', 'no', 'unclear'] as const;

function Line({ question, fields }: { question: ChoosingQuestion; fields: CandidateFields | undefined }) {
  const words = useChoosingWords();
  const given = fields ? answerTo(fields.answers, question.id) : null;
  return (
    <li>
      <span>
        {words.question(question)}{' '}
        {question.weight === 'must' ? <strong>({words.weights.must})</strong> : null}
      </span>
      {given ? (
        <span className={styles.words}>
          <strong>{words.answers[given.answer]}</strong>
          {given.words ? <span className={styles.words}>{given.words}</span> : null}
        </span>
      ) : (
        <>
          <span className={styles.boxes}>
            {answers.map((one) => (
              <span key={one} className={styles.box}>
                {words.answers[one]}
              </span>
            ))}
          </span>
          <span className={styles.room} />
        </>
      )}
    </li>
  );
}
