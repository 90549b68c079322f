// From the network to what is drawn: the same facts, in words.
import type { Network } from '@orrery/domain';
import type { PeopleWords } from '../words.ts';
import type { Picture, Sitter } from './picture.ts';

export interface Frame {
  readonly width: number;
  readonly me: string;
  readonly unlinkedName: string;
  readonly mirrored: boolean;
}

export function toPicture(network: Network, words: PeopleWords, frame: Frame): Picture {
  const sitters = new Map<string, Sitter>();
  for (const [id, body] of network.bodies)
    sitters.set(id, {
      id,
      name: body.person.fields.name,
      detail: words.detail(network, body),
      isPartner: body.place.steps === 1,
      through: body.place.through,
    });
  return {
    ...frame,
    sitters,
    rings: network.rings.map((ring) => ({
      id: ring.kind === 'tier' ? ring.tier.id : ring.kind,
      name: words.ringName(ring),
      detail: words.ringDetail(ring),
      dotted: ring.kind === 'metamours' || ring.kind === 'wider',
      people: ring.people,
    })),
    ties: network.links.map(({ relationship, between, mine, share }) => ({
      id: relationship,
      between,
      mine,
      share,
    })),
    circles: network.groups.map((group) => ({
      id: group.relationship,
      name: group.title,
      members: group.members,
      mine: group.mine,
      share: group.share,
    })),
    unlinked: network.unlinked,
  };
}
