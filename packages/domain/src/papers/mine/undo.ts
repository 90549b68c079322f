import { former } from '../../kernel/former.ts';
import type { MyPaperEvent } from './events.ts';
import { type MyPapersState, newAsked, newMeantSo, newPaperDraft, newReadiness, nounOf } from './fold.ts';

/** The event that takes an event back, given the state before it. What is erased is erased. */
export function undoMyPapers(before: MyPapersState, event: MyPaperEvent): MyPaperEvent {
  if (event.type === 'paperNoteErased') return event;
  if (event.type === 'bothMeantSo') {
    const { changes, ...beside } = former(
      before.meantSo.get(event.id) ?? { fields: newMeantSo },
      event.fields,
    );
    return { ...event, fields: changes, beside: undefined, ...beside };
  }
  const of = 'of' in event ? event.of : nounOf[event.type];
  const { id } = event;
  const things = { draft: before.drafts, asked: before.asked, readiness: before.readiness }[of];
  const was = things.get(id as never);
  if (!was?.present) return { type: 'paperNoteLetGo', of, id };
  if ('of' in event) return { type: 'paperNoteReturned', of, id };
  if (event.type === 'paperDraftKept') {
    const { changes, ...beside } = former(
      before.drafts.get(event.id) ?? { fields: newPaperDraft },
      event.fields,
    );
    return { ...event, fields: changes, beside: undefined, ...beside };
  }
  if (event.type === 'readinessKept') {
    const { changes, ...beside } = former(
      before.readiness.get(event.id) ?? { fields: newReadiness },
      event.fields,
    );
    return { ...event, fields: changes, beside: undefined, ...beside };
  }
  const { changes, ...beside } = former(before.asked.get(event.id) ?? { fields: newAsked }, event.fields);
  return { ...event, fields: changes, beside: undefined, ...beside };
}
