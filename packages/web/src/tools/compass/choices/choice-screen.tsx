// One choice as it stands: what was said of it, the options beside each other, the private questions, how it stands, and what one thought
// when one looked again.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ChoiceId, type CompassThings, type LookId, looksOf } from '@orrery/domain';
import { LifeBuoy, MessageCircleQuestion, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'wouter';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { namesIn } from '../../../app/names.ts';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useErasing } from '../../../app/use-erasing.ts';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { shortened } from '../../notes/shortened.ts';
import { useLettingGo } from '../use-letting-go.tsx';
import { ChoiceNotHere } from './choice-not-here.tsx';
import { useChoiceLabels, useChoiceWords } from './choice-words.ts';
import styles from './choices.module.css';
import { LookAgain } from './look-again.tsx';
import { OptionsBeside } from './options-beside.tsx';
import { Standing } from './standing.tsx';
import { useChoiceDraft } from './use-choice-draft.ts';

type Choice = CompassThings['choice'];
const longestTitle = 90;

export default function ChoiceScreen() {
  const { state } = useOrrery();
  const { choice: id = '' } = useParams<{ choice: string }>();
  const choice = state.compass.choice.get(id as ChoiceId);
  const [shown, beginErasing] = useErasing(choice, id);
  return shown ? <ReadChoice key={id} choice={shown} onErase={beginErasing} /> : <ChoiceNotHere />;
}

function ReadChoice({ choice, onErase }: { choice: Choice; onErase: () => void }) {
  const { t } = useLingui();
  const { state, now, newId } = useOrrery();
  const formats = useFormats();
  const labels = useChoiceLabels();
  const words = useChoiceWords();
  const draft = useChoiceDraft(choice.id);
  const { id, fields } = choice;
  const lettingGo = useLettingGo({ of: 'choice', id, to: '/mine/choices', onErase });
  const today = formats.dayOf(now);
  // on that day it stands first, and stays there while one writes
  const [isDue] = useState(fields.revisit !== null && fields.revisit <= today && fields.state !== 'letGo');
  // of this day: it can be changed until the day is over
  const [look] = useState(() => looksOf(choice).find(({ on }) => on === today)?.id ?? newId<LookId>());
  const about = fields.relationship === null ? '' : namesIn(state, fields.relationship, formats);
  const day = fields.revisit === null ? '' : formats.day(fields.revisit);
  const answered = fields.asked.length;
  const texts = (['gives', 'lacks', 'stayed', 'wishes'] as const).filter((field) => fields[field] !== '');
  const lookAgain = <LookAgain choice={choice} draft={draft} today={today} look={look} isFirst={isDue} />;
  return (
    <Screen
      title={shortened(fields.question, longestTitle)}
      documentTitle={t`A choice`}
      back={{ href: '/mine/choices', label: t`My choices` }}
      visibility={<OnlyYou />}
      actions={
        <>
          <IconButton
            label={t`Change the choice`}
            icon={<PenLine aria-hidden />}
            href={`/mine/choices/${id}/edit`}
          />
          <Menu items={lettingGo.items} onAction={lettingGo.onAction} />
        </>
      }
    >
      <div className={styles.parts}>
        <WrittenTwiceRemark about={[{ of: 'choice', id }]} />
        {fields.question.length > longestTitle ? <p className={styles.words}>{fields.question}</p> : null}
        <p className="t-caption">
          {[words.states[fields.state], about, day && t`look at it again on ${day}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {isDue ? lookAgain : null}
        {texts.length > 0 ? (
          <div className={styles.texts}>
            {texts.map((field) => (
              <section key={field}>
                <SectionHead>{labels[field]}</SectionHead>
                <p className={styles.words}>{fields[field]}</p>
              </section>
            ))}
          </div>
        ) : null}
        <section>
          <SectionHead>{labels.options}</SectionHead>
          {fields.options.length === 0 ? (
            <ButtonLink href={`/mine/choices/${id}/edit`}>
              <Trans>Put down what you could do</Trans>
            </ButtonLink>
          ) : (
            <OptionsBeside options={fields.options} />
          )}
        </section>
        <div className={styles.column}>
          <List label={t`Further`}>
            <ListRow
              lead={<MessageCircleQuestion aria-hidden />}
              title={labels.asked}
              detail={
                answered === 0 ? (
                  <Trans>On pressure, and on what holds for whom. An answer decides nothing.</Trans>
                ) : (
                  plural(answered, { one: '# answered', other: '# answered' })
                )
              }
              href={`/mine/choices/${id}/questions`}
            />
            {fields.options.some(({ kind }) => kind === 'leave') ? (
              <ListRow
                lead={<LifeBuoy aria-hidden />}
                title={<Trans>Leaving safely</Trans>}
                detail={<Trans>What to think of before one leaves</Trans>}
                href="/help/more"
              />
            ) : null}
          </List>
        </div>
        <Standing draft={draft} />
        <Looks choice={choice} but={look} />
        {isDue ? null : lookAgain}
      </div>
      <EraseDialog title={t`Erase this choice for good?`} {...lettingGo.erasing} />
    </Screen>
  );
}

/** What was thought before, the oldest first; today’s is still in its field. */
function Looks({ choice, but }: { choice: Choice; but: LookId }) {
  const formats = useFormats();
  const earlier = looksOf(choice).filter(({ id }) => id !== but);
  if (earlier.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>What I thought when I looked again</Trans>
      </SectionHead>
      <ol className={styles.looks}>
        {earlier.map((look) => (
          <li key={`${look.id} ${look.words}`}>
            <p className="t-caption">{formats.dayWithYear(look.on)}</p>
            <p className={styles.words}>{look.words}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
