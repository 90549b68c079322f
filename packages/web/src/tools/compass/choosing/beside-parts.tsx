// One weight side by side: a table where there is room, one question under the other on a phone.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { BesideCell, BesideWeight, CompassThings, Told } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import choices from '../choices/choices.module.css';
import styles from './choosing.module.css';
import { useChoosingWords } from './choosing-words.ts';

interface PartProps {
  part: BesideWeight;
  shown: readonly CompassThings['candidate'][];
}

/** As many stand beside each other without moving sideways. */
const fit = 4;

export function BesideTable({ part: { weight, rows, told }, shown }: PartProps) {
  const { t } = useLingui();
  const words = useChoosingWords();
  const tally = useTally();
  const caption = words.weights[weight];
  return (
    <div
      className={classNames(choices.beside, styles.asks)}
      style={{ '--options': shown.length } as never}
      {...(shown.length > fit ? { role: 'region', tabIndex: 0, 'aria-label': caption } : {})}
    >
      <Table
        caption={caption}
        quiet
        columns={
          <>
            <Column>
              <VisuallyHidden>
                <Trans>Question</Trans>
              </VisuallyHidden>
            </Column>
            {shown.map(({ id, fields }) => (
              <Column key={id}>{fields.name}</Column>
            ))}
          </>
        }
      >
        <Row>
          <Cell head>{t`How many`}</Cell>
          {shown.map(({ id }, at) => (
            <Cell key={id}>{tally(told[at])}</Cell>
          ))}
        </Row>
        {rows.map(({ question, cells }) => (
          <Row key={question.id}>
            <Cell head>{words.question(question)}</Cell>
            {shown.map(({ id }, at) => (
              <Cell key={id} quiet={typeof cells[at] === 'string'}>
                <Said cell={cells[at]} />
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </div>
  );
}

export function BesideCards({ part: { rows, told }, shown }: PartProps) {
  const words = useChoosingWords();
  const tally = useTally();
  return (
    <div className={choices.cards}>
      <Terms>
        {shown.map(({ id, fields }, at) => (
          <Term key={id} name={fields.name}>
            {tally(told[at])}
          </Term>
        ))}
      </Terms>
      {rows.map(({ question, cells }) => (
        <section key={question.id}>
          <SectionHead level={3}>{words.question(question)}</SectionHead>
          <Terms>
            {shown.map(({ id, fields }, at) => (
              <Term key={id} name={fields.name}>
                <Said cell={cells[at]} />
              </Term>
            ))}
          </Terms>
        </section>
      ))}
    </div>
  );
}

function Said({ cell }: { cell: BesideCell | undefined }) {
  const words = useChoosingWords();
  if (cell === undefined || cell === 'notTheirs') return <Trans>Not for them</Trans>;
  if (cell === 'notAsked') return words.answers.notAsked;
  return (
    <>
      <strong>{words.answers[cell.answer]}</strong>
      {cell.words ? <span className={styles.words}>{cell.words}</span> : null}
    </>
  );
}

/** “3 yes, 1 no, 2 not asked yet”, without what there is none of. */
function useTally(): (told: Told | undefined) => string {
  const { t } = useLingui();
  const formats = useFormats();
  return (told) => {
    if (!told) return '';
    const { yes, partly, no, unclear, notAsked } = told;
    const said = [
      ...(yes > 0 ? [plural(yes, { one: '# yes', other: '# yes' })] : []),
      ...(partly > 0 ? [plural(partly, { one: '# partly', other: '# partly' })] : []),
      ...(no > 0 ? [plural(no, { one: '# no', other: '# no' })] : []),
      ...(unclear > 0 ? [plural(unclear, { one: '# unclear', other: '# unclear' })] : []),
      ...(notAsked > 0 ? [plural(notAsked, { one: '# not asked yet', other: '# not asked yet' })] : []),
    ];
    return said.length === 0 ? t`Nothing to ask them` : formats.list(said);
  };
}
