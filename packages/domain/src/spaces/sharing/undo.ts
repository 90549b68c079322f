import { former } from '../../kernel/former.ts';
import type { MemberId } from '../../kernel/ids.ts';
import type { SharingEvent } from './events.ts';
import { namingOf, newFigure, newShareLink, newStanding, type SharingState } from './fold.ts';
import { myWord } from './insights.ts';

/** What takes an event back. What was shared is erased by it, and nothing brings back what was erased. */
export function undoSharing(before: SharingState, event: SharingEvent, by?: MemberId): SharingEvent {
  switch (event.type) {
    case 'thingShared':
    case 'shareErased':
      return { type: 'shareErased', share: event.share };
    case 'answerGiven':
    case 'answerErased':
      return { type: 'answerErased', answer: event.answer };
    case 'openingSaid': {
      const yes = by !== undefined && myWord(before, by, event.with) === true;
      return { type: 'openingSaid', with: event.with, yes };
    }
    case 'namingSaid':
      // what was never said is a no
      return { type: 'namingSaid', naming: (by !== undefined && namingOf(before, by)) || 'no' };
    case 'figureKnown': {
      const { type, space, by: whose, figure, changes } = event;
      const known = before.figures.get(`${space} ${whose} ${figure}`) ?? { fields: newFigure };
      return { type, space, by: whose, figure, ...former(known, changes) };
    }
    case 'shareLinked': {
      const { type, share, changes } = event;
      return { type, share, ...former(before.links.get(share) ?? { fields: newShareLink }, changes) };
    }
    case 'standingChosen': {
      const { type, space, changes } = event;
      return { type, space, ...former(before.standing.get(space) ?? { fields: newStanding }, changes) };
    }
  }
}
