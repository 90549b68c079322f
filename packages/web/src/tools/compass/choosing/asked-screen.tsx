// What somebody answered: all questions that are for them, or one of them with its answer and words.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  answerTo,
  askedOfThem,
  type CandidateId,
  type ChoosingQuestion,
  type CompassThings,
} from '@orrery/domain';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { AskedOne } from './asked-one.tsx';
import { useChoosingWords } from './choosing-words.ts';
import { CandidateNotHere } from './not-here.tsx';
import { type AnswersDraft, useAnswers } from './use-answers.ts';

export default function AskedScreen() {
  const { state } = useOrrery();
  const { candidate: id = '' } = useParams();
  const found = state.compass.candidate.get(id as CandidateId);
  return found?.present ? <Asked key={id} candidate={found} /> : <CandidateNotHere />;
}

function Asked({ candidate }: { candidate: CompassThings['candidate'] }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const draft = useAnswers(candidate);
  const { id, fields } = candidate;
  const asked = askedOfThem(state.compass, fields.offers);
  /** Null for all of them. */
  const [at, setAt] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    heading.current?.focus();
  }, [at]);
  const place = asked.findIndex((one) => one.id === at);
  const question = asked[place];
  return (
    <Screen
      title={fields.name}
      documentTitle={t`What they answered`}
      back={{ href: `/mine/choosing/${id}`, label: t`Somebody to think about` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        question ? (
          <ButtonRow equal>
            {place > 0 ? (
              <Button onPress={() => setAt(asked[place - 1]?.id ?? null)}>
                <Trans>Back one</Trans>
              </Button>
            ) : null}
            <Button onPress={() => setAt(asked[place + 1]?.id ?? null)}>
              {answerTo(draft.values.answers, question.id) ? <Trans>Next</Trans> : <Trans>Skip</Trans>}
            </Button>
          </ButtonRow>
        ) : undefined
      }
    >
      <Flow>
        {question ? (
          <>
            <AskedOne key={question.id} heading={heading} question={question} draft={draft} />
            <Button kind="plain" onPress={() => setAt(null)}>
              <Trans>All of them</Trans>
            </Button>
            <SavedLine isSaved={draft.isSaved} refused={null} />
          </>
        ) : (
          <>
            <h2 ref={heading} tabIndex={-1} className="t-title">
              <Trans>All that you would ask</Trans>
            </h2>
            <AllAsked asked={asked} draft={draft} onOpen={setAt} />
          </>
        )}
      </Flow>
    </Screen>
  );
}

interface AllAskedProps {
  asked: readonly ChoosingQuestion[];
  draft: AnswersDraft;
  onOpen: (id: string) => void;
}

function AllAsked({ asked, draft, onOpen }: AllAskedProps) {
  const words = useChoosingWords();
  const groups = [...new Set(asked.map(({ group }) => group))];
  return groups.map((group) => (
    <section key={group}>
      <SectionHead level={3}>{words.groups[group]}</SectionHead>
      <List label={words.groups[group]}>
        {asked
          .filter((one) => one.group === group)
          .map((question) => {
            const given = answerTo(draft.values.answers, question.id);
            const said = words.answers[given?.answer ?? 'notAsked'];
            return (
              <ListRow
                key={question.id}
                title={words.question(question)}
                detail={given?.words ? `${said} · ${given.words}` : said}
                onPress={() => onOpen(question.id)}
              />
            );
          })}
      </List>
    </section>
  ));
}
