// Where a claim stands, and what of circles is read.
import type {
  BlockId,
  EntryId,
  MemberId,
  PaperDraftId,
  RelationshipId,
  RuleId,
  SpaceId,
} from '../../kernel/ids.ts';
import type { InCircle } from '../../kernel/parties.ts';
import type { PaperKey } from '../../papers/events.ts';
import type { Paper } from '../../papers/fold.ts';
import type { PaperVersion } from '../../papers/versions.ts';

/** A circle of mine, as far as papers of it can clash with anything. */
export interface CircleOfPapers {
  readonly id: SpaceId;
  readonly inCircle: InCircle;
  readonly papers: ReadonlyMap<PaperKey, Paper>;
  /** `ownName`: as they are called by others there, where I call them otherwise. */
  readonly members: readonly { readonly id: MemberId; readonly name: string; readonly ownName?: string }[];
}

/** A version that somebody is asked about, or looks at, before it holds. */
export interface LookedAt {
  readonly space: SpaceId;
  readonly paper: PaperKey;
  readonly version: PaperVersion;
}

export type Place =
  | {
      readonly in: 'paper';
      readonly space: SpaceId;
      readonly paper: PaperKey;
      readonly version: EntryId;
      /** A sentence, or a part of a pledge, by what it is called there; `ends` and `review` for its days. */
      readonly item: string;
      readonly title: string;
      /** What it stands under; empty for none. */
      readonly section: string;
      readonly text: string;
      /** `open`: not agreed on yet. */
      readonly is: 'inForce' | 'open';
    }
  | {
      readonly in: 'draft';
      readonly space: SpaceId;
      readonly draft: PaperDraftId;
      readonly paper: string;
      readonly item: string;
      readonly title: string;
      readonly section: string;
      readonly text: string;
    }
  | {
      readonly in: 'need';
      readonly relationship: RelationshipId;
      readonly field: 'floor' | 'most' | 'nights';
    }
  | { readonly in: 'rule'; readonly rule: RuleId }
  | { readonly in: 'block'; readonly block: BlockId }
  | { readonly in: 'cap' };
