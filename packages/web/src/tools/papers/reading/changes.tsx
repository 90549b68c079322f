// What a version changes in another: word by word in each sentence, and what came and went whole.
import { Trans } from '@lingui/react/macro';
import {
  type AgreementItem,
  type AgreementSection,
  differenceOf,
  type MemberId,
  type PaperContent,
} from '@orrery/domain';
import { useMemo } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from '../papers.module.css';
import { useSections, useWithMeanings } from './use-sections.ts';

function Difference({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => differenceOf(before, after), [before, after]);
  return pieces.map(({ is, text }, k) => {
    // pieces have no name of their own, and are never moved
    const key = `${k} ${is}`;
    if (is === 'same') return <span key={key}>{text}</span>;
    return is === 'put' ? (
      <ins key={key} className={styles.put}>
        <VisuallyHidden>
          <Trans>(new:)</Trans>{' '}
        </VisuallyHidden>
        {text}
      </ins>
    ) : (
      <del key={key} className={styles.taken}>
        <VisuallyHidden>
          <Trans>(taken out:)</Trans>{' '}
        </VisuallyHidden>
        {text}
      </del>
    );
  });
}

export function Changes(props: {
  before: PaperContent;
  after: PaperContent;
  nameOf?: (id: MemberId) => string;
}) {
  const { before, after, nameOf } = props;
  const formats = useFormats();
  const sectionsOf = useSections(nameOf);
  const withMeanings = useWithMeanings();
  const [was, is] = [withMeanings(sectionsOf(before)), withMeanings(sectionsOf(after))];
  // a sentence of an agreement may move elsewhere; in a pledge or a plan it is another part then, whatever it is called by
  const keyOf = (section: AgreementSection, { id }: AgreementItem): string =>
    after.kind === 'pledge' || after.kind === 'metamour' || after.kind === 'careTerms'
      ? `${section.id} ${id}`
      : id;
  const keyed = (all: readonly AgreementSection[]) =>
    all.flatMap((section) => section.items.map((item) => [keyOf(section, item), item.text] as const));
  const [old, kept] = [new Map(keyed(was)), new Map(keyed(is))];
  const sections = new Set(is.map(({ id }) => id));
  const goneIn = (section: AgreementSection | undefined) =>
    section?.items.filter((item) => !kept.has(keyOf(section, item))) ?? [];
  const goneWhole = was.filter(({ id }) => !sections.has(id));
  const day = (one: string) => (one ? formats.dayWithYear(one) : '–');
  const end = ({ until, zone }: PaperContent['ends']) =>
    until ? `${day(until)}, ${formats.zoneName(zone)}` : day(until);
  const [ended, ends] = [end(before.ends), end(after.ends)];
  return (
    <div className={styles.paper}>
      {before.title !== after.title ? (
        <p className={styles.sentence}>
          <Difference before={before.title} after={after.title} />
        </p>
      ) : null}
      {is.map((section) => (
        <section key={section.id}>
          <h2 className="t-small">
            <Difference before={was.find(({ id }) => id === section.id)?.title ?? ''} after={section.title} />
          </h2>
          <ol className={styles.items}>
            {section.items.map((item) => (
              <li key={item.id} className={styles.item}>
                <span className={styles.sentence}>
                  <Difference before={old.get(keyOf(section, item)) ?? ''} after={item.text} />
                </span>
              </li>
            ))}
            {goneIn(was.find(({ id }) => id === section.id)).map((item) => (
              <li key={item.id} className={styles.item}>
                <span className={styles.sentence}>
                  <Difference before={item.text} after="" />
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {goneWhole.map((section) => (
        <section key={section.id}>
          <h2 className="t-small">
            <Difference before={section.title} after="" />
          </h2>
          <ol className={styles.items}>
            {goneIn(section).map((item) => (
              <li key={item.id} className={styles.item}>
                <span className={styles.sentence}>
                  <Difference before={item.text} after="" />
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Flow>
        <Terms>
          {before.review !== after.review ? (
            <Term name={<Trans>Look at it again</Trans>}>
              <Difference before={day(before.review)} after={day(after.review)} />
            </Term>
          ) : null}
          {ended !== ends ? (
            <Term name={<Trans>Its last day</Trans>}>
              <Difference before={ended} after={ends} />
            </Term>
          ) : null}
        </Terms>
      </Flow>
    </div>
  );
}
