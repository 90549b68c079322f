// After a story: where the same question comes back for the third time, another answer is not what helps, and something else is offered.
// While there is danger, nobody is sent into a talk (HELP5).
import { Trans, useLingui } from '@lingui/react/macro';
import { dangerIn, type Note, storiesThatAskedTheSame } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { NoteRow } from '../note-row.tsx';

/** Times that a question was asked before it is offered something else. */
const often = 2;

export function StoryNext({ note }: { note: Note }) {
  const { t } = useLingui();
  const { state, isSample } = useOrrery();
  const before = storiesThatAskedTheSame(state.notes, note);
  if (note.fields.question.trim() === '') return null;
  const isOften = before.length >= often;
  const mayTalk = dangerIn(state) === null;
  if (!isOften && !mayTalk) return null;
  return (
    <section>
      <SectionHead>
        {isOften ? <Trans>You have asked this before</Trans> : <Trans>From here</Trans>}
      </SectionHead>
      <Flow>
        <p>
          {isOften && !mayTalk ? (
            <Trans>
              When a question keeps coming back, one more answer seldom settles it. To stay with what is there
              may do more.
            </Trans>
          ) : isOften ? (
            <Trans>
              When a question keeps coming back, one more answer seldom settles it. To stay with what is
              there, or to talk about what the question stands for, may do more.
            </Trans>
          ) : (
            <Trans>
              If you want to ask it, find words for it first. If what you saw turns out to be so, you may need
              a limit rather than an answer: the same page helps with that.
            </Trans>
          )}
        </p>
        <ButtonRow>
          {mayTalk ? (
            <ButtonLink href={`/mine/script?from=${note.id}`}>
              <Trans>Find words for it</Trans>
            </ButtonLink>
          ) : null}
          {mayTalk && !isOften && !isSample ? (
            <ButtonLink href={`/mine/${note.id}/share?what=question`}>
              <Trans>Share the question with a circle</Trans>
            </ButtonLink>
          ) : null}
          {isOften ? (
            <ButtonLink href="/mine/wave">
              <Trans>Ride a wave</Trans>
            </ButtonLink>
          ) : null}
        </ButtonRow>
        {isOften ? (
          <List label={t`When you asked it before`}>
            {before.map((story) => (
              <NoteRow key={story.id} note={story} />
            ))}
          </List>
        ) : null}
      </Flow>
    </section>
  );
}
