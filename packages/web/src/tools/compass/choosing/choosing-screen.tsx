// Choosing somebody to talk to: whom one thinks of, what to ask them, and what they answered side by side.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassThings, candidatesOf, choosingQuestions, mustsAnsweredNo } from '@orrery/domain';
import { BookOpenCheck, Columns2, FileSpreadsheet, ListChecks, Plus, Printer, User } from 'lucide-react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useChoosingWords } from './choosing-words.ts';

export default function ChoosingScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const all = candidatesOf(state.compass);
  const musts = choosingQuestions(state.compass).filter(({ weight }) => weight === 'must').length;
  return (
    <Screen
      title={t`Choosing somebody`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <WrittenTwiceRemark
          about={[
            ...all.map(({ id }) => ({ of: 'candidate' as const, id })),
            ...[...state.compass.criterion.keys()].map((id) => ({ of: 'criterion' as const, id })),
          ]}
        />
        {all.length === 0 ? (
          <p>
            <Trans>
              A therapist or a coach who knows how you love can be found, and it is fine to ask before you
              begin. Put in whom you think of, and what they answer; nobody is looked up or written to.
            </Trans>
          </p>
        ) : (
          <List label={t`Whom you think of`}>
            {all.map((candidate) => (
              <CandidateRow key={candidate.id} candidate={candidate} />
            ))}
          </List>
        )}
        <div>
          <ButtonLink
            kind={all.length === 0 ? 'main' : 'outline'}
            href="/mine/choosing/new"
            icon={<Plus aria-hidden />}
          >
            <Trans>Add somebody</Trans>
          </ButtonLink>
        </div>
        <section>
          <SectionHead>
            <Trans>What helps to choose</Trans>
          </SectionHead>
          <List label={t`What helps to choose`}>
            <ListRow
              lead={<ListChecks aria-hidden />}
              title={t`What to ask`}
              detail={
                musts === 0
                  ? t`Questions, how much each weighs, and your own`
                  : t`What is a must and what is not, by you`
              }
              href="/mine/choosing/questions"
            />
            {all.length > 0 ? (
              <ListRow
                lead={<Columns2 aria-hidden />}
                title={t`Side by side`}
                detail={t`What each answered, by your own weights`}
                href="/mine/choosing/beside"
              />
            ) : null}
            <ListRow
              lead={<BookOpenCheck aria-hidden />}
              title={t`Titles and licences`}
              detail={t`What they say, and where to look`}
              href="/mine/choosing/titles"
            />
            <ListRow
              lead={<Printer aria-hidden />}
              title={t`A sheet to take along`}
              detail={t`Your questions on paper, with room to write`}
              href="/mine/choosing/sheet"
            />
            <ListRow
              lead={<FileSpreadsheet aria-hidden />}
              title={t`As a table`}
              detail={t`A file for any spreadsheet, out and in`}
              href="/mine/choosing/file"
            />
          </List>
        </section>
      </Flow>
    </Screen>
  );
}

function CandidateRow({ candidate: { id, fields } }: { candidate: CompassThings['candidate'] }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useChoosingWords();
  const said = [
    fields.offers === 'unsaid' ? '' : words.offers[fields.offers],
    fields.where === 'unsaid' ? '' : words.where[fields.where],
    words.states[fields.state],
    mustsAnsweredNo(state.compass, fields).length > 0 ? t`a must was answered with no` : '',
  ];
  return (
    <ListRow
      lead={<User aria-hidden />}
      title={fields.name}
      detail={said.filter(Boolean).join(' · ')}
      href={`/mine/choosing/${id}`}
    />
  );
}
