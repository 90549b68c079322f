// One card at a time: a word, what it can mean, and how much one goes by it now. One can stop at any card; what was said is kept.
import { Trans, useLingui } from '@lingui/react/macro';
import { VALUES, type ValueFields, type ValueId, valuesOf } from '@orrery/domain';
import { ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { OwnWord } from './own-word.tsx';
import { SwipeCard } from './swipe-card.tsx';
import { useValueWords, type Weight, weights } from './value-words.ts';
import styles from './values.module.css';

const arrows = { notNow: ArrowLeft, matters: ArrowUp, guides: ArrowRight };

export default function CardsScreen() {
  const { t } = useLingui();
  const { state, attempt, newId } = useOrrery();
  const words = useValueWords();
  const said = new Map(valuesOf(state.compass).map((one) => [one.fields.value, one]));
  const own = [...said.keys()].filter((value) => !(VALUES as readonly string[]).includes(value));
  const deck: readonly string[] = [...VALUES, ...own];
  const [at, setAt] = useState(() => deck.find((value) => !said.has(value)) ?? null);
  /** Cards that one came by, for the way back. */
  const [trail, setTrail] = useState<readonly string[]>([]);
  const isBusy = useRef(false);
  const end = useRef<HTMLHeadingElement>(null);
  const isOver = at === null;
  const wasOver = useRef(isOver);
  useEffect(() => {
    // what was pressed last is gone
    if (isOver && !wasOver.current) end.current?.focus();
    wasOver.current = isOver;
  }, [isOver]);

  const show = (value: string | null) => {
    if (at !== null) setTrail([...trail, at]);
    setAt(value);
  };
  const sort = async (weight: Weight) => {
    if (at === null || isBusy.current) return;
    isBusy.current = true;
    const isKept = await attempt({ tool: 'compass', intent: intentOf(at, { weight }) });
    isBusy.current = false;
    if (!isKept) return;
    const after = deck.slice(deck.indexOf(at) + 1);
    show([...after, ...deck].find((value) => value !== at && !said.has(value)) ?? null);
  };
  const intentOf = (value: string, fields: Partial<ValueFields>) => {
    const there = said.get(value);
    return there
      ? ({ type: 'change', of: 'value', id: there.id, changes: fields } as const)
      : ({ type: 'add', of: 'value', id: newId<ValueId>(), fields: { value, ...fields } } as const);
  };
  const before = trail.at(-1) ?? deck[(at === null ? deck.length : deck.indexOf(at)) - 1];
  const looked = deck.filter((value) => said.has(value)).length;
  const count = deck.length;
  const name = at === null ? '' : words.nameOf(at);
  return (
    <Screen
      title={t`One card at a time`}
      back={{ href: '/mine/values', label: t`My values` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        isOver ? undefined : (
          <Answers
            label={t`${name}: how much do you go by it now?`}
            options={weights.map((id) => {
              const Arrow = arrows[id];
              return {
                id,
                label: (
                  <span className={styles.arrow}>
                    <Arrow aria-hidden data-mirror />
                    {words.piles[id]}
                  </span>
                ),
              };
            })}
            value={said.get(at)?.fields.weight ?? null}
            onAnswer={(weight) => void sort(weight)}
          />
        )
      }
    >
      <Flow>
        {isOver ? (
          <>
            <h2 ref={end} tabIndex={-1} className={styles.word}>
              <Trans>These were all the cards</Trans>
            </h2>
            <p>
              <Trans>What you said is kept, and can be changed on any day.</Trans>
            </p>
          </>
        ) : (
          <>
            <p className={`t-caption ${styles.count}`}>
              <Trans>
                {looked} of {count} looked at. Stop at any card.
              </Trans>
            </p>
            <SwipeCard key={at} piles={words.piles} onSwipe={(weight) => void sort(weight)}>
              <h2 className={styles.word}>{name}</h2>
              <p className={styles.sentence}>{words.sentenceOf(at) || <Trans>A word of your own.</Trans>}</p>
            </SwipeCard>
          </>
        )}
        <p role="status">
          <VisuallyHidden>
            {at === null || trail.length === 0 ? '' : `${name}. ${words.sentenceOf(at)}`}
          </VisuallyHidden>
        </p>
        <ButtonRow>
          {before === undefined ? null : (
            <Button
              onPress={() => {
                setTrail(trail.slice(0, -1));
                setAt(before);
              }}
            >
              <Trans>Back one</Trans>
            </Button>
          )}
          <ButtonLink href="/mine/values">
            {isOver ? <Trans>See what you said</Trans> : <Trans>Stop here</Trans>}
          </ButtonLink>
        </ButtonRow>
        <OwnWord deck={deck} onCard={show} />
      </Flow>
    </Screen>
  );
}
