import type { AssignmentId, MemberId, SpaceId, Surroundings, WorkId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { endOf, isZone, minutesOf } from '../kernel/zones.ts';
import {
  type AssignmentFields,
  assignmentFields,
  type CareEvent,
  MOST_READ,
  type ProfileFields,
  profileFields,
  type WorkFields,
  workFields,
} from './events.ts';
import { type AssignmentKey, assignmentKey, type CareState, newProfile } from './fold.ts';

export type CareIntent =
  /** In a care space, as a provider. */
  | { readonly type: 'tellProfile'; readonly fields: Partial<ProfileFields> }
  | {
      readonly type: 'setAssignment';
      readonly assignment?: AssignmentId;
      readonly fields: AssignmentFields;
    }
  | { readonly type: 'withdrawAssignment'; readonly assignment: AssignmentId }
  /** As the client whose it is. */
  | { readonly type: 'tellAssignment'; readonly assignment: AssignmentKey; readonly says: 'done' | 'open' }
  /** In my own space. */
  | { readonly type: 'keepWork'; readonly work?: WorkId; readonly fields: WorkFields }
  | { readonly type: 'eraseWork'; readonly work: WorkId; readonly zone: string }
  | { readonly type: 'readShares'; readonly space: SpaceId; readonly shares: readonly string[] };

export interface CareRefusal {
  readonly code:
    | 'unknown'
    | 'notInCare'
    | 'providersOnly'
    | 'clientsOnly'
    | 'termsFirst'
    | 'clientMissing'
    | 'notYourAssignment'
    | 'textMissing'
    | 'textTooLong'
    | 'nameMissing'
    | 'personMissing'
    | 'zoneUnknown'
    | 'dateUnclear'
    | 'dayPast'
    | 'keptUntil'
    | 'tooLong';
  readonly field?: string;
}

type Decision = Result<CareEvent[], CareRefusal>;
const no = (code: CareRefusal['code'], field?: string): Decision =>
  refuse(field ? { code, field } : { code });

/** What an intent makes happen, or why it does not. Who may do it, and whether the terms stand, `careFault` says (across/care). */
export function decideCare(state: CareState, intent: CareIntent, world: Surroundings): Decision {
  if (intent.type === 'keepWork') return keep(state, intent, world);
  if (intent.type === 'eraseWork') return erase(state, intent, world);
  if (intent.type === 'readShares') {
    const { space } = intent;
    const shares = intent.shares.filter((share) => !state.read.has(`${space} ${share}`));
    const parts = Math.ceil(shares.length / MOST_READ);
    return ok(
      Array.from({ length: parts }, (_, k) => ({
        ...({ type: 'sharesRead', space, shares: shares.slice(k * MOST_READ, (k + 1) * MOST_READ) } as const),
      })),
    );
  }
  const { me, roleOf } = world;
  if (me === undefined || !roleOf) return no('notInCare');
  switch (intent.type) {
    case 'tellProfile': {
      const { fields } = intent;
      for (const key of Object.keys(fields) as (keyof ProfileFields)[]) {
        if (!Object.hasOwn(newProfile, key)) return no('unknown');
        if (!profileFields.shape[key].safeParse(fields[key]).success) return no('textTooLong', key);
      }
      if (fields.zone && !isZone(fields.zone)) return no('zoneUnknown', 'zone');
      return ok([{ type: 'profileTold', changes: fields }]);
    }
    case 'setAssignment':
      return set(state, intent, world, me);
    case 'withdrawAssignment':
      return state.assignments.has(assignmentKey(me, intent.assignment))
        ? ok([{ type: 'assignmentErased', assignment: intent.assignment }])
        : no('unknown');
    case 'tellAssignment': {
      const there = state.assignments.get(intent.assignment);
      if (!there) return no('unknown');
      if (there.fields.client !== me) return no('notYourAssignment');
      const [by, assignment] = intent.assignment.split(' ') as [MemberId, AssignmentId];
      return ok([{ type: 'assignmentTold', by, assignment, says: intent.says }]);
    }
  }
}

function set(
  state: CareState,
  { assignment: wanted, fields: given }: Extract<CareIntent, { type: 'setAssignment' }>,
  world: Surroundings,
  me: MemberId,
): Decision {
  const fields = { ...given, text: given.text.trim() };
  if (world.roleOf?.(fields.client) !== 'member' || world.isIn?.(fields.client) !== true)
    return no('personMissing', 'client');
  if (fields.text.length > 1_000) return no('textTooLong', 'text');
  if (!assignmentFields.shape.by.safeParse(fields.by).success) return no('dateUnclear', 'by');
  if (fields.by !== '' && fields.by < world.now.slice(0, 10)) return no('dayPast', 'by');
  const assignment = wanted ?? (world.newId() as AssignmentId);
  if (
    state.withdrawn.has(assignmentKey(me, assignment)) ||
    state.assignments.has(assignmentKey(me, assignment))
  )
    return no('unknown');
  return ok([{ type: 'assignmentSet', assignment, fields }]);
}

function keep(
  state: CareState,
  { work: wanted, fields: given }: Extract<CareIntent, { type: 'keepWork' }>,
  world: Surroundings,
): Decision {
  const fields = { ...given, client: given.client.trim(), text: given.text.trim() };
  if (fields.client === '') return no('nameMissing', 'client');
  if (fields.text === '') return no('textMissing', 'text');
  for (const key of ['client', 'text'] as const)
    if (!workFields.shape[key].safeParse(fields[key]).success) return no('textTooLong', key);
  for (const key of ['day', 'until'] as const)
    if (!workFields.shape[key].safeParse(fields[key]).success) return no('dateUnclear', key);
  if (fields.until !== '' && fields.until < fields.day) return no('dayPast', 'until');
  // only a record has to be kept, and is corrected rather than changed
  if (fields.of === 'note' && (fields.until !== '' || fields.corrects !== '')) return no('unknown');
  const corrected = fields.corrects === '' ? undefined : state.work.get(fields.corrects as WorkId);
  if (
    fields.corrects !== '' &&
    (corrected?.fields.of !== 'record' || corrected.fields.space !== fields.space)
  )
    return no('unknown');
  const work = wanted ?? (world.newId() as WorkId);
  if (state.erased.has(work) || state.work.has(work)) return no('unknown');
  return ok([{ type: 'workKept', work, fields }]);
}

/** What duties ask for is not erased before its day is over (CARE36). */
function erase(
  state: CareState,
  { work, zone }: Extract<CareIntent, { type: 'eraseWork' }>,
  world: Surroundings,
): Decision {
  const there = state.work.get(work);
  if (!there) return no('unknown');
  const { of, until } = there.fields;
  // a zone that is not known would let its day end early
  if (of === 'record' && until !== '' && !isZone(zone)) return no('zoneUnknown', 'zone');
  const end = of === 'record' ? endOf({ until, zone }) : null;
  if (end !== null && minutesOf(world.now) < end) return no('keptUntil');
  return ok([{ type: 'workErased', work }]);
}
