// Writing a plan: sentences of three kinds, and a first meeting for those who want one. How near anybody would like to be has no field here.
import { Trans, useLingui } from '@lingui/react/macro';
import { type MEETING_TEXTS, type MetamourContent, type MetamourPoint, meant } from '@orrery/domain';
import { Plus, Trash2 } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/field-parts.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { MeaningField } from '../meanings/meaning-field.tsx';
import type { People } from '../meanings/people-of.ts';
import styles from '../papers.module.css';
import { useMetamourWords } from './metamour-words.ts';

const mostPoints = 60;
const lengths = [20, 30, 45, 60, 90, 120, 180];

interface Fields {
  content: MetamourContent;
  people: People;
  onWrite: (changes: Partial<MetamourContent>) => void;
  error: (field: string) => string | undefined;
}

export function MetamourFields(props: Fields) {
  const { content, onWrite, error } = props;
  const { t } = useLingui();
  const { duration } = useMetamourWords();
  const text = (field: (typeof MEETING_TEXTS)[number], label: string, hint: string) => (
    <TextArea
      label={label}
      hint={hint}
      optional
      rows={2}
      value={content[field]}
      onChange={(written) => onWrite({ [field]: written })}
      error={error(field)}
    />
  );
  const known = lengths.includes(content.minutes) || content.minutes === 0 ? [] : [content.minutes];
  return (
    <>
      <p className="t-small">
        <Trans>
          How near each would like to be is not written here. Each tells that for themselves, beside the plan,
          and can take it back alone. Whom you share need not be one of its people: as one of them they would
          read how near each of you tells. They read this plan where they are in the circle: what is for the
          two of you alone belongs in a circle of two.
        </Trans>
      </p>
      {(['goal', 'friction', 'limit'] as const).map((of) => (
        <Points key={of} {...props} of={of} />
      ))}
      {error('points') ? <ErrorLine>{error('points')}</ErrorLine> : null}
      <section>
        <SectionHead>
          <Trans>A first meeting, if all of you want one</Trans>
        </SectionHead>
        <Flow>
          <p className="t-caption">
            <Trans>A plan is whole without one.</Trans>
          </p>
          {text('setting', t`Where and how`, t`A place that each can leave without anybody’s help, say.`)}
          <Select
            label={t`How long`}
            optional
            options={[
              { id: '0', label: t`Not said` },
              ...[...lengths, ...known]
                .sort((a, b) => a - b)
                .map((minutes) => ({ id: String(minutes), label: duration(minutes) })),
            ]}
            value={String(content.minutes)}
            onChange={(minutes) => onWrite({ minutes: Number(minutes) })}
            error={error('minutes')}
          />
          {text('there', t`Who is there`, t`And who is not. Whom you share may be there, or not.`)}
          {text('besides', t`What else`, t`In your own words: no alcohol, no photographs, my dog comes too.`)}
          {text(
            'leave',
            t`How each leaves, and owes no reason`,
            t`A sentence or a sign. Whoever gives it goes, and nobody asks why, not afterwards either. A meeting that is planned needs one.`,
          )}
        </Flow>
      </section>
    </>
  );
}

function Points({ content, people, onWrite, error, of }: Fields & { of: MetamourPoint['of'] }) {
  const { t } = useLingui();
  const { newId } = useOrrery();
  const { tell } = useToasts();
  const { points: names } = useMetamourWords();
  const { points } = content;
  const name = names[of];
  const hints: Record<MetamourPoint['of'], string> = {
    goal: t`Something small will do: being at one birthday without watching each other.`,
    friction: t`As something that happens, and nobody’s fault: evenings that are moved late.`,
    limit: t`What each of you keeps to. Once the plan is in force, you can write an agreement from them.`,
  };
  return (
    <section>
      <SectionHead>{name}</SectionHead>
      <Flow>
        <p className="t-caption">{hints[of]}</p>
        {points.map((point, k) => {
          if (point.of !== of) return null;
          const number = points.slice(0, k + 1).filter((one) => one.of === of).length;
          const put = (next: MetamourPoint) =>
            onWrite({ points: points.map((one) => (one.id === point.id ? next : one)) });
          return (
            <div key={point.id} className={styles.written}>
              <div className={styles.line}>
                <TextArea
                  label={t`${name}: sentence ${number}`}
                  rows={1}
                  value={point.text}
                  onChange={(text) => put({ ...point, text })}
                  error={error(`points.${k}`)}
                />
                <IconButton
                  label={t`Take out: ${name}, sentence ${number}`}
                  icon={<Trash2 aria-hidden />}
                  onPress={() => {
                    onWrite({ points: points.filter(({ id }) => id !== point.id) });
                    tell({ words: <Trans>The sentence is gone.</Trans>, undo: () => onWrite({ points }) });
                  }}
                />
              </div>
              {of === 'limit' ? (
                <MeaningField
                  sentence={t`${name}: sentence ${number}`}
                  text={point.text}
                  means={point.means}
                  of={people}
                  onChange={(means) => put(meant(point, means))}
                />
              ) : null}
            </div>
          );
        })}
        {points.length < mostPoints ? (
          <div>
            <Button
              kind="plain"
              icon={<Plus aria-hidden />}
              label={t`Add a sentence: ${name}`}
              onPress={() => onWrite({ points: [...points, { id: newId(), of, text: '' }] })}
            >
              <Trans>Add a sentence</Trans>
            </Button>
          </div>
        ) : null}
      </Flow>
    </section>
  );
}
