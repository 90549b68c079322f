// The tools that an assignment can open, by their names, and where each is. What takes a circle begins where one chooses which.
import { useLingui } from '@lingui/react/macro';
import type { Assignable } from '@orrery/domain';

const places: Readonly<Record<Assignable, string>> = {
  ...{ journal: '/mine/write', wave: '/mine/wave', story: '/mine/story', script: '/mine/script' },
  ...{
    patterns: '/mine/patterns',
    compass: '/mine/compass',
    values: '/mine/values',
    choices: '/mine/choices',
  },
  ...{ ownTime: '/mine/own-time', kindness: '/mine/kindness', friends: '/mine/friends' },
  ...{ boundaries: '/together', agreement: '/together', pledge: '/together', metamour: '/together' },
  ...{ checkIn: '/together', repair: '/together' },
  ...{ map: '/people', budget: '/time/needs', planner: '/time/plan', review: '/time/review' },
};

export function useAssignable(): {
  readonly names: Readonly<Record<Assignable, string>>;
  readonly places: Readonly<Record<Assignable, string>>;
} {
  const { t } = useLingui();
  const names: Readonly<Record<Assignable, string>> = {
    ...{ journal: t`Write something down`, wave: t`Ride a wave`, story: t`The story I tell myself` },
    ...{ script: t`Words for a talk`, patterns: t`What comes back`, compass: t`The compass` },
    ...{ values: t`What matters to me`, choices: t`A choice`, ownTime: t`Own time` },
    ...{ kindness: t`Three minutes of kindness`, friends: t`Friends`, boundaries: t`My boundaries` },
    ...{ agreement: t`An agreement`, pledge: t`A pledge`, metamour: t`A plan between metamours` },
    ...{ checkIn: t`A check-in`, repair: t`Talking over what happened`, map: t`The map of my people` },
    ...{ budget: t`What each needs`, planner: t`A plan for the week`, review: t`Looking back at the week` },
  };
  return { names, places };
}
