// How each question is called: as its field is on its form, with the group that it stands in there where it needs one.
import { useLingui } from '@lingui/react/macro';
import { budgetOf, placeAmongTiers, type Question, type ThingKind, type WrittenTwice } from '@orrery/domain';
import { nameOf } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useNoteLabels } from '../../tools/notes/field-labels.ts';
import { usePersonLabels, useRelationshipLabels, useTierLabels } from '../../tools/people/field-labels.ts';
import {
  useBlockLabels,
  useBudgetLabels,
  useDateLabels,
  useDayLabels,
  useKnownLabels,
  useMyTimeLabels,
  useReviewLabels,
  useRuleLabels,
} from '../../tools/time/field-labels.ts';
import { useCompassLabels } from './compass-labels.ts';

type Labels<K extends ThingKind> = { readonly [F in Question<K>]: string };

export function useQuestionLabels(): (twice: WrittenTwice) => string {
  const { t } = useLingui();
  const { state } = useOrrery();
  const person = usePersonLabels();
  const relationship = useRelationshipLabels();
  const tiers = useTierLabels();
  const mine = useMyTimeLabels();
  const budget = useBudgetLabels();
  const known = useKnownLabels();
  const block = useBlockLabels();
  const rule = useRuleLabels();
  const day = useDayLabels();
  const date = useDateLabels();
  const review = useReviewLabels();
  const note = useNoteLabels();
  const compass = useCompassLabels();
  const within = (group: string, label: string) =>
    t({
      message: `${group}: ${label}`,
      comment: 'a group of fields, and one of them: Evenings: Kept free, a week',
    });

  const ofRelationship: Labels<'relationship'> = {
    ...relationship,
    coversNote: within(relationship.priority, relationship.coversNote),
    rightsNote: within(relationship.rights, relationship.rightsNote),
  };
  const ofMine: Labels<'mine'> = {
    ...mine,
    datesPerDay: within(mine.atMost, mine.datesPerDay),
    eveningsInRow: within(mine.atMost, mine.eveningsInRow),
    freeEvenings: within(mine.evenings, mine.freeEvenings),
    eveningFrom: within(mine.evenings, mine.eveningFrom),
    ownFloor: within(mine.forMyself, mine.ownFloor),
    ownWish: within(mine.forMyself, mine.ownWish),
  };
  const ofBudget = (floorWeeks: 1 | 4): Labels<'budget'> => ({
    ...budget,
    floor: within(budget.floorGroup, budget.floor(floorWeeks)),
    shortest: within(budget.lengthGroup, budget.shortest),
    longest: within(budget.lengthGroup, budget.longest),
    travel: within(budget.aroundGroup, budget.travel),
    landing: within(budget.aroundGroup, budget.landing),
  });

  return (twice) => {
    switch (twice.of) {
      case 'person':
        return person[twice.field];
      case 'relationship':
        return ofRelationship[twice.field];
      case 'tier': {
        const position = state.people.tiers.get(twice.id)?.fields.position ?? 0;
        return twice.field === 'position'
          ? tiers.position
          : tiers.name(placeAmongTiers(state, twice.id, position) + 1);
      }
      case 'mine':
        return ofMine[twice.field];
      case 'budget':
        return ofBudget(budgetOf(state.time, twice.id).floorWeeks)[twice.field];
      case 'known':
        return twice.field === 'possible'
          ? known.possible(nameOf(state, twice.id))
          : within(known.nightsGroup, known.nights);
      case 'day':
        return day[twice.field];
      case 'rule':
        return rule[twice.field];
      case 'block':
        return block[twice.field];
      case 'source':
        return t`What was read in`;
      case 'date':
        return date[twice.field];
      case 'review':
        return review[twice.field];
      case 'note':
        return note[twice.field];
      case 'trigger':
        return t`What you call it`;
      case 'idea':
        return compass.idea[twice.field];
      case 'evening':
        return compass.evening[twice.field];
      case 'value':
        return compass.value[twice.field];
      case 'choice':
        return compass.choice[twice.field];
      case 'load':
        return compass.load[twice.field];
      case 'friend':
        return compass.friend[twice.field];
      case 'pause':
        return compass.pause[twice.field];
      case 'support':
        return compass.support[twice.field];
      case 'goal':
        return compass.goal[twice.field];
      case 'candidate':
        return compass.candidate[twice.field];
      case 'criterion':
        return compass.criterion[twice.field];
      case 'check':
        return compass.check[twice.field];
      case 'device':
        return t`Name`;
      case 'strategy':
        return { what: t`What to try`, trigger: note.trigger, state: t`How it stands` }[twice.field];
    }
  };
}
