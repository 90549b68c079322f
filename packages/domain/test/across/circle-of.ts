// A circle in memory with everything that plans take from it: what its members share, their dates and their floors.
import {
  type CircleToPlan,
  type CircleWhy,
  decide,
  emptyState,
  fold,
  type Intent,
  type MemberId,
  type SharedThing,
  type SpaceId,
  type SpacesIntent,
  type State,
  type TimeIntent,
} from '../../src/index.ts';
import { inOrder, nextEntry } from '../spaces/sharing-of.ts';

let ids = 0;
export class CircleOf {
  readonly state: State = emptyState();
  readonly left = new Set<MemberId>();
  readonly space: SpaceId;
  readonly everybody: readonly MemberId[];

  constructor(
    space: string,
    everybody: readonly MemberId[],
    readonly now: string,
  ) {
    this.space = space.repeat(64).slice(0, 64) as SpaceId;
    this.everybody = everybody;
  }

  isIn = (member: MemberId): boolean => this.everybody.includes(member) && !this.left.has(member);

  does(by: MemberId, ...intents: readonly (TimeIntent | SpacesIntent)[]): void {
    for (const intent of intents) {
      const isOfSpaces = intent.type === 'share' || intent.type === 'takeBack';
      const whole = { tool: isOfSpaces ? 'spaces' : 'time', intent } as Intent;
      const world = { now: this.now, newId: () => `fresh-${ids++}`, me: by, isIn: this.isIn };
      const decision = decide(this.state, whole, world);
      if (!decision.ok) throw new Error(`${intent.type}: ${JSON.stringify(decision.why)}`);
      for (const body of decision.value) fold(this.state, nextEntry(), body, inOrder, by);
    }
  }

  share = (by: MemberId, what: SharedThing) => this.does(by, { type: 'share', what });

  seenBy = (me: MemberId): CircleToPlan & CircleWhy => ({
    space: this.space,
    state: this.state,
    circle: { me, isIn: this.isIn },
    members: this.everybody.filter(this.isIn),
  });
}
