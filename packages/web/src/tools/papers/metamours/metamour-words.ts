// Nearness in words. What stands first is no better: nothing here climbs (META15).
import { useLingui } from '@lingui/react/macro';
import type { MetamourPart, MetamourPoint, Nearness, Reach } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';

/** In the order in which they are offered: parallel needs no looking for, and the rest is no ladder. */
const OFFERED = ['parallel', 'friends', 'known', 'family', 'meet'] as const satisfies readonly Nearness[];
const WAYS = ['message', 'call', 'direct', 'none'] as const satisfies readonly Reach[];

export function useMetamourWords() {
  const { t } = useLingui();
  const formats = useFormats();
  const near: Record<Nearness, string> = {
    parallel: t`Side by side, without meeting`,
    known: t`We know of each other`,
    meet: t`We meet at times`,
    friends: t`Friends`,
    family: t`At one kitchen table`,
  };
  const explained: Record<Nearness, string> = {
    parallel: t`Each has their own time with whom we share. Nothing more is needed.`,
    known: t`We know the name, and what concerns us both.`,
    meet: t`At a birthday, or in passing.`,
    friends: t`Also without whom we share.`,
    family: t`In and out of each other’s homes.`,
  };
  const reach: Record<Reach, string> = {
    message: t`By message`,
    call: t`By call`,
    direct: t`Only from each other, through nobody else`,
    none: t`Not at all`,
  };
  const points: Record<MetamourPoint['of'], string> = {
    goal: t`What we would like`,
    friction: t`What rubs`,
    limit: t`Our limits`,
  };
  const meeting = {
    setting: t`A first meeting: where and how`,
    minutes: t`A first meeting: how long`,
    there: t`A first meeting: who is there`,
    besides: t`A first meeting: what else`,
    leave: t`How each leaves, and owes no reason`,
  };
  const part = (told: MetamourPart): string => {
    if (told.near === '') return t`Nothing told`;
    const ways = WAYS.filter((way) => told.reach.includes(way)).map((way) => reach[way]);
    const parts = [near[told.near], told.reach.includes('none') ? reach.none : ways.join(', '), told.when];
    return parts.filter(Boolean).join(' · ');
  };
  return {
    ...{ near, reach, points, meeting, part, duration: formats.duration },
    offered: OFFERED.map((id) => ({ id, label: near[id], detail: explained[id] })),
    ways: WAYS.map((id) => ({ id, label: reach[id] })),
  };
}
