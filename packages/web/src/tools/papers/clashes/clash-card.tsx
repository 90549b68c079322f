// Two sentences, or more, that do not go together: each word for word, where it stands, and what one can do.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { budgetOf, type MemberId, myTimeOf } from '@orrery/domain';
import type { Contradiction, Place, Side } from '@orrery/domain/contradictions';
import { type ReactNode, useState } from 'react';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { useDays } from '../../time/limits/day-words.ts';
import { useHourWords } from '../../time/needs/words.ts';
import { useSaidRules } from '../../time/rules/rule-words.ts';
import { useCircles } from '../../together/use-circles.ts';
import { paperPath, papersPath, writePath } from '../use-papers.ts';
import { useClashWords } from './clash-words.ts';
import styles from './clashes.module.css';

export interface SentenceHere {
  readonly version: string;
  readonly item: string;
}
const isHere = (place: Place, here: SentenceHere | undefined) =>
  place.in === 'paper' && place.version === here?.version && place.item === here.item;

/** `here`: the sentence that it stands beside, which need not be quoted once more. */
export function ClashCard({ clash, here }: { clash: Contradiction; here?: SentenceHere | undefined }) {
  const { act, attempt } = useOrrery();
  const { about, why } = useClashWords()(clash.kind);
  const [busy, setBusy] = useState(false);
  const intentOf = (key: string, isSo: boolean) => ({
    ...{ tool: 'papers' as const },
    intent: { type: 'meanBothSo' as const, clash: key, isSo },
  });
  async function say(keys: readonly string[], isSo: boolean, told: ReactNode) {
    const [last, ...others] = [...keys].reverse();
    if (last === undefined) return;
    setBusy(true);
    for (const key of others) await act(intentOf(key, isSo));
    await attempt(intentOf(last, isSo), told);
    setBusy(false);
  }
  const mean = () =>
    clash.isMeantSo
      ? say(clash.saidOf, false, <Trans>It stands among the others again.</Trans>)
      : say([clash.key], true, <Trans>Both are meant so. Only you see that.</Trans>);
  const misread = (reading: string) =>
    say([reading], true, <Trans>Then nothing is found by it any more. Only you see that.</Trans>);
  return (
    <article className={styles.card} aria-label={about}>
      <div>
        <h3 className="t-small">{about}</h3>
        <p className="t-caption">{why}</p>
      </div>
      <ol className={styles.sides}>
        {clash.sides
          .filter(({ place }) => !isHere(place, here))
          .map((side) => (
            <li key={`${side.claim.statement} ${side.quote}`}>
              <SideText
                side={side}
                here={here?.version}
                onMisread={busy || clash.isMeantSo ? undefined : misread}
              />
            </li>
          ))}
      </ol>
      <ButtonRow>
        <Button kind="plain" isDisabled={busy} onPress={() => void mean()}>
          {clash.isMeantSo ? <Trans>Show it again</Trans> : <Trans>Both are meant so</Trans>}
        </Button>
      </ButtonRow>
    </article>
  );
}

/** `here`: the version that is open, whose sentence needs no way to it. */
function SideText(props: {
  side: Side;
  here?: string | undefined;
  onMisread?: ((reading: string) => Promise<void>) | undefined;
}) {
  const { side, here, onMisread } = props;
  const { t } = useLingui();
  const { words, from, ways: others } = useSide(side, here);
  const { reading } = side;
  const ways =
    onMisread && reading
      ? [
          ...others,
          <Button
            key="misread"
            kind="plain"
            label={t`It does not mean that: ${words}`}
            onPress={() => void onMisread(reading)}
          >
            <Trans>It does not mean that</Trans>
          </Button>,
        ]
      : others;
  return (
    <>
      <blockquote className={styles.quote}>{words}</blockquote>
      <p className="t-caption">{from}</p>
      {ways.length > 0 ? <ButtonRow>{ways}</ButtonRow> : null}
    </>
  );
}

interface SideWords {
  readonly words: string;
  readonly from: string;
  readonly ways: readonly ReactNode[];
}

function useSide({ place, quote }: Side, here: string | undefined): SideWords {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const circles = useCircles()?.withScreens() ?? [];
  const hours = useHourWords();
  const rules = useSaidRules();
  const days = useDays();
  const change = (href: string, label: string) => [
    <ButtonLink key="change" kind="plain" href={href} label={label}>
      <Trans>Change it</Trans>
    </ButtonLink>,
  ];
  if (place.in === 'cap') {
    const most = hours.hours(myTimeOf(state.time).weeklyCap);
    const words = t`At most ${most} of dates a week`;
    return { words, from: t`Your own limits`, ways: change('/time/mine', t`Change it: your limits`) };
  }
  if (place.in === 'need') {
    const budget = budgetOf(state.time, place.relationship);
    const name = namesIn(state, place.relationship, formats) || t`somebody`;
    const [floor, most] = [hours.hours(budget.floor), hours.hours(budget.most)];
    const nights = formats.number(budget.nights);
    const words = {
      floor: budget.floorWeeks === 4 ? t`At least ${floor} in four weeks` : t`At least ${floor} a week`,
      most: t`At most ${most} a week`,
      nights: t`Nights a week, as you wish: ${nights}`,
    }[place.field];
    const href = `/time/budget/${place.relationship}`;
    return {
      words,
      from: t`Your time with ${name}`,
      ways: change(href, t`Change it: your time with ${name}`),
    };
  }
  if (place.in === 'rule') {
    const fields = state.time.rules.get(place.rule)?.fields;
    const said = fields ? `${rules.what(fields)}. ${rules.days(fields.days)}` : '';
    return {
      words: said,
      from: t`Your rule for plans`,
      ways: change(`/time/rules/${place.rule}`, t`Change it: the rule ${said}`),
    };
  }
  if (place.in === 'block') {
    const fields = state.time.blocks.get(place.block)?.fields;
    const said = fields ? [fields.title, days.block(fields)].filter(Boolean).join(': ') : '';
    return {
      words: said,
      from: t`Time that you keep for yourself`,
      ways: change('/time/protected', t`Change it: the time ${said}`),
    };
  }
  const circle = circles.find(({ id }) => id === place.space);
  const day = dayOf(place, circle);
  const onDay = day ? formats.dayWithYear(day) : '';
  const words =
    quote ||
    (day &&
      {
        ends: t`Its last day: ${onDay}`,
        review: t`To be looked at again: ${onDay}`,
      }[place.item as 'ends' | 'review']) ||
    '';
  const title = place.title || t`Without a name so far`;
  const paper =
    place.section && place.section !== place.title ? t`“${title}”, ${place.section}` : t`“${title}”`;
  if (place.in === 'draft') {
    const href = circle ? `${papersPath(circle)}/write?draft=${place.draft}` : '/';
    return {
      words,
      from: t`${paper}: a draft that only you have seen`,
      ways: change(href, t`Change it: the draft “${title}”`),
    };
  }
  const known = circle?.state.papers.papers.get(place.paper);
  const people = circle && known ? namesOf(circle, known.parties) : '';
  const whose = [paper, people, circle?.name].filter(Boolean).join(' · ');
  const from = place.is === 'open' ? t`${whose} · not agreed on yet` : whose;
  if (!circle || !known) return { words, from, ways: [] };
  const isMine = known.kind !== 'boundaries' || known.paper === (circle.inCircle.me as string);
  const ways = [
    place.version === here ? null : (
      <ButtonLink
        key="open"
        kind="plain"
        href={paperPath(circle, known.id)}
        label={t`Open the paper “${title}”`}
      >
        <Trans>Open the paper</Trans>
      </ButtonLink>
    ),
    isMine ? (
      <ButtonLink
        key="amend"
        kind="plain"
        href={writePath(circle, { paper: known, base: place.version })}
        label={t`Write an amendment to “${title}”`}
      >
        <Trans>Write an amendment</Trans>
      </ButtonLink>
    ) : null,
  ].filter(Boolean);
  return { words, from, ways };

  function namesOf(of: Circle, parties: readonly MemberId[]): string {
    const { me } = of.inCircle;
    const all = of.members();
    const name = (id: MemberId) =>
      id === me ? t`you` : all.find((one) => one.id === id)?.name || t`somebody without a name`;
    const mine = [...parties].sort((a, b) => Number(b === me) - Number(a === me));
    return formats.list(mine.map(name));
  }
}

/** Of a place that is a day of a paper, and no sentence. */
function dayOf(place: Extract<Place, { title: string }>, circle: Circle | undefined): string | undefined {
  if (place.in !== 'paper' || (place.item !== 'ends' && place.item !== 'review')) return undefined;
  const version = circle?.state.papers.papers
    .get(place.paper)
    ?.versions.find(({ id }) => id === place.version);
  const content = version?.draft.content;
  return place.item === 'ends' ? content?.ends.until : content?.review;
}
