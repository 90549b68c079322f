// How much anybody may ask of a relay. A host may change each number; what does not fit is answered, never dropped.

export interface Limits {
  /** Bytes of bodies that are kept of one person in one space. Beyond it headers are kept without bodies. */
  readonly bytesPerPerson: number;
  /** Entries with a body of at most 1 kB that one device may add a day whatever else is used up: a pause must get through. */
  readonly reservedPerDay: number;
  /** Entries of one device with one seq. A device that forks is broken or robbed; a few are kept, as evidence. */
  readonly branches: number;
  /** New entries a minute from one socket. */
  readonly entriesPerMinute: number;
  /** Messages a minute from one socket. */
  readonly messagesPerMinute: number;
  /** Bytes a minute from one address. */
  readonly bytesPerMinute: number;
  /** Sockets a minute that one address may open. */
  readonly connectionsPerMinute: number;
  readonly socketsPerAddress: number;
  readonly socketsPerSpace: number;
  /** Spaces a day that one address may found without a code; 0 asks everybody for a code. */
  readonly spacesPerDay: number;
  readonly mailPerInvite: number;
  readonly mailPerSpace: number;
  readonly mailDays: number;
  /** Calendars that one space may publish, and how long each may be, in bytes. */
  readonly calendarsPerSpace: number;
  readonly calendarBytes: number;
  /** How often a space may publish a day; to take something away is never too often. */
  readonly calendarChangesPerDay: number;
  /** Days after which a calendar that nobody keeps current is gone. */
  readonly calendarDays: number;
  /** Calendars a minute that one address may ask for: programs ask once in a while, who guesses asks often. */
  readonly calendarReadsPerMinute: number;
  /** Seconds until whoever has not said who they are is shown out. */
  readonly handshakeSeconds: number;
  /** Seconds between signs of life; who misses two is gone. */
  readonly pingSeconds: number;
  /** Entries of all spaces whose headers are kept in memory. */
  readonly entriesInMemory: number;
  /** Milliseconds between looks at what other relay processes stored. */
  readonly pollMilliseconds: number;
  /** Milliseconds that a refusal takes at least, so that it does not tell what was looked at. */
  readonly denialMilliseconds: number;
}

export const LIMITS: Limits = {
  bytesPerPerson: 268_435_456,
  reservedPerDay: 64,
  branches: 4,
  entriesPerMinute: 6_000,
  messagesPerMinute: 1_200,
  bytesPerMinute: 134_217_728,
  connectionsPerMinute: 300,
  socketsPerAddress: 256,
  socketsPerSpace: 256,
  spacesPerDay: 32,
  mailPerInvite: 8,
  mailPerSpace: 64,
  mailDays: 14,
  calendarsPerSpace: 4,
  calendarBytes: 200_000,
  calendarChangesPerDay: 500,
  calendarDays: 90,
  calendarReadsPerMinute: 60,
  handshakeSeconds: 10,
  pingSeconds: 30,
  entriesInMemory: 100_000,
  pollMilliseconds: 1_000,
  denialMilliseconds: 200,
};

/** Bytes of a body that still counts as small. */
export const SMALL_BODY = 1024;
