// The options beside each other, in the order in which one put them down: a table where there is room, one under the other on a phone.
// Nothing is counted or coloured (COMPASS5).
import { Trans, useLingui } from '@lingui/react/macro';
import { type ChoiceOption, leadingValues } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useValueWords } from '../values/value-words.ts';
import { useChoiceWords, useOptionLabels } from './choice-words.ts';
import styles from './choices.module.css';

const parts = ['what', 'fits', 'strains', 'soon', 'later', 'toFindOut'] as const;

/** As many stand beside each other without moving sideways. */
const fit = 4;

export function OptionsBeside({ options }: { options: readonly ChoiceOption[] }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const wide = useWide();
  const labels = useOptionLabels();
  const words = useChoiceWords();
  const values = useValueWords();
  const said = (option: ChoiceOption, part: (typeof parts)[number]): string => {
    const what = option[part];
    if (typeof what === 'string') return what;
    return leadingValues(state.compass, what)
      .flatMap((id) => {
        const value = state.compass.value.get(id);
        return value?.present ? [values.nameOf(value.fields.value)] : [];
      })
      .join('\n');
  };
  const named = (option: ChoiceOption, at: number) => {
    const number = at + 1;
    const kind = words.kinds[option.kind];
    return t({ message: `${number}. ${kind}`, comment: 'the name of an option by its place: 2. Step back' });
  };
  const shown = parts.filter((part) => options.some((option) => said(option, part) !== ''));
  if (!wide)
    return (
      <div className={styles.cards}>
        {options.map((option, at) => {
          const name = named(option, at);
          return (
            <section key={option.id}>
              <SectionHead level={3}>{name}</SectionHead>
              <Terms>
                {shown
                  .filter((part) => said(option, part) !== '')
                  .map((part) => (
                    <Term key={part} name={labels[part]}>
                      <span className={styles.words}>{said(option, part)}</span>
                    </Term>
                  ))}
              </Terms>
            </section>
          );
        })}
      </div>
    );
  return (
    <div
      className={styles.beside}
      style={{ '--options': options.length } as never}
      {...(options.length > fit
        ? { role: 'region', tabIndex: 0, 'aria-label': t`Options beside each other` }
        : {})}
    >
      <Table
        caption={<Trans>Options beside each other, in your own order</Trans>}
        quiet
        columns={
          <>
            <Column>
              <VisuallyHidden>
                <Trans>Part</Trans>
              </VisuallyHidden>
            </Column>
            {options.map((option, at) => (
              <Column key={option.id}>{named(option, at)}</Column>
            ))}
          </>
        }
      >
        {shown.map((part) => (
          <Row key={part}>
            <Cell head>{labels[part]}</Cell>
            {options.map((option) => {
              const text = said(option, part);
              return (
                <Cell key={option.id} quiet={text === ''}>
                  {text === '' ? <Trans>Not said</Trans> : <span className={styles.words}>{text}</span>}
                </Cell>
              );
            })}
          </Row>
        ))}
      </Table>
    </div>
  );
}
