// What a version changes in the one that it goes on from: word by word in each sentence, and what came and went whole.
import { Trans } from '@lingui/react/macro';
import { differenceOf, itemsOf, type PaperContent } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from '../papers.module.css';

function Difference({ before, after }: { before: string; after: string }) {
  return differenceOf(before, after).map(({ is, text }, k) => {
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

export function Changes({ before, after }: { before: PaperContent; after: PaperContent }) {
  const formats = useFormats();
  const old = new Map(itemsOf(before).map((item) => [item.id, item.text]));
  const kept = new Set(itemsOf(after).map(({ id }) => id));
  const sections = new Set(after.sections.map(({ id }) => id));
  const goneIn = (id: string) =>
    before.sections.find((one) => one.id === id)?.items.filter((item) => !kept.has(item.id)) ?? [];
  const goneWhole = before.sections.filter(({ id }) => !sections.has(id));
  const day = (one: string) => (one ? formats.dayWithYear(one) : '–');
  return (
    <div className={styles.paper}>
      {before.title !== after.title ? (
        <p className={styles.sentence}>
          <Difference before={before.title} after={after.title} />
        </p>
      ) : null}
      {after.sections.map((section) => (
        <section key={section.id}>
          <h2 className="t-small">
            <Difference
              before={before.sections.find(({ id }) => id === section.id)?.title ?? ''}
              after={section.title}
            />
          </h2>
          <ol className={styles.items}>
            {section.items.map((item) => (
              <li key={item.id} className={styles.item}>
                <span className={styles.sentence}>
                  <Difference before={old.get(item.id) ?? ''} after={item.text} />
                </span>
              </li>
            ))}
            {goneIn(section.id).map((item) => (
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
            {section.items
              .filter(({ id }) => !kept.has(id))
              .map((item) => (
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
          {before.ends.until !== after.ends.until ? (
            <Term name={<Trans>Its last day</Trans>}>
              <Difference before={day(before.ends.until)} after={day(after.ends.until)} />
            </Term>
          ) : null}
        </Terms>
      </Flow>
    </div>
  );
}
