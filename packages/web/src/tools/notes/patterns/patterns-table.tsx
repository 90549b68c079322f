// What was there, beside how strong it was: each row leads to the notes behind it. Of what there is too little, the row says so.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Report, Side } from '@orrery/domain/patterns';
import { useState } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import styles from './patterns.module.css';
import { comparisonsIn, foundIn, type Placed, tooFewIn } from './report.ts';
import { useSentenceWords } from './sentence-words.ts';
import { patternsPath } from './use-asked.ts';

/** So many rows are seen at first. */
const atFirst = 8;
/** Both sides have a row where they part all notes in two. */
const parted: ReadonlySet<string> = new Set(['sleep', 'load', 'overTime']);

export function PatternsTable({ report }: { report: Report }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useSentenceWords();
  const [isWhole, setWhole] = useState(false);
  const found = foundIn(report);
  const rest = comparisonsIn(report).filter(({ place }) => !found.some((one) => one.place === place));
  const rows = [
    ...[...found, ...rest].flatMap(({ place, comparison }) => {
      const { these, others } = words.subjects.of(comparison.subject);
      const one = (
        <Figures key={place} place={place} comparison={comparison} name={these} side={comparison.these} />
      );
      if (!parted.has(comparison.subject.question)) return [one];
      const key = `${place} others`;
      return [
        one,
        <Figures key={key} place={place} comparison={comparison} name={others} side={comparison.others} />,
      ];
    }),
    ...tooFewIn(report).map(({ question, subject, have, need }) => {
      const subjectName = subject ? words.subjects.of(subject).these : words.subjects.questions[question];
      const name = subject?.question === 'helped' ? t`${subjectName}, whether it helped` : subjectName;
      const [there, needed] = [formats.number(have, 0), formats.number(need, 0)];
      return (
        <Row key={`${question} few ${JSON.stringify(subject)}`}>
          <Cell head>{name}</Cell>
          <Cell span={3} align="end" quiet>
            <span className={styles.few}>
              <Trans>
                too few yet: {there} of {needed}
              </Trans>
            </span>
          </Cell>
        </Row>
      );
    }),
  ];
  return (
    <div>
      <Table
        caption={t`How strong it was, by what was there`}
        quiet
        columns={
          <>
            <Column>
              <Trans>What was there</Trans>
            </Column>
            <Column align="end">
              <Trans>notes</Trans>
            </Column>
            <Column align="end">
              <Trans>start</Trans>
            </Column>
            <Column align="end">
              <Trans>after</Trans>
            </Column>
          </>
        }
      >
        {isWhole ? rows : rows.slice(0, atFirst)}
      </Table>
      {!isWhole && rows.length > atFirst ? (
        <p className={styles.more}>
          <Button kind="plain" onPress={() => setWhole(true)}>
            {plural(rows.length, { one: 'Show # row', other: 'Show all # rows' })}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function Figures({ place, comparison, name, side }: Placed & { name: string; side: Side }) {
  const formats = useFormats();
  const words = useSentenceWords();
  const helped = words.times(side);
  return (
    <Row>
      <Cell head>
        <TextLink href={`${patternsPath}/${place}`}>{name}</TextLink>
      </Cell>
      <Cell align="end">{formats.number(side.notes.length, 0)}</Cell>
      {comparison.measure === 'rate' ? (
        <Cell align="end" span={2}>
          <Trans>helped {helped}</Trans>
        </Cell>
      ) : (
        <>
          <Cell align="end">{words.figure(side.start)}</Cell>
          <Cell align="end">{side.after === null ? '–' : words.figure(side.after)}</Cell>
        </>
      )}
    </Row>
  );
}
