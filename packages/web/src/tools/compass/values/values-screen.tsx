// What one goes by: the few that guide, each with what it means; what else matters; and what does not, now.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { VALUES, valuesOf } from '@orrery/domain';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { ValueRow } from './value-row.tsx';
import { useValueWords, weights } from './value-words.ts';

export default function ValuesScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useValueWords();
  const values = valuesOf(state.compass);
  const said = new Set(values.map(({ fields }) => fields.value));
  const left = VALUES.filter((value) => !said.has(value)).length;
  const cards = (
    <ButtonLink kind="main" wide href="/mine/values/cards">
      {values.length === 0 ? (
        <Trans>Begin with the cards</Trans>
      ) : left > 0 ? (
        <Trans>Go on with the cards</Trans>
      ) : (
        <Trans>A word of your own</Trans>
      )}
    </ButtonLink>
  );
  return (
    <Screen
      title={t`My values`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
      dock={values.length === 0 ? undefined : cards}
    >
      {values.length === 0 ? (
        <Empty action={cards}>
          <Trans>
            What do you want to live by? The cards show one word at a time, and you say how much you go by it
            now. There is no right answer, and you can stop at any card.
          </Trans>
        </Empty>
      ) : (
        <Flow>
          <WrittenTwiceRemark about={values.map(({ id }) => ({ of: 'value', id }))} />
          <p>
            <Trans>
              What guides you can stand beside the options of a choice. A handful is enough; it may change
              with you.
            </Trans>
          </p>
          {[...weights].reverse().map((weight) => {
            const those = values.filter(({ fields }) => fields.weight === weight);
            return those.length === 0 ? null : (
              <section key={weight}>
                <SectionHead>{words.piles[weight]}</SectionHead>
                <List label={words.piles[weight]}>
                  {those.map((value) => (
                    <ValueRow key={value.id} value={value} />
                  ))}
                </List>
              </section>
            );
          })}
          {left > 0 ? (
            <p className="t-caption">
              {plural(left, { one: 'One more card, if you like.', other: '# more cards, if you like.' })}
            </p>
          ) : null}
        </Flow>
      )}
    </Screen>
  );
}
