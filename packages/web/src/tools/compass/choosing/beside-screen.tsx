// Whom one thinks of, side by side: by one's own weights, without a total and without an order among people (CHOOSE5).
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type BesideWeight,
  type CompassThings,
  candidatesOf,
  mustsAnsweredNo,
  sideBySide,
} from '@orrery/domain';
import { useState } from 'react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { BesideCards, BesideTable } from './beside-parts.tsx';
import styles from './choosing.module.css';
import { useChoosingWords } from './choosing-words.ts';
import { MustsNo } from './musts-no.tsx';

type Candidate = CompassThings['candidate'];

export default function BesideScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const all = candidatesOf(state.compass);
  /** Null: whoever is not said to be not for me. */
  const [chosen, choose] = useState<readonly string[] | null>(null);
  const shown = all.filter(({ id, fields }) => (chosen ? chosen.includes(id) : fields.state !== 'not'));
  const parts = sideBySide(state.compass, shown);
  return (
    <Screen
      title={t`Side by side`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/choosing', label: t`Choosing somebody` }}
      visibility={<OnlyYou />}
    >
      {all.length === 0 ? (
        <Empty
          action={
            <ButtonLink href="/mine/choosing/new">
              <Trans>Add somebody</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nobody is here yet to be laid side by side.</Trans>
        </Empty>
      ) : (
        <Flow>
          <p>
            <Trans>
              Your questions in the order of your weights. Nothing is added up, and nobody comes first: who
              fits you is for you to say.
            </Trans>
          </p>
          <Chips
            label={t`Who to lay side by side`}
            options={all.map(({ id, fields }) => ({ id: id as string, label: fields.name }))}
            value={shown.map(({ id }) => id as string)}
            onChange={choose}
          />
          {shown.map(({ id, fields }) => (
            <MustsNo key={id} name={fields.name} those={mustsAnsweredNo(state.compass, fields)} />
          ))}
          {shown.length === 0 ? (
            <p>
              <Trans>Choose one or more of them.</Trans>
            </p>
          ) : (
            parts.map((part) => <Weighed key={part.weight} part={part} shown={shown} />)
          )}
        </Flow>
      )}
    </Screen>
  );
}

function Weighed({ part, shown }: { part: BesideWeight; shown: readonly Candidate[] }) {
  const words = useChoosingWords();
  const wide = useWide();
  const isAnswered = ({ cells }: BesideWeight['rows'][number]) =>
    cells.some((cell) => typeof cell === 'object');
  const answered = { ...part, rows: part.rows.filter(isAnswered) };
  const open = part.rows.filter((row) => !isAnswered(row));
  return (
    <section>
      <SectionHead>{words.weights[part.weight]}</SectionHead>
      {wide ? <BesideTable part={answered} shown={shown} /> : <BesideCards part={answered} shown={shown} />}
      {open.length > 0 ? (
        <Disclosure
          label={<Trans>Nobody has answered these yet</Trans>}
          detail={plural(open.length, { one: 'One question', other: '# questions' })}
        >
          <ul className={styles.open}>
            {open.map(({ question }) => (
              <li key={question.id}>{words.question(question)}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}
