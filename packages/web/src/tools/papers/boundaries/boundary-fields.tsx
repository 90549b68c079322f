// Writing a list of boundaries: each sentence is sorted by whose behaviour it is about, and asks for what that sort needs.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type BoundariesContent,
  type BoundaryItem,
  type Meaning,
  type MemberId,
  meant,
  myDateOf,
  type Whose,
} from '@orrery/domain';
import { Plus, Trash2 } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { ErrorLine } from '../../../ui/field-parts.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { memberLook, othersOf } from '../../together/use-circles.ts';
import { MeaningField } from '../meanings/meaning-field.tsx';
import { peopleOf } from '../meanings/people-of.ts';
import styles from '../papers.module.css';
import { useBoundaryWords } from './boundary-words.ts';

const mostItems = 40;
const sorts = ['mine', 'ours', 'yours'] as const;

export function BoundaryFields(props: {
  circle: Circle;
  content: BoundariesContent;
  /** Whom the list is shown to. */
  people: readonly MemberId[];
  onWrite: (changes: Partial<BoundariesContent>) => void;
  error: (field: string) => string | undefined;
}) {
  const { circle, content, people, onWrite, error } = props;
  const { newId } = useOrrery();
  const { tell } = useToasts();
  const words = useBoundaryWords();
  const { items } = content;
  const others = people.filter((one) => one !== circle.inCircle.me);
  const add = (whose: Whose) =>
    onWrite({
      items: [
        ...items,
        {
          ...{ id: newId(), text: '', whose, need: 'nice', why: '', crossed: '', touches: [], elsewhere: '' },
          ...{ asks: whose === 'mine' || others.length > 1 ? [] : others, review: '' },
        },
      ],
    });
  return (
    <section>
      <SectionHead>
        <Trans>What it says</Trans>
      </SectionHead>
      <Flow>
        <p className="t-caption">
          <Trans>First sort each sentence by whose behaviour it is about. That decides who is asked.</Trans>
        </p>
        {items.map((item, k) => (
          <ItemFields
            key={item.id}
            {...{ circle, item }}
            number={k + 1}
            others={others}
            error={(field) => error(`items.${k}.${field}`)}
            onWrite={(changes) =>
              onWrite({ items: items.map((one, l) => (l === k ? { ...one, ...changes } : one)) })
            }
            onMean={(means) => onWrite({ items: items.map((one, l) => (l === k ? meant(one, means) : one)) })}
            onTakeOut={() => {
              onWrite({ items: items.filter(({ id }) => id !== item.id) });
              tell({ words: <Trans>The sentence is gone.</Trans>, undo: () => onWrite({ items }) });
            }}
          />
        ))}
        {error('items') ? <ErrorLine>{error('items')}</ErrorLine> : null}
        {items.length < mostItems ? (
          <ButtonRow>
            {sorts.map((whose) => (
              <Button key={whose} kind="plain" icon={<Plus aria-hidden />} onPress={() => add(whose)}>
                {words.sorts[whose]}
              </Button>
            ))}
          </ButtonRow>
        ) : null}
      </Flow>
    </section>
  );
}

function ItemFields(props: {
  circle: Circle;
  item: BoundaryItem;
  number: number;
  others: readonly MemberId[];
  error: (field: string) => string | undefined;
  onWrite: (changes: Partial<BoundaryItem>) => void;
  onMean: (means: Meaning | undefined) => void;
  onTakeOut: () => void;
}) {
  const { circle, item, number, others, error, onWrite, onMean, onTakeOut } = props;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = useBoundaryWords();
  const { whose, asks, touches } = item;
  const isMine = whose === 'mine';
  const nameOf = (id: MemberId) =>
    othersOf(circle).find((one) => one.id === id)?.name || t`Somebody without a name`;
  const options = (of: readonly MemberId[]) =>
    of.map((id) => ({ id, label: nameOf(id), mark: <Mark appearance={memberLook(state, circle, id)} /> }));
  // whoever was named, and whom it is not shown to any more, can still be taken out
  const all = [...new Set([...others, ...asks, ...touches])];
  const beside = all.filter((one) => !asks.includes(one));
  const sort = (next: Whose) =>
    onWrite({
      whose: next,
      ...(next === 'mine'
        ? { asks: [], touches: all.filter((one) => [...asks, ...touches].includes(one)) }
        : {}),
      ...(next !== 'mine' && asks.length === 0 && others.length === 1
        ? { asks: [...others], touches: [] }
        : {}),
    });
  return (
    <div className={styles.section}>
      <div className={styles.line}>
        <TextArea
          label={t`Sentence ${number}`}
          rows={2}
          value={item.text}
          onChange={(text) => onWrite({ text })}
          error={error('text')}
        />
        <IconButton
          label={t`Take sentence ${number} out`}
          icon={<Trash2 aria-hidden />}
          onPress={onTakeOut}
        />
      </div>
      <Segments
        label={t`Whose behaviour sentence ${number} is about`}
        options={[
          { id: 'mine', label: t`Mine` },
          { id: 'ours', label: t`Ours` },
          { id: 'yours', label: t`Somebody else’s` },
        ]}
        value={whose}
        onChange={sort}
      />
      <p className="t-caption">{words.explained[whose]}</p>
      <MeaningField
        sentence={t`Sentence ${number}`}
        text={item.text}
        means={item.means}
        of={peopleOf(state, circle, others, item)}
        onChange={onMean}
      />
      {isMine ? (
        <TextArea
          label={t`What I do where it is crossed`}
          hint={t`Something that you do yourself, and can do: leave, sleep elsewhere, say no to the next date.`}
          rows={1}
          value={item.crossed}
          onChange={(crossed) => onWrite({ crossed })}
          error={error('crossed')}
        />
      ) : (
        <Chips
          label={whose === 'ours' ? t`Whose yes it takes, beside yours` : t`Whom I ask`}
          options={options(all)}
          value={asks}
          onChange={(next) => onWrite({ asks: next, touches: touches.filter((one) => !next.includes(one)) })}
          error={error('asks')}
        />
      )}
      {beside.length > 0 ? (
        <Chips
          label={t`Whom it touches`}
          hint={
            isMine
              ? undefined
              : t`They are asked as well, and their answers are read beside. It does not take their yes.`
          }
          options={options(beside)}
          value={touches}
          onChange={(next) => onWrite({ touches: next })}
          error={error('touches')}
        />
      ) : null}
      <Segments
        label={t`How much sentence ${number} matters`}
        options={[
          { id: 'must', label: words.needs.must },
          { id: 'nice', label: words.needs.nice },
        ]}
        value={item.need}
        onChange={(need) => onWrite({ need })}
      />
      <Disclosure
        label={t`Why, who else, and when to look again`}
        detail={[item.why, item.elsewhere].filter(Boolean).join(' · ') || undefined}
        open={['why', 'elsewhere', 'review'].some(error) || undefined}
      >
        <Flow>
          <TextArea
            label={t`Why`}
            optional
            hint={t`The others read it. Nobody owes a reason.`}
            rows={1}
            value={item.why}
            onChange={(why) => onWrite({ why })}
            error={error('why')}
          />
          <TextField
            label={t`Whom it touches who is not in this circle`}
            optional
            hint={t`Nobody answers for them, and nothing is decided for them.`}
            value={item.elsewhere}
            onChange={(elsewhere) => onWrite({ elsewhere })}
            error={error('elsewhere')}
          />
          <DateField
            label={t`Look at it again on`}
            optional
            hint={t`On that day it stands on Today for you.`}
            min={myDateOf(state, now)}
            value={item.review || null}
            onChange={(day) => onWrite({ review: day ?? '' })}
            error={error('review')}
          />
        </Flow>
      </Disclosure>
    </div>
  );
}
