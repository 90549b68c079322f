import type { AskedId, PaperDraftId, ReadinessId, Surroundings } from '../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import {
  type AskedFields,
  askedFields,
  type MyPaperEvent,
  type PaperDraftFields,
  paperDraftFields,
  type ReadinessFields,
  readinessFields,
} from './events.ts';
import type { MyPapersState } from './fold.ts';

export type MyPapersIntent =
  | {
      readonly type: 'keepPaperDraft';
      readonly id?: PaperDraftId;
      readonly fields: Partial<PaperDraftFields>;
    }
  | { readonly type: 'keepAsked'; readonly id?: AskedId; readonly fields: Partial<AskedFields> }
  /** `clash`: as it is told apart. */
  | { readonly type: 'meanBothSo'; readonly clash: string; readonly isSo: boolean }
  | {
      readonly type: 'keepReadiness';
      readonly id?: ReadinessId;
      readonly fields: Partial<ReadinessFields>;
    }
  | { readonly type: 'erasePaperDraft'; readonly id: PaperDraftId }
  | { readonly type: 'eraseAsked'; readonly id: AskedId }
  | { readonly type: 'eraseReadiness'; readonly id: ReadinessId };

const types: ReadonlySet<string> = new Set<MyPapersIntent['type']>([
  ...(['keepPaperDraft', 'keepAsked', 'erasePaperDraft', 'eraseAsked', 'meanBothSo'] as const),
  ...(['keepReadiness', 'eraseReadiness'] as const),
]);
export const isMyPapersIntent = (intent: { readonly type: string }): intent is MyPapersIntent =>
  types.has(intent.type);

interface MyPapersRefusal {
  readonly code: 'unknown' | 'textTooLong' | 'tooLong';
  readonly field?: string;
}

/** In my own space: what I write at, finished or not, and what I asked myself. In a circle none of it has a place (PAPER17). */
export function decideMyPapers(
  state: MyPapersState,
  intent: MyPapersIntent,
  world: Surroundings,
): Result<MyPaperEvent[], MyPapersRefusal> {
  if (world.me !== undefined) return refuse({ code: 'unknown' });
  switch (intent.type) {
    case 'keepPaperDraft': {
      const { fields, id = world.newId() as PaperDraftId } = intent;
      if (state.erased.has(id)) return refuse({ code: 'unknown' });
      const wrong = faultAt(paperDraftFields.shape, fields);
      return wrong ? refuse(wrong) : ok([{ type: 'paperDraftKept', id, fields }]);
    }
    case 'keepAsked': {
      const { fields, id = world.newId() as AskedId } = intent;
      if (state.erased.has(id)) return refuse({ code: 'unknown' });
      const wrong = faultAt(askedFields.shape, fields);
      return wrong ? refuse(wrong) : ok([{ type: 'askedKept', id, fields }]);
    }
    case 'meanBothSo':
      return intent.clash.length > 64
        ? refuse({ code: 'tooLong' })
        : ok([{ type: 'bothMeantSo', id: intent.clash, fields: { isSo: intent.isSo } }]);
    case 'keepReadiness': {
      const { fields, id = world.newId() as ReadinessId } = intent;
      if (state.erased.has(id)) return refuse({ code: 'unknown' });
      const wrong = faultAt(readinessFields.shape, fields);
      return wrong ? refuse(wrong) : ok([{ type: 'readinessKept', id, fields }]);
    }
    case 'erasePaperDraft':
      return state.drafts.has(intent.id)
        ? ok([{ type: 'paperNoteErased', of: 'draft', id: intent.id }])
        : refuse({ code: 'unknown' });
    case 'eraseAsked':
      return state.asked.has(intent.id)
        ? ok([{ type: 'paperNoteErased', of: 'asked', id: intent.id }])
        : refuse({ code: 'unknown' });
    case 'eraseReadiness':
      return state.readiness.has(intent.id)
        ? ok([{ type: 'paperNoteErased', of: 'readiness', id: intent.id }])
        : refuse({ code: 'unknown' });
  }
}

const texts: ReadonlySet<string> = new Set(['words', 'about', 'easier', 'afraid', 'leave', 'sentence']);

type Shape = Readonly<Record<string, { safeParse(value: unknown): { readonly success: boolean } }>>;

function faultAt(shape: Shape, fields: object): MyPapersRefusal | null {
  const field = Object.entries(fields).find(
    ([key, value]) => shape[key]?.safeParse(value).success === false,
  )?.[0];
  if (field === undefined) return null;
  return texts.has(field) ? { code: 'textTooLong', field } : { code: 'tooLong', field };
}
