// What a care space takes, and from whom: a closed list. What is not on it is as nothing there, whoever's device wrote it (CARE13).
import { isOfCareSpace } from '../../care/events.ts';
import { isTalkEvent } from '../../conversations/events.ts';
import type { MemberId } from '../../kernel/ids.ts';
import { isPaperOfCircle } from '../../papers/events.ts';
import type { Role } from '../../spaces/care.ts';
import type { SpacesEvent } from '../../spaces/events.ts';
import type { SharedKind } from '../../spaces/sharing/events.ts';
import type { DateReason } from '../../time/dates/events.ts';
import type { Body } from '../../tools.ts';

export type RoleOf = (member: MemberId) => Role | undefined;

/** What clients share with those who work with them: how they hold somebody, their time and what they ask for is for circles. */
const SHARED: ReadonlySet<SharedKind> = new Set<SharedKind>([
  ...(['question', 'words', 'note', 'person', 'relationship'] as const),
]);

const EITHER: readonly Role[] = ['member', 'provider'];
const NOBODY: readonly Role[] = [];
const CLIENTS: readonly Role[] = ['member'];
const PROVIDERS: readonly Role[] = ['provider'];

/** Who may write it there; nobody where it has no place, or names somebody who never was there (CARE14). */
export function writersInCare(body: Body, roleOf: RoleOf): readonly Role[] {
  const { tool, event } = body;
  if (!peopleIn(body).every((one) => roleOf(one) !== undefined)) return NOBODY;
  if (tool === 'care') {
    if (!isOfCareSpace(event)) return NOBODY;
    return event.type === 'assignmentTold' ? CLIENTS : PROVIDERS;
  }
  if (tool === 'spaces') return writersOfSharing(event);
  if (tool === 'papers' && isPaperOfCircle(event)) {
    const kind =
      event.type === 'paperDrafted'
        ? event.content.kind
        : event.type === 'paperSaid'
          ? event.kind
          : 'metamour';
    return kind === 'careTerms' ? EITHER : NOBODY;
  }
  if (tool === 'conversations' && isTalkEvent(event)) {
    const isQuoting = event.type === 'talkOpened' && event.about !== null;
    return isCareTalk(event.kind) && !isQuoting && event.type !== 'carriesTold' ? EITHER : NOBODY;
  }
  if (tool === 'time')
    return ['dateProposed', 'dateAnswered', 'dateCancelled'].includes(event.type) ? EITHER : NOBODY;
  return NOBODY;
}

export const isForCare = (body: Body, by: MemberId, roleOf: RoleOf): boolean => {
  const role = roleOf(by);
  return role !== undefined && writersInCare(body, roleOf).includes(role);
};

/** Conversations that care spaces alone have. */
export const isCareTalk = (kind: string): boolean => kind === 'session' || kind === 'lookBack';

function writersOfSharing(event: SpacesEvent): readonly Role[] {
  switch (event.type) {
    case 'circleNamed':
    case 'memberNamed':
    case 'circleMoved':
    case 'guestIntroduced':
    case 'answerGiven':
    case 'answerErased':
      return EITHER;
    case 'thingShared':
      return SHARED.has(event.fields.what.kind) ? CLIENTS : NOBODY;
    case 'shareErased':
    case 'namingSaid':
      return CLIENTS;
    default:
      return NOBODY;
  }
}

/** Members that an event names, beside whoever is only being introduced. */
function peopleIn({ event }: Body): readonly MemberId[] {
  switch (event.type) {
    case 'paperDrafted':
    case 'paperSaid':
      return event.parties;
    case 'talkOpened':
    case 'talkSaid':
    case 'topicBrought':
    case 'wordsTold':
    case 'carriesTold':
      return event.people;
    case 'actionProposed':
      return [...event.people, event.owner];
    case 'dateProposed':
      return [...event.people, ...event.reasons.flatMap(namedBy)];
    case 'dateAnswered':
    case 'dateCancelled':
      return event.people;
    case 'assignmentSet':
      return [event.fields.client];
    case 'assignmentTold':
      return [event.by];
    case 'answerGiven':
      return [event.fields.by];
    case 'thingShared': {
      const { what } = event.fields;
      return what.kind === 'relationship' ? what.people.flatMap(({ member }) => member ?? []) : [];
    }
    default:
      return [];
  }
}

/** The key of a date names whom it needs. */
const namedBy = (reason: DateReason): MemberId[] =>
  'date' in reason ? (reason.date.split(' ').slice(1) as MemberId[]) : 'by' in reason ? [reason.by] : [];
