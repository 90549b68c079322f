import {
  type Ancestry,
  type Entry,
  type Register,
  type Thing,
  write,
  writeFields,
} from '../kernel/history.ts';
import type { AssignmentId, EntryId, MemberId, SpaceId, WorkId } from '../kernel/ids.ts';
import {
  type AssignmentFields,
  type CareEvent,
  isOfCareSpace,
  type OwnCareEvent,
  type ProfileFields,
  type WorkFields,
} from './events.ts';

/** Whose, and which: nobody writes over, or takes back, what is somebody else's. */
export type AssignmentKey = `${MemberId} ${AssignmentId}`;
export const assignmentKey = (by: MemberId, assignment: AssignmentId): AssignmentKey => `${by} ${assignment}`;
export type Assignment = Thing<AssignmentKey, AssignmentFields>;
/** What a client told of an assignment of a provider. */
export type ToldKey = `${MemberId} ${AssignmentKey}`;
export type Work = Thing<WorkId, WorkFields>;

export interface CareState {
  readonly profiles: Map<MemberId, Thing<MemberId, ProfileFields>>;
  readonly assignments: Map<AssignmentKey, Assignment>;
  /** Taken back for good. */
  readonly withdrawn: Map<AssignmentKey, true>;
  readonly told: Map<ToldKey, Register<'done' | 'open'>>;
  /** In one's own space. */
  readonly work: Map<WorkId, Work>;
  readonly erased: Map<WorkId, true>;
  /** Which shares of a care space I have read, by `space share`. */
  readonly read: Map<`${SpaceId} ${string}`, true>;
}

export const noCare = (): CareState => ({
  ...{ profiles: new Map(), assignments: new Map(), withdrawn: new Map(), told: new Map() },
  ...{ work: new Map(), erased: new Map(), read: new Map() },
});

export const newProfile: ProfileFields = {
  ...{ profession: '', licence: '', training: '', experience: '', approach: '', supervision: '' },
  ...{ languages: '', fees: '', meets: [], place: '', zone: '' },
};
export const newAssignment: AssignmentFields = {
  ...{ client: '' as MemberId, opens: 'journal', text: '', by: '' },
};
export const newWork: WorkFields = {
  ...{ of: 'note', space: '' as SpaceId, client: '', day: '', text: '', until: '', corrects: '' },
};

/** Takes one entry into the state, in place. Total; in a care space everything is its author's, and one's own space takes nothing of it. */
export function foldCare(state: CareState, { event, id, by }: Entry<CareEvent>, ancestry: Ancestry): void {
  if (!isOfCareSpace(event)) {
    if (by === undefined) foldMine(state, event, id, ancestry);
    return;
  }
  if (by === undefined) return;
  if (event.type === 'profileTold') {
    const changes = event.changes as Partial<ProfileFields>;
    writeFields(state.profiles, by, newProfile, changes, id, ancestry, event.beside);
    return;
  }
  if (event.type === 'assignmentTold') {
    const key: ToldKey = `${by} ${assignmentKey(event.by, event.assignment)}`;
    state.told.set(key, write(state.told.get(key), id, event.says, ancestry));
    return;
  }
  const key = assignmentKey(by, event.assignment);
  if (event.type === 'assignmentErased') {
    state.withdrawn.set(key, true);
    state.assignments.delete(key);
  } else if (!state.withdrawn.has(key))
    writeFields(state.assignments, key, newAssignment, event.fields, id, firstOf(ancestry));
}

/** What was said first stands: other words are another one. */
const firstOf = (ancestry: Ancestry): Ancestry => ({ precedes: (a, b) => ancestry.precedes(b, a) });

function foldMine(state: CareState, event: OwnCareEvent, id: EntryId, ancestry: Ancestry): void {
  if (event.type === 'sharesRead') {
    for (const share of event.shares) state.read.set(`${event.space} ${share}`, true);
    return;
  }
  if (event.type === 'workErased') {
    state.erased.set(event.work, true);
    state.work.delete(event.work);
  } else if (!state.erased.has(event.work))
    writeFields(state.work, event.work, newWork, event.fields, id, firstOf(ancestry));
}

/** Whether its client has told that it is done; of two words that were said at once, not. */
export function isToldDone({ told }: Pick<CareState, 'told'>, { id, fields }: Assignment): boolean {
  const said = told.get(`${fields.client} ${id}`) ?? [];
  return said.length > 0 && said.every(({ value }) => value === 'done');
}
