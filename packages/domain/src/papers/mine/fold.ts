import {
  type Ancestry,
  type Beside,
  type Entry,
  type Thing,
  writeFields,
  writePresence,
} from '../../kernel/history.ts';
import type { AskedId, PaperDraftId, ReadinessId } from '../../kernel/ids.ts';
import type {
  AskedFields,
  MeantSoFields,
  MyPaperEvent,
  PaperDraftFields,
  ReadinessFields,
} from './events.ts';

export type PaperDraft = Thing<PaperDraftId, PaperDraftFields>;
export type Asked = Thing<AskedId, AskedFields>;
export type Readiness = Thing<ReadinessId, ReadinessFields>;

export type MeantSo = Thing<string, MeantSoFields>;

export interface MyPapersState {
  readonly drafts: Map<PaperDraftId, PaperDraft>;
  readonly asked: Map<AskedId, Asked>;
  /** What does not go together, and is meant so. */
  readonly meantSo: Map<string, MeantSo>;
  readonly readiness: Map<ReadinessId, Readiness>;
  /** Erased for good, on whichever device: whatever else comes of them is let go. */
  readonly erased: Map<PaperDraftId | AskedId | ReadinessId, true>;
}

export const newPaperDraft: PaperDraftFields = {
  ...{ space: '', paper: '', people: [], base: '' },
  content: { kind: 'agreement', title: '', sections: [], review: '', ends: { until: '', zone: '' } },
};
export const newAsked: AskedFields = {
  ...{ space: '', paper: '', version: '' },
  ...{ freely: '', couldSayNo: '', words: '', until: '' },
};
export const newReadiness: ReadinessFields = {
  ...{ about: '', person: '', near: '', own: '' },
  ...{ easier: '', afraid: '', leave: '', sentence: '' },
};

export const newMeantSo: MeantSoFields = { isSo: false };

export const noPapersOfMine = (): MyPapersState => ({
  drafts: new Map(),
  asked: new Map(),
  meantSo: new Map(),
  readiness: new Map(),
  erased: new Map(),
});

/** What an event is about: all of one thing goes together where it is erased. Null for what has no words in it. */
export function myPaperIn(event: MyPaperEvent): string | null {
  if (event.type === 'bothMeantSo') return null;
  return 'of' in event ? `${event.of} ${event.id}` : `${nounOf[event.type]} ${event.id}`;
}

export const nounOf = { paperDraftKept: 'draft', askedKept: 'asked', readinessKept: 'readiness' } as const;

export function foldMyPapers(
  state: MyPapersState,
  { event, id }: Entry<MyPaperEvent>,
  ancestry: Ancestry,
): void {
  if (event.type === 'bothMeantSo') {
    const { fields, beside } = event;
    const about = [state.meantSo, event.id, newMeantSo] as const;
    writeFields(
      ...about,
      ...([fields as Partial<MeantSoFields>, id, ancestry, beside as Beside<MeantSoFields>] as const),
    );
    writePresence(...about, true, id, ancestry);
    return;
  }
  if (state.erased.has(event.id)) return;
  switch (event.type) {
    case 'paperDraftKept': {
      const { fields, beside } = event;
      const about = [state.drafts, event.id, newPaperDraft] as const;
      writeFields(
        ...about,
        ...([fields as Partial<PaperDraftFields>, id, ancestry, beside as Beside<PaperDraftFields>] as const),
      );
      writePresence(...about, true, id, ancestry);
      return;
    }
    case 'askedKept': {
      const { fields, beside } = event;
      const about = [state.asked, event.id, newAsked] as const;
      writeFields(
        ...about,
        ...([fields as Partial<AskedFields>, id, ancestry, beside as Beside<AskedFields>] as const),
      );
      writePresence(...about, true, id, ancestry);
      return;
    }
    case 'readinessKept': {
      const { fields, beside } = event;
      const about = [state.readiness, event.id, newReadiness] as const;
      writeFields(
        ...about,
        ...([fields as Partial<ReadinessFields>, id, ancestry, beside as Beside<ReadinessFields>] as const),
      );
      writePresence(...about, true, id, ancestry);
      return;
    }
    case 'paperNoteErased':
      state.erased.set(event.id, true);
      state.drafts.delete(event.id as PaperDraftId);
      state.asked.delete(event.id as AskedId);
      state.readiness.delete(event.id as ReadinessId);
      return;
    default: {
      const isThere = event.type === 'paperNoteReturned';
      if (event.of === 'draft')
        writePresence(state.drafts, event.id as PaperDraftId, newPaperDraft, isThere, id, ancestry);
      else if (event.of === 'readiness')
        writePresence(state.readiness, event.id as ReadinessId, newReadiness, isThere, id, ancestry);
      else writePresence(state.asked, event.id as AskedId, newAsked, isThere, id, ancestry);
    }
  }
}
