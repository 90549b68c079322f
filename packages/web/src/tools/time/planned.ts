// A date among mine, of my own plan or of a circle: with whom, how it is marked, and where all of it is told.

import { type Circle, opaqueName } from '@orrery/client/circle';
import {
  circleDateIn,
  circleOfDate,
  type DateId,
  ME,
  type PlannedDate,
  type RelationshipId,
} from '@orrery/domain';
import { useMemo } from 'react';
import { inAddress } from '../../app/named.ts';
import { appearanceOf, lookOf, namesIn } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import type { Appearance } from '../../ui/appearance.ts';
import { nameIn } from '../together/sharing/names-in.ts';
import { memberLook, useCircles } from '../together/use-circles.ts';

/** Where a date is told of. */
export function pathOfPlanned(id: DateId): string {
  const there = circleDateIn(id);
  return there ? `/together/${there.space}/dates/${inAddress(there.shared)}` : `/time/dates/${id}`;
}

export interface Planned {
  /** "Sam and Robin": as I call them, or as they call themselves in the circle. */
  name(id: DateId, relationship: RelationshipId): string;
  /** Of a group those of the first three others. */
  looks(id: DateId, relationship: RelationshipId): readonly Appearance[];
  look(date: PlannedDate): Appearance;
  /** In which its hour is agreed to; undefined for one of my plan alone. */
  circle(id: DateId): Circle | undefined;
  /** What it is called in files, and among my own dates once it is one of them: for one of mine its id. */
  ownId(id: DateId): DateId;
}

const mostLooks = 3;

export function usePlanned(): Planned {
  const { state } = useOrrery();
  const circles = useCircles();
  const formats = useFormats();
  return useMemo(() => {
    const circle = (id: DateId) => {
      const space = circleOfDate(state, id);
      return space === null ? undefined : circles?.get(space);
    };
    /** Whom it is with there, where no relationship of mine says so. */
    const othersThere = (id: DateId) => {
      const there = circleDateIn(id);
      const within = circle(id);
      const date = there && within?.state.time.shared.get(there.shared);
      const others = date?.people.filter((one) => one !== within?.inCircle.me) ?? [];
      return within ? others.map((member) => ({ within, member })) : [];
    };
    const looks = (id: DateId, relationship: RelationshipId): readonly Appearance[] => {
      const known = state.people.relationships.get(relationship);
      const there = known ? [] : othersThere(id).slice(0, mostLooks);
      if (there.length > 0) return there.map(({ within, member }) => memberLook(state, within, member));
      const others = (known?.fields.members ?? []).filter((person) => person !== ME).slice(0, mostLooks);
      return others.length > 1
        ? others.map((person) => lookOf(state, person))
        : [appearanceOf(state, relationship)];
    };
    return {
      name: (id, relationship) =>
        namesIn(state, relationship, formats) ||
        formats.list(othersThere(id).map(({ within, member }) => nameIn(within, member))),
      looks,
      look: ({ id, fields }) => looks(id, fields.relationship)[0] ?? appearanceOf(state, fields.relationship),
      circle,
      ownId: (id) => (circleDateIn(id) ? (opaqueName(id, circle(id)?.inCircle.me ?? '') as DateId) : id),
    };
  }, [state, circles, formats]);
}
