// Why an entry is refused. Each name stands for one rule of docs/spec/wire.md, has a frozen vector in vectors/, and
// means the same to every client and relay: a refusal is judged on the entry and its ancestors alone, so it never changes.
// The order is part of the wire: new names go to the end.

/** Seen in the entry itself. */
const FORM_FAULTS = [
  /** Written by a newer version: whoever reads it must be updated. Never guessed at. */
  'versionUnknown',
  'kindUnknown',
  'flagsUnknown',
  /** It ends too early, goes on too long, or would be written otherwise. */
  'malformed',
  /** A field that must be zero for this kind is not, or the other way round. */
  'fieldNotZero',
  /** Ids that must ascend do not, or one comes twice. */
  'unordered',
  'controlMalformed',
  /** A device signs what only a person key may, or the other way round. */
  'authorUnfit',
  /** A body that must not be there, or is not there, or has none of the lengths that bodies have. */
  'bodyLengthWrong',
  'bodyHashWrong',
] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

/** Seen with the entries that it descends from. */
const CONTEXT_FAULTS = [
  'spaceWrong',
  /** It descends from something that was refused. */
  'parentRefused',
  /** A parent that prev or another parent already leads to. */
  'parentRedundant',
  'authorUnknown',
  /** seq and prev do not continue the author's own chain. */
  'chainBroken',
  'signatureWrong',
  /** A key that is not canonical, of small or mixed order, or the identity. */
  'keyUnfit',
  'keyKnown',
  'possessionUnproven',
  'authorEnded',
  'authorRevoked',
  /** This kind is not for this author, or not for this form of space. */
  'notPermitted',
  'tooManyDevices',
  'tooManyPersons',
  'deviceNotOwn',
  /** The last entry that a revoke lets stand is not there, or is another device's. */
  'cutUnknown',
  'roleWrong',
  'inviteUnknown',
  'inviteNotOwn',
  'inviteSpent',
  'tokenWrong',
  'approvalMissing',
  'personUnknown',
  /** An epoch's key is wrapped for somebody too many or too few. */
  'recipientsWrong',
  'epochUnknown',
  /** Somebody came or went since the epoch. */
  'epochOutdated',
  'eraseNotOwn',
  'eraseNotErasable',
] as const;
export type ContextFault = (typeof CONTEXT_FAULTS)[number];

export type Fault = FormFault | ContextFault;
export const FAULTS: readonly Fault[] = [...FORM_FAULTS, ...CONTEXT_FAULTS];
