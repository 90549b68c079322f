// A wish in two fields: what I would like, which is mine alone, and what I ask for, which the circle reads. Neither fills the other in.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { budgetOf, hasBudget, type MemberId, shareIn, wishesOf, wishOf } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { HoursField } from '../../../ui/hours-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useDateWords } from '../dates/date-words.ts';
import { readersOf } from '../sharing/names-in.ts';
import { useSharedWords } from '../sharing/shared-words.ts';
import { pathOf } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { likedChanges } from './liked.ts';
import { relationshipWith } from './whose.ts';

interface Draft {
  readonly liked: number | null;
  readonly minutes: number | null;
  readonly nights: number | null;
}
const longest = 10_080;

export function WishPart(props: {
  circles: Circles;
  circle: Circle;
  id: string;
  others: readonly MemberId[];
}) {
  const { circles, circle, id, others } = props;
  const { t } = useLingui();
  const { state, act } = useOrrery();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = useDateWords(circle);
  const shared = useSharedWords();
  const [draft, setDraft] = useDraft<Draft>(`circle wish ${circle.id} ${id}`);
  const [fault, setFault] = useState<{ field: 'liked' | 'minutes'; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const { me } = circle.inCircle;
  const people = [me, ...others];
  const { spaces } = circle.state;
  const before = wishOf(spaces, me, people)?.fields.what;
  const mine = before?.kind === 'wish' ? before : null;
  const relationship = relationshipWith(state, circle, others);
  const budget =
    relationship && hasBudget(state.time, relationship.id) ? budgetOf(state.time, relationship.id) : null;
  const value: Draft = draft ?? {
    ...{ liked: budget?.wish ?? null, minutes: mine?.minutes ?? null, nights: mine?.nights ?? null },
  };
  const change = (changes: Partial<Draft>) => {
    setFault(null);
    setDraft({ ...value, ...changes });
  };
  const [names, readers] = [
    words.names(others),
    words.formats.list(readersOf(circle).map(({ id: one }) => words.nameOf(one))),
  ];
  const asked = { minutes: value.minutes ?? 0, nights: value.nights ?? 0 };
  const isAsked = asked.minutes > 0 || asked.nights > 0;
  const isNew = isAsked && (asked.minutes !== mine?.minutes || asked.nights !== mine?.nights);
  const isLiked = relationship !== undefined && value.liked !== null && value.liked !== budget?.wish;

  async function keep() {
    if (busy) return;
    if (!isNew && !isLiked) return setFault({ field: 'minutes', words: t`Please say how many hours.` });
    setBusy(true);
    const why = await keepBoth();
    setBusy(false);
    if (why) return setFault(why);
    setDraft(null);
    tell({
      words: isNew ? (
        <Trans>Asked. You can take it back at any time.</Trans>
      ) : (
        <Trans>Kept, for you alone</Trans>
      ),
    });
  }

  async function keepBoth(): Promise<typeof fault> {
    if (isLiked && relationship && value.liked !== null) {
      const changes = likedChanges(state, relationship.id, value.liked);
      const refused = await act({
        tool: 'time',
        intent: { type: 'changeBudget', relationship: relationship.id, changes },
      });
      if (refused) return { field: 'liked', words: sentence(refused) };
    }
    if (!isNew) return null;
    const chosen = {
      kind: 'wish',
      relationship: relationship?.id ?? null,
      people: others,
      ...asked,
    } as const;
    const prepared = circles.sharing.prepare(circle.id, chosen);
    const done = prepared.ok ? await circles.sharing.share(prepared.value) : prepared;
    return done.ok ? null : { field: 'minutes', words: sentence(done.why) };
  }

  async function takeBack() {
    for (const { id: share } of wishesOf(spaces, me, people)) {
      const done = await circles.sharing.takeBack(circle.id, shareIn(share));
      if (!done.ok) return tell({ words: sentence(done.why) });
    }
    setDraft(null);
    tell({ words: <Trans>Taken back. What was seen cannot be unseen.</Trans> });
  }

  const theirs = others.flatMap((one) => {
    const what = wishOf(spaces, one, people)?.fields.what;
    const name = words.nameOf(one);
    if (what?.kind !== 'wish') return [t`${name} has asked for nothing here.`];
    const hours = shared.wish(what);
    return [t`${name} asks for this: ${hours}.`];
  });
  const said = shared.wish(asked);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <SectionHead>
        <Trans>What you ask for</Trans>
      </SectionHead>
      <Fields>
        {relationship ? (
          <HoursField
            label={t`What I would like, a week`}
            hint={t`Only you see this. Your own plans go by it.`}
            max={longest}
            value={value.liked}
            onChange={(liked) => change({ liked })}
            error={fault?.field === 'liked' ? fault.words : undefined}
            optional
          />
        ) : null}
        {relationship && fault?.field === 'liked' ? (
          <p className="t-small">
            <TextLink href={`/time/needs/${relationship.id}`}>
              <Trans>To your hours with {names}</Trans>
            </TextLink>
          </p>
        ) : null}
        {relationship ? null : (
          <p className="t-small">
            <Trans>
              What you would like stays with you alone. To keep it here, say who {names} is on your map, under
              Who is in.
            </Trans>{' '}
            <TextLink href={pathOf(circle.id)}>
              <Trans>To the circle</Trans>
            </TextLink>
          </p>
        )}
        <HoursField
          label={t`What I ask for, a week`}
          hint={t`Read here by ${readers}, and by whoever comes in later. It need not be what you would like.`}
          max={longest}
          value={value.minutes}
          onChange={(minutes) => change({ minutes })}
          error={fault?.field === 'minutes' ? fault.words : undefined}
          optional
        />
        <NumberField
          label={t`Nights that I ask for, a week`}
          hint={t`Read by the same people.`}
          value={value.nights}
          onChange={(nights) => change({ nights })}
          min={0}
          max={7}
          whole
          optional
        />
        {isNew ? (
          <p className="t-caption" role="status">
            <Trans>Exactly this is what they get: {said}.</Trans>
          </p>
        ) : null}
        <ButtonRow>
          <Button kind="main" type="submit" busy={busy ? t`Keeping it` : undefined}>
            {isNew || !isLiked ? <Trans>Ask for this</Trans> : <Trans>Keep it</Trans>}
          </Button>
          {mine ? (
            <Button kind="plain" onPress={() => void takeBack()}>
              <Trans>Take back what I ask for</Trans>
            </Button>
          ) : null}
        </ButtonRow>
        <section>
          <SectionHead>
            <Trans>What is asked of you</Trans>
          </SectionHead>
          {theirs.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      </Fields>
    </form>
  );
}
