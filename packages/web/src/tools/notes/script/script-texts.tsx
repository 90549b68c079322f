// A script as one reads it before a talk: its wordings first, then its parts, then what they may say.
import { Trans } from '@lingui/react/macro';
import type { Note } from '@orrery/domain';
import { Play } from 'lucide-react';
import { ButtonLink } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useNoteLabels } from '../field-labels.ts';
import { useComposed } from './composed.ts';
import styles from './script.module.css';

export function ScriptTexts({ note }: { note: Note }) {
  const labels = useNoteLabels();
  const composed = useComposed();
  const { fields } = note;
  const wordings = fields.drafts.filter((draft) => draft.trim() !== '');
  const shown = wordings.length > 0 ? wordings : [composed(fields)].filter(Boolean);
  const parts = (['onNo', 'timing', 'toWhom'] as const).filter((part) => fields[part].trim() !== '');
  return (
    <Flow>
      <div className={styles.wordings}>
        {shown.map((wording) => (
          <blockquote key={wording} className={styles.composed}>
            {wording}
          </blockquote>
        ))}
      </div>
      {parts.map((part) => (
        <section key={part}>
          <SectionHead>{labels[part]}</SectionHead>
          <p className={styles.mine}>{fields[part]}</p>
        </section>
      ))}
      {fields.answers.length > 0 ? (
        <section>
          <SectionHead>{labels.answers}</SectionHead>
          <Flow>
            {fields.answers.map(({ says, mine }) => (
              <div key={`${says} ${mine}`}>
                <p>“{says}”</p>
                <p className={styles.mine}>{mine}</p>
              </div>
            ))}
          </Flow>
        </section>
      ) : null}
      <ButtonLink icon={<Play aria-hidden />} href={`/mine/${note.id}/rehearse`}>
        <Trans>Rehearse it</Trans>
      </ButtonLink>
    </Flow>
  );
}
