// A script as one reads it before a talk: its wordings first, then its parts, then what they may say.
import { Trans } from '@lingui/react/macro';
import { dangerIn, type Note } from '@orrery/domain';
import { Play, Send } from 'lucide-react';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { useNoteLabels } from '../field-labels.ts';
import { useNoteWords } from '../note-words.ts';
import { useComposed } from './composed.ts';
import { usePartLabels } from './part-labels.ts';
import styles from './script.module.css';

export function ScriptTexts({ note }: { note: Note }) {
  const { state, isSample } = useOrrery();
  // where there is danger nobody is sent to share; the sample has nobody to share with
  const mayShare = !isSample && dangerIn(state) === null;
  const formats = useFormats();
  const noteLabels = useNoteLabels();
  const partLabels = usePartLabels();
  const labels = { ...noteLabels, ...partLabels };
  const words = useNoteWords();
  const composed = useComposed();
  const { fields } = note;
  const wordings = fields.drafts.filter((draft) => draft.trim() !== '');
  const shown = wordings.length > 0 ? wordings : [composed(fields)].filter(Boolean);
  // where there are wordings, what they came from stands below them
  const made = wordings.length > 0 ? (['what', 'need', 'ask', 'decided'] as const) : [];
  const parts = [...made, 'onNo' as const, 'timing' as const].filter((part) => fields[part].trim() !== '');
  // one that was begun and left empty is no answer
  const answers = fields.answers.filter(({ says, mine }) => (says + mine).trim() !== '');
  const people = fields.people.map((person) => nameOf(state, person));
  const all: [name: string, words: string][] = [
    [labels.situation, fields.situation === null ? '' : words.situationOf(fields.situation)],
    [labels.toWhom, formats.list([...people, fields.toWhom].filter(Boolean))],
    [labels.feelings, words.felt(fields)],
    [labels.needs, formats.list(fields.needs.map(words.needOf))],
  ];
  const terms = all.filter(([, said]) => said !== '');
  return (
    <Flow>
      <div className={styles.wordings}>
        {shown.map((wording) => (
          <blockquote key={wording} className={styles.composed}>
            {wording}
          </blockquote>
        ))}
      </div>
      {terms.length > 0 ? (
        <Terms>
          {terms.map(([name, said]) => (
            <Term key={name} name={name}>
              {formats.capital(said)}
            </Term>
          ))}
        </Terms>
      ) : null}
      {parts.map((part) => (
        <section key={part}>
          <SectionHead>{labels[part]}</SectionHead>
          <p className={styles.mine}>{fields[part]}</p>
        </section>
      ))}
      {answers.length > 0 ? (
        <section>
          <SectionHead>{labels.answers}</SectionHead>
          <Flow>
            {answers.map(({ says, mine }) => (
              <div key={`${says} ${mine}`}>
                {says.trim() === '' ? null : <p>“{says}”</p>}
                <p className={styles.mine}>{mine}</p>
              </div>
            ))}
          </Flow>
        </section>
      ) : null}
      <ButtonRow>
        <ButtonLink icon={<Play aria-hidden />} href={`/mine/${note.id}/rehearse`}>
          <Trans>Rehearse it</Trans>
        </ButtonLink>
        {mayShare && wordings.length > 0 ? (
          <ButtonLink
            icon={<Send aria-hidden />}
            href={`/mine/${note.id}/share?what=${wayIn(fields.drafts)}`}
          >
            <Trans>Share a wording with a circle</Trans>
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </Flow>
  );
}

/** The first wording that says something, as the share screen calls it; of several, one chooses there. */
const wayIn = (drafts: readonly string[]): string => {
  const said = drafts.flatMap((draft, at) => (draft.trim() === '' ? [] : [`words ${at}`]));
  return said.length === 1 ? encodeURIComponent(said[0] ?? '') : '';
};
