import * as z from 'zod/mini';
import { besideOf } from '../kernel/former.ts';
import { personId, relationshipId, tierId } from '../kernel/ids.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const people = z.array(personId).check(z.maxLength(200));

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: people often remember no more than the year. */
export const partialDate = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

export const personFields = z.object({
  name: text(80),
  /** How the person is spoken of, in their own words; may be empty. */
  pronouns: text(40),
  /** IANA name; empty while unknown, which counts as mine. */
  zone: text(64),
  /** Whether they use Orrery themselves. */
  hasApp: z.enum(['yes', 'no', 'unknown']),
  notes: text(10_000),
  /** Index of mark and colour, from 0, in the order of arrival. Mine is always the sun. */
  look: z.int().check(z.gte(0), z.lte(999)),
});
export type PersonFields = z.infer<typeof personFields>;

const knowing = z.enum(['knows', 'doesNotKnow', 'unsure']);
/** What I believe that somebody knows. */
export type Knowing = z.infer<typeof knowing>;

export const relationshipFields = z.object({
  members: people,
  /** What its members call it; may be empty. */
  title: text(80),
  since: z.union([partialDate, z.literal('')]),
  /** Empty while it goes on. */
  until: z.union([partialDate, z.literal('')]),
  /** As I see it; null for none. */
  tier: z.nullable(tierId),
  /** Whether the tier was agreed on (prescriptive) or is how it has turned out (descriptive); null when not said. */
  hierarchy: z.nullable(z.enum(['prescriptive', 'descriptive'])),
  /** What priority covers. */
  covers: z.array(z.enum(['time', 'energy', 'decisions'])),
  coversNote: text(500),
  decides: people,
  consulted: people,
  mayVeto: people,
  rightsNote: text(1_000),
  /** New relationship energy: my own mark on my own feelings. */
  nre: z.boolean(),
  /** Evenings at home together are home life, not dates. */
  livesTogether: z.boolean(),
  /** Who knows about it: person → what I believe. People left out: not said. */
  known: z.record(z.string(), knowing),
  notes: text(10_000),
});
export type RelationshipFields = z.infer<typeof relationshipFields>;

export const tierFields = z.object({ name: text(40), position: z.number() });
export type TierFields = z.infer<typeof tierFields>;

/** Everything that can have happened to the map. */
export const peopleEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('personAdded'), person: personId, fields: personFields }),
  z.object({
    type: z.literal('personChanged'),
    person: personId,
    changes: z.partial(personFields),
    beside: besideOf(personFields),
  }),
  z.object({ type: z.literal('personRemoved'), person: personId }),
  z.object({ type: z.literal('personRestored'), person: personId }),
  z.object({
    type: z.literal('relationshipAdded'),
    relationship: relationshipId,
    fields: relationshipFields,
  }),
  z.object({
    type: z.literal('relationshipChanged'),
    relationship: relationshipId,
    changes: z.partial(relationshipFields),
    beside: besideOf(relationshipFields),
  }),
  z.object({ type: z.literal('relationshipRemoved'), relationship: relationshipId }),
  z.object({ type: z.literal('relationshipRestored'), relationship: relationshipId }),
  z.object({ type: z.literal('tierAdded'), tier: tierId, fields: tierFields }),
  z.object({
    type: z.literal('tierChanged'),
    tier: tierId,
    changes: z.partial(tierFields),
    beside: besideOf(tierFields),
  }),
  z.object({ type: z.literal('tierRemoved'), tier: tierId }),
  z.object({ type: z.literal('tierRestored'), tier: tierId }),
]);
export type PeopleEvent = z.infer<typeof peopleEvent>;
