// Which hours a grid shows, and where its rules and figures stand.

export interface Hours {
  /** Minutes after midnight, whole hours. */
  readonly from: number;
  readonly to: number;
}

const usual: Hours = { from: 480, to: 1440 };

/** From 8 to 24, and earlier where something that must be seen begins earlier: on even hours, so that rules stay where they are. */
export function hoursFor(parts: readonly { readonly from: number; readonly to: number }[]): Hours {
  const first = parts.reduce((least, { from }) => Math.min(least, from), usual.from);
  return { from: Math.floor(first / 120) * 120, to: usual.to };
}

/** Every fourth hour has a figure and a full rule, the even hours between them a dotted one. */
export function rulesIn({ from, to }: Hours): { minute: number; isMain: boolean }[] {
  const rules: { minute: number; isMain: boolean }[] = [];
  for (let minute = from; minute <= to; minute += 120) rules.push({ minute, isMain: minute % 240 === 0 });
  return rules;
}

/** Share of the way from the first hour to the last, 0 to 1. */
export const placeIn = ({ from, to }: Hours, minute: number): number =>
  Math.min(1, Math.max(0, (minute - from) / (to - from)));
