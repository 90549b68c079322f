// How the room says where somebody stands, in the person's language.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type MapBody, type MapGroup, type MapRing, ME, type Network, type PersonId } from '@orrery/domain';
import { useMemo } from 'react';
import { useFormats } from '../../shell/formats.tsx';

export function usePeopleWords() {
  const { t } = useLingui();
  const formats = useFormats();
  return useMemo(() => {
    const datesPlanned = (count: number): string =>
      plural(count, { 0: 'no dates planned', one: '# date planned', other: '# dates planned' });
    const names = (network: Network, ids: readonly PersonId[]): string[] =>
      ids.map((id) => (id === ME ? t`you` : (network.bodies.get(id)?.person.fields.name ?? '')));
    const stepsAway = (steps: number): string =>
      plural(steps, { one: '# step from you', other: '# steps from you' });

    /** "metamour", "three steps from you": where somebody stands, tiers aside. */
    const nearness = ({ place }: MapBody): string => {
      if (place.steps === null) return t`not linked yet`;
      if (place.steps === 1) return t`partner`;
      return place.steps === 2 ? t`metamour` : stepsAway(place.steps);
    };

    /** Under a name in the drawing: "nesting, 11 dates", "with Kit". */
    const detail = (network: Network, body: MapBody): string => {
      if (body.place.steps === null) return '';
      if (body.place.steps > 1) {
        const through = formats.list(names(network, body.place.through));
        return t({ message: `with ${through}`, comment: 'under a metamour’s name: with Kit' });
      }
      const nesting = body.ours?.fields.livesTogether ? t`nesting` : '';
      const dates = body.dates > 0 ? formats.dates(body.dates) : '';
      return [nesting, dates].filter(Boolean).join(', ');
    };

    const metamoursThrough = (network: Network, person: PersonId): PersonId[] =>
      [...network.bodies.values()]
        .filter((other) => other.place.steps === 2 && other.place.through.includes(person))
        .map((other) => other.person.id);

    /** For those who listen, beginning with what others see: "Kit, 7 dates planned, Secondary, metamour Jo". */
    const spoken = (network: Network, body: MapBody): string => {
      const { name } = body.person.fields;
      if (body.place.steps !== 1)
        return [name, detail(network, body), nearness(body)].filter(Boolean).join(', ');
      const metamours = metamoursThrough(network, body.person.id);
      const list = formats.list(names(network, metamours));
      const theirs =
        metamours.length === 0
          ? ''
          : plural(metamours.length, { one: `metamour ${list}`, other: `metamours ${list}` });
      return [
        name,
        body.ours?.fields.livesTogether ? t`nesting` : '',
        datesPlanned(body.dates),
        body.tier?.fields.name ?? t`partner without a tier`,
        theirs,
      ]
        .filter(Boolean)
        .join(', ');
    };

    /** What a group is called: its title, else its members. */
    const groupName = (network: Network, group: MapGroup): string =>
      group.title || formats.capital(formats.list(names(network, group.members)));

    const spokenGroup = (network: Network, group: MapGroup): string => {
      const who = formats.list(names(network, group.members));
      const title = group.title ? [group.title] : [];
      return [...title, t`${who} together`, ...(group.mine ? [datesPlanned(group.dates)] : [])].join(', ');
    };

    const ringName = (ring: MapRing): string => {
      if (ring.kind === 'tier') return ring.tier.fields.name;
      if (ring.kind === 'noTier') return t`No tier`;
      return ring.kind === 'metamours' ? t`Metamours` : t`Wider network`;
    };

    /** Under the name of a row: how the tier came about. */
    const ringDetail = (ring: MapRing): string => {
      if (ring.kind !== 'tier') return '';
      if (ring.hierarchy === 'prescriptive') return t`agreed`;
      if (ring.hierarchy === 'descriptive') return t`as it turned out`;
      return ring.hierarchy === 'both' ? t`agreed in part` : '';
    };

    /** '2024', '2024-06' or '2024-06-14' in words. */
    const partialDate = (date: string): string => {
      if (date.length === 4) return date;
      return date.length === 7 ? formats.month(`${date}-01`, '0000-01-01') : formats.dayWithYear(date);
    };

    return {
      datesPlanned,
      names,
      nearness,
      detail,
      metamoursThrough,
      spoken,
      groupName,
      spokenGroup,
      ringName,
      ringDetail,
      partialDate,
    };
  }, [t, formats]);
}

export type PeopleWords = ReturnType<typeof usePeopleWords>;
