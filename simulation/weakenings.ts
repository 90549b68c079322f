// Rules taken out one by one: a line of the wire, the log or the client is replaced where the simulation is bundled, so that
// nothing in the packages knows of it. A simulation that lets any of them pass proves nothing about that rule.
export interface Weakening {
  readonly name: string;
  /** The rule of docs/spec that is taken out. */
  readonly rule: string;
  /** The attack that must then succeed, visibly to the invariants. */
  readonly attack: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Taken out with it, in the same file, where two things say the same. */
  readonly also?: { readonly from: string; readonly to: string };
}

const judge = 'packages/wire/src/judge.ts';
const members = 'packages/wire/src/members.ts';
const entryLog = 'packages/wire/src/entry-log.ts';
const replica = 'packages/log/src/replica.ts';
const keyring = 'packages/log/src/keyring.ts';
const client = 'simulation/client.ts';

export const weakenings: readonly Weakening[] = [
  {
    name: 'signatures are not looked at',
    rule: 'WIRE22',
    attack: 'ghost-device',
    file: 'packages/wire/src/signatures.ts',
    from: "return 'signatureWrong';",
    to: 'return undefined;',
  },
  {
    name: 'a wrong signature is held against the entry for ever',
    rule: 'WIRE51',
    attack: 'poison-signature',
    file: entryLog,
    from: "if (fault === 'signatureWrong') return",
    to: 'if (fault === undefined) return',
  },
  {
    name: 'entries of another space are taken in',
    rule: 'WIRE4',
    attack: 'cross-space',
    file: judge,
    from: "if (!equalBytes(header.space, space)) return 'spaceWrong';",
    to: '',
  },
  {
    name: 'another body is kept',
    rule: 'WIRE9',
    attack: 'swap-bodies',
    file: replica,
    from: '|| bodyFault(header, body)',
    to: '',
  },
  {
    name: 'whoever left goes on writing',
    rule: 'WIRE42',
    attack: 'write-after-leaving',
    file: members,
    from: 'if (!person?.ends.every((end) => this.#graph.isBeforeOrSame(node, end))) return false;',
    to: 'if (!person) return false;',
  },
  {
    name: 'a revoked device counts on',
    rule: 'WIRE42',
    attack: 'stolen-device',
    file: members,
    from: 'return last !== undefined && this.#graph.isOnChain(node, last);',
    to: 'return true;',
  },
  {
    name: 'a revoked device is still wrapped for',
    rule: 'WIRE43',
    attack: 'stolen-device',
    file: members,
    from: 'device.revokes.length === 0 && ',
    to: '',
  },
  {
    name: 'what a revoked device brought in stays',
    rule: 'WIRE42',
    attack: 'stolen-device',
    file: members,
    from: "return introduced.entry.header.kind === 'admit' || this.stands(introduced);",
    to: 'return true;',
  },
  {
    name: 'whoever is in is wrapped for, approved or not',
    rule: 'WIRE46',
    attack: 'backdate-admission',
    file: members,
    from: 'by === other ||',
    to: 'true ||',
  },
  {
    name: 'nobody says that somebody unapproved is in',
    rule: 'WIRE46',
    attack: 'backdate-admission',
    file: replica,
    from: '!members.trusts(me, other)',
    to: 'false',
  },
  {
    name: 'what came first tells the role and keys of a person',
    rule: 'WIRE44',
    attack: 'admit-twice',
    file: members,
    from: 'introduced.entry.key < known.introduced.entry.key',
    to: 'false',
  },
  {
    name: 'keys that were ended come back',
    rule: 'WIRE21',
    attack: 'come-back',
    file: judge,
    from: "if (members.known.has(id) || id === hex(admit.device.sign)) return 'keyKnown';",
    to: '',
  },
  {
    name: 'content may lie under an epoch from before somebody came or went',
    rule: 'WIRE60',
    attack: 'stale-epoch',
    file: judge,
    from: "if (views.hasChanged(views.after(node.index), view)) return 'epochOutdated';",
    to: '',
    also: {
      from: "return isSame(recipientsOf(epoch), members.recipients(person)) ? undefined : 'recipientsWrong';\n}\n\nfunction eraseFault",
      to: 'return undefined;\n}\n\nfunction eraseFault',
    },
  },
  {
    name: 'an epoch may be wrapped for anybody',
    rule: 'WIRE54',
    attack: 'ghost-recipient',
    file: judge,
    from: "return isSame(recipientsOf(epoch), members.recipients(person)) ? undefined : 'recipientsWrong';\n}\n\nfunction contentFault",
    to: 'return undefined;\n}\n\nfunction contentFault',
  },
  {
    name: 'one alone lets somebody in',
    rule: 'WIRE44',
    attack: 'admit-unapproved',
    file: judge,
    from: "return others.every((other) => members.approves(other, id, true)) ? undefined : 'approvalMissing';",
    to: 'return undefined;',
  },
  {
    name: 'anybody takes away what others wrote',
    rule: 'WIRE61',
    attack: 'erase-others',
    file: judge,
    from: "members.personOf(target) !== person) return 'eraseNotOwn';",
    to: "person === undefined) return 'eraseNotOwn';",
  },
  {
    name: 'anybody ends anybody',
    rule: 'WIRE48',
    attack: 'end-others',
    file: judge,
    from: "return mayEnd ? undefined : 'notPermitted';",
    to: 'return undefined;',
  },
  {
    name: 'anybody revokes any device',
    rule: 'WIRE47',
    attack: 'revoke-others',
    file: judge,
    from: "if (device?.person !== person) return 'deviceNotOwn';",
    to: '',
  },
  {
    name: 'forks go unsaid',
    rule: 'WIRE31',
    attack: 'equivocate',
    file: entryLog,
    from: 'nodes.length > 1',
    to: 'nodes.length > 99',
  },
  {
    name: 'a branch is not told from another of the same device',
    rule: 'WIRE30',
    attack: 'equivocate',
    file: 'packages/wire/src/graph.ts',
    from: 'previous && known && known.tip === previous.place',
    to: 'previous && known',
  },
  {
    name: 'a secret need not be the committed one',
    rule: 'LOG11',
    attack: 'wrong-wrap',
    file: 'packages/log/src/epoch.ts',
    from: 'secret && equalBytes(commitmentTo(space, secret), commitment)',
    to: 'secret',
  },
  {
    name: 'earlier secrets are believed',
    rule: 'LOG14',
    attack: 'wrong-earlier',
    file: keyring,
    from: '!equalBytes(commitmentTo(this.#log.space, secret), control.commitment)',
    to: 'false',
  },
  {
    name: 'a garbled body goes unsaid',
    rule: 'LOG20',
    attack: 'garbled-body',
    file: replica,
    from: 'this.#garbled.add(key);',
    to: '',
  },
  {
    name: 'a yes counts with a no beside it',
    rule: 'yes and no',
    attack: 'backdate-no',
    file: 'simulation/consent.ts',
    from: 'refusals.every((no) => isBefore(no.node, node))',
    to: 'refusals.every((no) => !isBefore(node, no.node))',
  },
  {
    name: 'a client says neither what is missing nor who has not answered',
    rule: 'WIRE50',
    attack: 'withhold',
    file: client,
    from: "...[...this.#missing].map((entry) => ({ kind: 'waiting', entry }) as const),",
    to: '',
    also: {
      from: "...this.#behind().map((device) => ({ kind: 'asOf', device }) as const),",
      to: '',
    },
  },
  {
    name: 'a client does not say who has not answered',
    rule: 'as of',
    attack: 'fork-views',
    file: client,
    from: "...this.#behind().map((device) => ({ kind: 'asOf', device }) as const),",
    to: '',
  },
  {
    name: 'a client does not ask again for what came with a wrong signature',
    rule: 'WIRE51',
    attack: 'poison-signature',
    file: client,
    from: "if (answer.fault === 'signatureWrong') this.#missing.add(key);",
    to: "if (answer.fault === 'signatureWrong') return;",
    also: {
      from: "...this.#behind().map((device) => ({ kind: 'asOf', device }) as const),",
      to: '',
    },
  },
  {
    name: 'a client keeps another copy of what it knows, which nobody judged',
    rule: 'WIRE51',
    attack: 'poison-signature',
    file: client,
    from: "return answer.kind === 'known' ? (this.replica.parcel(answer.node.entry.key) ?? parcel) : parcel;",
    to: 'return answer ? parcel : parcel;',
  },
  {
    name: 'a client believes the relay’s cursor',
    rule: 'WIRE70',
    attack: 'drop',
    file: client,
    from: 'const follows = isSame(ids.reduce(advance, this.#cursor), cursor);',
    to: 'const follows = true;',
  },
  {
    name: 'a client does not give back what the relay lost',
    rule: 'WIRE74',
    attack: 'none',
    file: client,
    from: '.filter((key) => !there.has(key)),\n    );\n    const cursor',
    to: '.filter(() => false),\n    );\n    const cursor',
  },
];
