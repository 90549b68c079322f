// A paper as it reads: headings and sentences, with what is said to each sentence under it, and when it ends.
import { Trans } from '@lingui/react/macro';
import { type AgreementItem, MEETING_LENGTH, type PaperContent } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { MeaningLine } from '../meanings/meaning-line.tsx';
import styles from '../papers.module.css';
import { ACTIVITIES, useSections } from './use-sections.ts';

export function PaperText(props: { content: PaperContent; below?: (item: AgreementItem) => ReactNode }) {
  const { content, below } = props;
  const sections = useSections();
  // the texts of a pledge are signed whole: only its activities are answered one by one, whatever any of them is called by
  const isAnswered = (section: string) =>
    content.kind === 'agreement' ||
    (content.kind === 'careTerms' && section !== 'years' && section !== 'weeks') ||
    (content.kind === 'metamour' && section !== MEETING_LENGTH) ||
    section === ACTIVITIES;
  return (
    <div className={styles.paper}>
      {sections(content).map((section) => (
        <section key={section.id}>
          <h2 className="t-small">{section.title}</h2>
          <ol className={styles.items}>
            {section.items.map((item) => (
              <li key={item.id} className={styles.item}>
                <span className={styles.sentence}>{item.text}</span>
                <MeaningLine means={item.means} />
                {isAnswered(section.id) ? below?.(item) : null}
              </li>
            ))}
          </ol>
        </section>
      ))}
      <PaperDays content={content} />
    </div>
  );
}

export function PaperDays({ content: { review, ends } }: { content: PaperContent }) {
  const formats = useFormats();
  if (review === '' && ends.until === '') return null;
  return (
    <Terms>
      {review ? <Term name={<Trans>Look at it again</Trans>}>{formats.dayWithYear(review)}</Term> : null}
      {ends.until ? (
        <Term name={<Trans>Its last day</Trans>}>
          {formats.dayWithYear(ends.until)}, {formats.zoneName(ends.zone)}
        </Term>
      ) : null}
    </Terms>
  );
}
